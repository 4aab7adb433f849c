import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Json } from './json-schema.ts';

/** As much of Discord's OpenAPI document as the oracles read. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
}

/** One method of one path. Responses are keyed by status, `4XX` standing for all refusals. */
export interface DocumentedOperation {
  readonly operationId: string;
  readonly requestBody?: { readonly content?: Content; readonly required?: boolean };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

/** Bodies by media type. */
type Content = Readonly<Record<string, { readonly schema?: Json }>>;

const DOCUMENT_BESIDE_PROJECT = join('..', 'shared', 'discord', 'openapi.json');
const loaded = new Map<string, ApiDocument>();

/**
 * Discord's OpenAPI document, or `undefined` where nobody has put it.
 *
 * It lies beside the project rather than in it; `DISCORD_OPENAPI` names another
 * place, and `DISCORD_OPENAPI=none` does without it, as on a machine that never
 * had it. Parsed once per process, because it is over a megabyte.
 *
 * @throws when `DISCORD_OPENAPI` names a file that does not exist: whoever sets
 * it means to use it, and must not be given the weaker check without a word.
 */
export function loadDocument(): ApiDocument | undefined {
  const named = process.env['DISCORD_OPENAPI'];
  if (named === 'none') return undefined;
  const path = named || join(projectRoot(), DOCUMENT_BESIDE_PROJECT);
  if (!named && !existsSync(path)) return undefined;

  const known = loaded.get(path);
  if (known) return known;
  // The one edge where the file's shape is taken on trust; Discord publishes it.
  const document = JSON.parse(readFileSync(path, 'utf8')) as ApiDocument;
  loaded.set(path, document);
  return document;
}

/** The folder with package.json above this file, which is one level further up once compiled into dist/. */
function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no package.json above the oracles');
    folder = parent;
  }
  return folder;
}
