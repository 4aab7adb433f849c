import type { IncomingMessage, ServerResponse } from 'node:http';
import type { UploadedFile } from './cdn.ts';

/** What a request carried: the JSON of its body, and the files beside it. */
export interface Body {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

/** Reads JSON, or multipart with `payload_json` and `files[n]`. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (raw.length === 0) return { json: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { json: JSON.parse(raw.toString('utf8')), files: [] };

  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const payload = form.get('payload_json');
  const files: UploadedFile[] = [];
  for (const [field, value] of form.entries()) {
    const index = /^files\[(\d+)\]$/.exec(field)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const content = Buffer.from(await value.arrayBuffer());
    files.push({ index, name: value.name, contentType: value.type || 'application/octet-stream', content });
  }
  return { json: withFileNames(typeof payload === 'string' ? JSON.parse(payload) : {}, files), files };
}

/** Answers with JSON; a 204 has neither body nor content type, or clients would try to parse it. */
export function writeAnswer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): void {
  if (status === 204 || body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Each attachment's file name, which the form alone knows, in the JSON too, where rules look for it. */
function withFileNames(json: unknown, files: readonly UploadedFile[]): unknown {
  if (typeof json !== 'object' || json === null) return json;
  if ('data' in json && 'type' in json) return { ...json, data: withFileNames(json.data ?? {}, files) };
  const listed =
    'attachments' in json && Array.isArray(json.attachments) ? (json.attachments as { id: string | number }[]) : [];
  const nameOf = (id: string | number) => files.find(({ index }) => index === String(id))?.name;
  const named = listed.map((one) => (nameOf(one.id) === undefined ? one : { filename: nameOf(one.id), ...one }));
  const unlisted = files.filter(({ index }) => !listed.some(({ id }) => String(id) === index));
  return { ...json, attachments: [...named, ...unlisted.map(({ index, name }) => ({ id: index, filename: name }))] };
}
