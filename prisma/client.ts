import { setTimeout as pause } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { isPassing, withoutValues } from './database-fault.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';

/** Prisma, as the stores use it. */
export type Client = Prisma.TransactionClient;

/** A way to the database that never lets a value of a query out in an error. */
export interface Database {
  /** Runs queries that need not happen together. */
  readonly run: <T>(work: (client: Client) => Promise<T>) => Promise<T>;
  /**
   * Runs queries as one transaction, with the last committed state visible to each of them.
   * When another transaction is in the way `work` is run again, so it must do nothing but query.
   */
  readonly transact: <T>(work: (client: Client) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

const POOL_SIZE = 8;
const TRIES = 5;
/** Generous, for small machines under load: a round that closes late is better than one that fails to. */
const TRANSACTION_LIMITS = { maxWait: 10_000, timeout: 20_000 };

/** Opens a pool of connections. They are made when first needed: an unreachable database shows with the first query. */
export function createDatabase(url: string): Database {
  const prisma = new PrismaClient({
    adapter: new PrismaPg({
      connectionString: url,
      max: POOL_SIZE,
      connectionTimeoutMillis: 10_000,
      // What our own limit ends here must end in the database too: a process that stands still would lock out all others.
      lock_timeout: TRANSACTION_LIMITS.timeout,
      idle_in_transaction_session_timeout: TRANSACTION_LIMITS.timeout + 10_000,
    }),
    errorFormat: 'minimal',
  });
  return {
    run: (work) => repeatedly(() => work(prisma)),
    transact: (work) => repeatedly(() => prisma.$transaction(work, TRANSACTION_LIMITS)),
    close: () => prisma.$disconnect(),
  };
}

async function repeatedly<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      // Every error passes here, to be stripped of values; a passing one is survived.
      const fault = withoutValues(error);
      if (attempt === TRIES || !isPassing(fault)) throw fault;
      await pause(Math.random() * 20 * attempt);
    }
  }
}
