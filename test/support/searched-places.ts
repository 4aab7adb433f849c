import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { BotProcess } from './bot-process.ts';
import type { Scanner } from './secret-scanner.ts';

/** Kinds of places where a word can come to lie. */
export type PlaceKind =
  | 'database file'
  | 'write-ahead log'
  | 'database log'
  | 'data directory'
  | 'redis file'
  | 'row'
  | 'queue row'
  | 'bot output';

/** Bytes at rest or printed. */
export interface SearchedPlace {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly bytes: Buffer;
}

/** All places of a bot: each file, each table as a reader of the database gets it (in a file it might be compressed), and what it printed. */
export async function searchedPlaces(bot: BotProcess): Promise<readonly SearchedPlace[]> {
  return [
    ...(await filesIn(bot.dataDirectory, kindOf)),
    ...(bot.redis ? await filesIn(bot.redis.directory, () => 'redis file') : []),
    ...(await tablesOf(bot)),
    { kind: 'bot output', name: 'standard output and error', bytes: Buffer.from(bot.output()) },
  ];
}

/** What a scanner finds in these places, each as `word (form) in kind of place: name`. */
export const sightingsIn = (places: readonly SearchedPlace[], scan: Scanner): readonly string[] =>
  places.flatMap(({ kind, name, bytes }) =>
    scan(bytes).map(({ word, form }) => `${word} (${form}) in ${kind}: ${name}`),
  );

/** The kinds of places in which a scanner finds anything. */
export const kindsOfSightings = (places: readonly SearchedPlace[], scan: Scanner): readonly PlaceKind[] =>
  [...new Set(places.filter(({ bytes }) => scan(bytes).length > 0).map(({ kind }) => kind))].toSorted();

async function filesIn(root: string, kindOfFile: (name: string) => PlaceKind): Promise<readonly SearchedPlace[]> {
  const found: SearchedPlace[] = [];
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      // A running server removes files of its own.
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    const name = path.relative(root, file);
    if (bytes) found.push({ kind: kindOfFile(name), name, bytes });
  }
  return found;
}

function kindOf(name: string): PlaceKind {
  if (/\bpg_wal\b/.test(name)) return 'write-ahead log';
  if (/\bcluster\b.\b(base|global)\b/.test(name)) return 'database file';
  return name.endsWith('server.log') ? 'database log' : 'data directory';
}

async function tablesOf({ query }: BotProcess): Promise<readonly SearchedPlace[]> {
  const tables = await query(
    `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name, schemaname AS schema FROM pg_tables`,
  );
  const found: SearchedPlace[] = [];
  for (const { name, schema } of tables) {
    const rows = await query(`SELECT one::text AS row FROM ${name} AS one`);
    const bytes = Buffer.from(rows.map(({ row }) => row).join('\n'));
    found.push({ kind: schema === 'bullmq' ? 'queue row' : 'row', name: String(name), bytes });
  }
  return found;
}
