import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Breach, RuleContext } from './breach.ts';
import { commandBreaches } from './command-rules.ts';
import { eventBreaches } from './event-rules.ts';
import type { Finding } from './finding.ts';
import { findingsAbout, payloadOf } from './http-bodies.ts';
import { isObject } from './json-schema.ts';
import { messageBreaches } from './message-rules.ts';
import { modalBreaches } from './modal-rules.ts';
import type { Operation } from './operations.ts';
import { RULE_BOOK, type Rule, type RuleName } from './rule-book.ts';

export type { RuleContext } from './breach.ts';

/** A documented rule that a request broke. */
export interface BrokenRule {
  /** Discord's code, 50035 for most. */
  readonly code: number;
  /** Discord's sentence for the code. */
  readonly message: string;
  readonly rule: RuleName;
  /** Where in the body: `['embeds', 0, 'fields', 2, 'value']`; empty for the body itself. */
  readonly at: readonly (string | number)[];
}

/**
 * The documented rules that a request breaks and that Discord's OpenAPI document does not know.
 *
 * @param body as for the HTTP oracle: of a multipart request its `payload_json`.
 */
export function brokenRules(operation: Operation, body: unknown, context: RuleContext = {}): readonly BrokenRule[] {
  const payload = payloadOf(body);
  const breaches = [
    ...messageBreaches(operation.id, payload, context),
    ...modalBreaches(operation.id, payload),
    ...commandBreaches(operation.id, payload),
    ...eventBreaches(operation.id, payload, context.now ?? new Date()),
  ];
  return breaches.map(({ rule, at }) => {
    const { code = RESTJSONErrorCodes.InvalidFormBodyOrContentType, reason, message }: Rule = RULE_BOOK[rule];
    return { code, message: reason === undefined ? message : 'Invalid Form Body', rule, at };
  });
}

/** The broken rules as findings, with the page that says so. */
export function ruleFindings(operation: Operation, broken: readonly BrokenRule[]): readonly Finding[] {
  const sentences = broken.map(({ rule, at }) => {
    const { forbids, page } = RULE_BOOK[rule];
    return `/${at.join('/')} ${forbids} (${page})`;
  });
  return findingsAbout('rule', operation, sentences);
}

/**
 * The body of Discord's answer, status 400, to a request that broke rules.
 *
 * Mistakes in the form come first: Discord looks for an empty message only in a
 * form that is right.
 */
export function errorBody(broken: readonly BrokenRule[]): { code: number; message: string; errors?: object } {
  const [first] = [...broken].sort((a, b) => b.code - a.code);
  if (!first) throw new Error('no rule is broken');
  const { code, message } = first;
  if (code !== RESTJSONErrorCodes.InvalidFormBodyOrContentType) return { code, message };

  const errors: Record<string, unknown> = {};
  for (const { rule, at } of broken) {
    const { reason, message: sentence }: Rule = RULE_BOOK[rule];
    if (reason !== undefined) addError(errors, at, { code: reason, message: sentence });
  }
  return { code, message, errors };
}

function addError(errors: Record<string, unknown>, [key, ...deeper]: Breach['at'], error: object): void {
  if (key === undefined) {
    errors['_errors'] = [...(Array.isArray(errors['_errors']) ? errors['_errors'] : []), error];
    return;
  }
  const known = errors[key];
  const inner: Record<string, unknown> = isObject(known) ? { ...known } : {};
  errors[key] = inner;
  addError(inner, deeper, error);
}
