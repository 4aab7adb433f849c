import { Refusal, type RefusalFacts } from '../domain/refusal.ts';

/** A text file that came with a command. */
export interface AttachedFile {
  readonly fileName: string;
  /** Fetches the text. @throws {@link Refusal} beyond the option's limit: which one is the option's to say. */
  read(): Promise<string>;
}

/** A refusal that says of one kind of file how large it may be. */
type TooLargeCode = Extract<
  keyof RefusalFacts,
  | 'agenda-file-too-large'
  | 'calendar-file-too-large'
  | 'csv-too-large'
  | 'rules-file-too-large'
  | 'rubric-file-too-large'
>;

/** How long a file may be, in characters, and what is said of a longer one. */
export interface FileLimits {
  readonly most: number;
  readonly tooLarge?: TooLargeCode;
}

const PATIENCE_MILLISECONDS = 10_000;

/** No character of UTF-8 takes more. */
const BYTES_PER_CHARACTER = 4;

/** The file behind an attachment, if it has at most `most` characters: what Discord says about its size is not relied upon. */
export function attachedFile(
  { name, url, size }: { readonly name: string; readonly url: string; readonly size: number },
  { most, tooLarge: code = 'agenda-file-too-large' }: FileLimits,
): AttachedFile {
  const tooLarge = () => new Refusal(code, { most });
  return {
    fileName: name,
    async read() {
      const bytesMost = most * BYTES_PER_CHARACTER;
      if (size > bytesMost) throw tooLarge();

      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
      if (!response.ok || !response.body) throw new Error(`attachment answered ${response.status}`);

      const bytes = await readAtMost(response.body, bytesMost);
      const text = bytes && new TextDecoder().decode(bytes);
      if (text === undefined || text.length > most) throw tooLarge();
      return text;
    },
  };
}

/** The whole body, or `undefined` as soon as it turns out to be longer. */
async function readAtMost(body: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
