import { refusalComplaints } from './error-bodies.ts';
import type { Finding } from './finding.ts';
import type { Operation } from './operation.ts';

/** Compares what goes over HTTP with what Discord publishes about its API. */
export interface HttpOracle {
  /**
   * @param body the parsed JSON; of a multipart request its `payload_json`,
   * parsed or still a string in a field of that name; `undefined` for none.
   */
  request(operation: Operation, body: unknown): readonly Finding[];
  /** @param body the parsed JSON; `undefined` for none. */
  response(operation: Operation, status: number, body: unknown): readonly Finding[];
  readonly source: 'openapi' | 'discord-api-spec';
}

/** Turns sentences about one body into findings about one operation. */
export function findingsAbout(
  oracle: Finding['oracle'],
  { method, template }: Operation,
  sentences: readonly string[],
): readonly Finding[] {
  return sentences.map((what) => ({ oracle, where: `${method} ${template}`, what }));
}

/** The JSON of a request: a multipart form is judged by its `payload_json`. */
export function payloadOf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('payload_json' in body)) return body;
  return typeof body.payload_json === 'string' ? JSON.parse(body.payload_json) : body.payload_json;
}

/**
 * What is wrong with a response apart from what its operation says about success.
 *
 * A 204 with a body makes discord.js throw; a success with an undocumented
 * status is a server that invents. Faults (5XX) are documented nowhere.
 */
export function statusComplaints(
  responses: Readonly<Record<string, unknown>>,
  status: number,
  body: unknown,
): readonly string[] {
  if (status >= 500) return [];
  if (status >= 400) return refusalComplaints(status, body);
  if (responses[status] === undefined) {
    return [`status ${status} is not documented, only ${Object.keys(responses).join(', ')}`];
  }
  return status === 204 && body !== undefined ? ['status 204 must not carry a body'] : [];
}
