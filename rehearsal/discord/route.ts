import type { Operation } from '../oracles/operations.ts';
import type { UploadedFile } from './cdn.ts';

/** A request whose operation is known and whose sender may speak. */
export interface RouteRequest {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** Names of the people in whose client the effect appears. */
  readonly seenBy?: readonly string[];
  /** Discord answers so although its own document does not say so; the oracle is not asked. */
  readonly isUndocumented?: boolean;
}

export type Route = (request: RouteRequest) => Answer;

/** Routes by Discord's operationId. An operation that is missing here answers 501. */
export type Routes = Readonly<Record<string, Route>>;

/** 200 with a body. */
export function ok(body: unknown, seenBy?: readonly string[]): Answer {
  return { status: 200, body, ...(seenBy ? { seenBy } : {}) };
}

/** 204: done, nothing to say. */
export function done(seenBy?: readonly string[]): Answer {
  return { status: 204, ...(seenBy ? { seenBy } : {}) };
}

/** A parameter of the path. */
export function parameter(request: RouteRequest, name: string): string {
  const value = request.parameters[name];
  if (value === undefined) throw new Error(`${request.operation.id} has no parameter ${name}`);
  return value;
}
