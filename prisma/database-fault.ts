import { Prisma } from './generated/client.ts';

/**
 * Something went wrong in or before the database. It carries a code and nothing
 * else, since Prisma's own messages and causes can quote the values of a query.
 */
export class DatabaseFault extends Error {
  override readonly name = 'DatabaseFault';
  readonly code: string;

  constructor(code: string) {
    super(`the database answered ${code}`);
    this.code = code;
  }
}

/** The same error, unless it comes from Prisma: then a {@link DatabaseFault} in its place. */
export function withoutValues(error: unknown): unknown {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return new DatabaseFault(codeOf(error));
  if (error instanceof Prisma.PrismaClientInitializationError) return new DatabaseFault(error.errorCode ?? error.name);
  if (error instanceof Error && /^(PrismaClient|DriverAdapter)/.test(error.name)) {
    return new DatabaseFault(isConflict(error) ? 'P2034' : error.name);
  }
  return error;
}

/** Two transactions were in each other's way; the same work may well succeed a moment later. */
export const isPassing = (error: unknown): boolean => error instanceof DatabaseFault && error.code === 'P2034';

function codeOf(error: Prisma.PrismaClientKnownRequestError): string {
  return isConflict(error) || isConflict(error.meta?.['driverAdapterError']) ? 'P2034' : error.code;
}

/** A raw query reports a deadlock only by its cause. */
const isConflict = (error: unknown): boolean =>
  error instanceof Error &&
  typeof error.cause === 'object' &&
  error.cause !== null &&
  'kind' in error.cause &&
  error.cause.kind === 'TransactionWriteConflict';
