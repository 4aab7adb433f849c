import type { Round } from '../../domain/rounds/round.ts';
import type { Caller } from '../../domain/server.ts';
import type { QueueBackend } from '../../jobs/backend.ts';
import type { Ablation } from './ablations.ts';

/** What a worker is told before it begins. */
export interface WorkerSettings {
  readonly databaseUrl: string;
  /** In base64. */
  readonly masterKey: string;
  readonly backend: QueueBackend;
  readonly prefix: string;
  readonly apiBase: string;
  readonly botToken: string;
  /** How fast the clock of the rounds runs, and since when. */
  readonly speed: number;
  readonly origin: Date;
  readonly isInDatabase?: boolean;
  readonly seed: number;
  /** At each crash point, from 0 to 1. */
  readonly suicide: number;
  /** Where it writes down at which point it ends itself. */
  readonly journal: string;
  /** Where its log goes. */
  readonly log: string;
  /** How far this machine's clock is ahead of the true time. */
  readonly skewMilliseconds: number;
  /** Whether posts are sent at all. */
  readonly withCourier: boolean;
  readonly ablation?: Ablation;
}

/** What somebody asks for in a room. */
export type Errand =
  | { readonly deed: 'open' | 'extend' | 'pause' | 'resume'; readonly caller: Caller }
  | { readonly deed: 'skip'; readonly caller: Caller; readonly roundId: string }
  | { readonly deed: 'state'; readonly caller: Caller; readonly roundId: string; readonly text: string };

/** To a worker. Between `prepare` and `go` it has read its program and reached the database, and does nothing. */
export type Order =
  | { readonly what: 'prepare'; readonly settings: WorkerSettings }
  | { readonly what: 'go' }
  /** Whether it may end itself at a crash point. */
  | { readonly what: 'mood'; readonly isDeadly: boolean }
  | { readonly what: 'do'; readonly id: number; readonly errand: Errand };

/** From a worker. Only `done` is a promise to a person; `failed` says that nobody knows. */
export type Reply =
  | { readonly what: 'prepared' }
  | { readonly what: 'leads' }
  | { readonly what: 'done'; readonly id: number; readonly round: Round }
  | { readonly what: 'refused'; readonly id: number; readonly code: string }
  | { readonly what: 'failed'; readonly id: number; readonly fault: string };
