import type { BackendName, Servers } from './servers.ts';

/** What every benchmark is given. */
export interface Setting {
  readonly servers: Servers;
  readonly backend: BackendName;
  readonly repeats: number;
  readonly quick: boolean;
}

/** Measures something and prints its figures. */
export type Bench = (setting: Setting) => Promise<void>;
