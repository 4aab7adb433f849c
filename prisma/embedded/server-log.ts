import { closeSync, openSync } from 'node:fs';
import { open, stat, truncate } from 'node:fs/promises';
import path from 'node:path';

const LARGEST = 10 * 1024 * 1024;

/** The file a server writes its log to, beside its cluster. */
export interface ServerLog {
  readonly file: string;
  /** Runs `use` with the file open for appending, to be handed to a child process. */
  open<T>(use: (descriptor: number) => T): T;
  /** How long the file is now, to be given to `since` later. */
  mark(): Promise<number>;
  /** What was written after `mark`, without times and process numbers, at most the last twelve lines. */
  since(mark: number): Promise<string>;
  /** Empties the file once it has grown too long. */
  trim(): Promise<void>;
}

/** The server's log in `directory`. */
export function serverLog(directory: string): ServerLog {
  const file = path.join(directory, 'server.log');
  const size = async () =>
    (
      await stat(file).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return { size: 0 };
        throw error;
      })
    ).size;

  return {
    file,
    open(use) {
      const descriptor = openSync(file, 'a', 0o600);
      try {
        return use(descriptor);
      } finally {
        closeSync(descriptor);
      }
    },
    mark: size,
    async since(mark) {
      const handle = await open(file, 'r');
      try {
        const length = Math.min((await size()) - mark, 64 * 1024);
        const { buffer } = await handle.read(Buffer.alloc(Math.max(length, 0)), 0, undefined, (await size()) - length);
        return lastWords(buffer.toString('utf8'));
      } finally {
        await handle.close();
      }
    },
    async trim() {
      if ((await size()) > LARGEST) await truncate(file);
    },
  };
}

/** The end of what a program of PostgreSQL said, in one line. */
export function lastWords(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^\S+ \S+ \S+ \[\d+\] /, '').trim())
    .filter((line) => line !== '')
    .slice(-12)
    .join(' | ');
}
