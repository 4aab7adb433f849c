import { createWriteStream } from 'node:fs';

/** One line of the trace: a request with its answer, a gateway packet, or something a person did. */
export interface TraceEntry {
  readonly at: string;
  readonly dir: 'rest' | 'gateway' | 'actor';
  readonly operation?: string;
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  readonly packet?: string;
  readonly data?: unknown;
  /**
   * The people in whose client this appears, by name. Absent where nobody but the bot learns of it.
   * A checker compares it with who was allowed to know.
   */
  readonly seenBy?: readonly string[];
}

export interface Trace {
  readonly entries: readonly TraceEntry[];
  record(entry: Omit<TraceEntry, 'at'>): void;
  /** How often each operation of the API was called. */
  operations(): ReadonlyMap<string, number>;
  /** Requests this server could only answer with 501: nothing proved about them. */
  unknown(): readonly TraceEntry[];
  /** Waits until everything recorded so far is in the file. */
  close(): Promise<void>;
}

/** Keeps the trace in memory and, when asked, one JSON object per line in a file. */
export function createTrace({ clock, file }: { clock: () => Date; file?: string | undefined }): Trace {
  const entries: TraceEntry[] = [];
  const lines = file === undefined ? undefined : createWriteStream(file, { flags: 'a' });

  return {
    entries,
    record(entry) {
      const stamped = { at: clock().toISOString(), ...entry };
      entries.push(stamped);
      lines?.write(`${JSON.stringify(stamped)}\n`);
    },
    operations() {
      const counts = new Map<string, number>();
      for (const { operation } of entries) if (operation) counts.set(operation, (counts.get(operation) ?? 0) + 1);
      return counts;
    },
    unknown: () => entries.filter((entry) => entry.dir === 'rest' && entry.status === 501),
    close: () => new Promise((resolve) => (lines ? lines.end(() => resolve()) : resolve())),
  };
}
