import { Refusal } from '../domain/refusal.ts';

/** A text file that came with a command. */
export interface AttachedFile {
  readonly fileName: string;
  /** Fetches the text. @throws {@link Refusal} `agenda-file-too-large` beyond the option's limit. */
  read(): Promise<string>;
}

const PATIENCE_MILLISECONDS = 10_000;

/** No character of UTF-8 takes more. */
const BYTES_PER_CHARACTER = 4;

/** The file behind an attachment, if it has at most `most` characters: what Discord says about its size is not relied upon. */
export function attachedFile(
  { name, url, size }: { readonly name: string; readonly url: string; readonly size: number },
  most: number,
): AttachedFile {
  return {
    fileName: name,
    async read() {
      const bytesMost = most * BYTES_PER_CHARACTER;
      if (size > bytesMost) throw tooLarge(most);

      const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
      if (!response.ok || !response.body) throw new Error(`attachment answered ${response.status}`);

      const bytes = await readAtMost(response.body, bytesMost);
      const text = bytes && new TextDecoder().decode(bytes);
      if (text === undefined || text.length > most) throw tooLarge(most);
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

const tooLarge = (most: number) => new Refusal('agenda-file-too-large', { most });
