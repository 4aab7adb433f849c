import { type Document, isCollection, isMap, isScalar, type Node } from 'yaml';
import type { z } from 'zod';
import type { AgendaFaultAt } from '../domain/refusal.ts';
import { KINDS } from '../domain/rounds/kinds/index.ts';
import { PHASE_RULES } from '../domain/rounds/plan.ts';
import { type FileKey, isKind, keysOf, REQUIRED_KEYS, ROUNDS_MOST, TITLE } from './agenda-keys.ts';

/** What is wrong, and where: all but the line, which follows from the path. */
interface Fault extends Omit<AgendaFaultAt, 'line'> {
  readonly path: readonly PropertyKey[];
}

const TOP_KEYS = ['rounds', 'title', 'phaseRules'];
const list = (names: readonly string[]): string => names.join(', ');

/** The first thing that is wrong with an agenda, in the words of somebody who writes agendas. */
export function firstFault(issues: readonly z.core.$ZodIssue[], document: Document): Fault {
  // A misspelt key also leaves the right one missing: name what was written, not what was not.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (!issue) throw new Error('an agenda was refused without an issue');
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return { path: [...path, key], key, reason: 'unknown-key', allowed: list(keysAt(path, document)) };
  }
  if (issue.code === 'invalid_union') return { path, key: 'kind', reason: 'unknown-kind', allowed: list(KIND_NAMES) };

  const [top, ordinal, name] = path;
  if (top === 'title') return faultAt({ path, name: 'title', key: TITLE }, document);
  if (top === 'phaseRules') {
    if (ordinal === undefined) return { path, key: top, reason: 'not-keys', allowed: list(RULE_NAMES) };
    return { path, key: String(ordinal), reason: 'not-boolean' };
  }
  if (ordinal === undefined) return faultOfRounds(path, document);
  if (name === undefined) return { path, key: 'rounds', reason: 'not-keys', allowed: list(LEAST_OF_A_ROUND) };

  const kind = document.getIn([...path.slice(0, 2), 'kind']);
  const key = isKind(kind) ? keysOf(kind)[String(name)] : undefined;
  if (!key) throw new Error('an agenda was refused at a key that it does not have');
  return faultAt({ path, name: String(name), key }, document);
}

const KIND_NAMES = Object.keys(KINDS);
const RULE_NAMES = Object.keys(PHASE_RULES);
const LEAST_OF_A_ROUND = ['kind', ...Object.keys(REQUIRED_KEYS)];

/** Which keys there may be at this place. */
function keysAt(path: readonly PropertyKey[], document: Document): readonly string[] {
  if (path.length === 0) return TOP_KEYS;
  if (path[0] === 'phaseRules') return RULE_NAMES;
  const kind = document.getIn([...path, 'kind']);
  return isKind(kind) ? ['kind', ...Object.keys(keysOf(kind))] : LEAST_OF_A_ROUND;
}

/** There is no list of rounds, or one of a wrong length. */
function faultOfRounds(path: readonly PropertyKey[], document: Document): Fault {
  const rounds = path.length === 0 ? undefined : valueAt(document, path);
  const count = lengthOf(document, path);
  if (rounds === undefined || rounds === null || count === 0) return { path, key: 'rounds', reason: 'no-rounds' };
  if (count === undefined) return { path, key: 'rounds', reason: 'not-a-list' };
  return { path, key: 'rounds', reason: 'too-many', least: 1, most: ROUNDS_MOST, count };
}

/** What is wrong under a key that should hold such a value. */
function faultAt(
  { path, name, key }: { readonly path: readonly PropertyKey[]; readonly name: string; readonly key: FileKey },
  document: Document,
): Fault {
  const at = { path, key: name };
  if (!document.hasIn(path)) return { ...at, reason: 'missing' };
  switch (key.is) {
    case 'text':
      return textFault(at, key.most, document);
    case 'texts': {
      if (typeof path.at(-1) === 'number') return textFault(at, key.each, document);
      const count = lengthOf(document, path);
      if (count === undefined) return { ...at, reason: 'not-a-list' };
      return { ...at, reason: count > key.most ? 'too-many' : 'too-few', least: key.least, most: key.most, count };
    }
    case 'minutes':
      return { ...at, reason: 'not-minutes', least: key.least, most: key.most };
    case 'count':
      return { ...at, reason: 'not-count', least: key.least, most: key.most };
    case 'share':
      return { ...at, reason: 'not-number', least: 0, most: key.most };
    case 'choice':
      return { ...at, reason: 'not-choice', allowed: list(key.of) };
    case 'flag':
      return { ...at, reason: 'not-boolean' };
  }
}

const textFault = (at: Pick<Fault, 'path' | 'key'>, most: number, document: Document): Fault => {
  const value = valueAt(document, at.path);
  const isTooLong = typeof value === 'string' && value.trim().length > most;
  return { ...at, reason: isTooLong ? 'too-long' : 'not-text', most };
};

const valueAt = (document: Document, path: readonly PropertyKey[]): unknown => document.getIn(path);

/** How many entries a list at this place has; `undefined` when there is no list. */
function lengthOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  const node: unknown = document.getIn(path, true);
  return isCollection(node) && !isMap(node) ? node.items.length : undefined;
}

/** The place in the file that is named by `path`, or the nearest one around it that exists. */
export function nearestNode(document: Document, path: readonly PropertyKey[]): Node | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const steps = path.slice(0, length);
    const parent: unknown = length > 0 ? document.getIn(steps.slice(0, -1), true) : undefined;
    const key = keyNode(parent, steps.at(-1));
    if (key) return key;
    const node: unknown = document.getIn(steps, true);
    if (isNode(node)) return node;
  }
  return undefined;
}

/** The key itself, where a pair has one: its line is where a reader looks. */
function keyNode(parent: unknown, name: PropertyKey | undefined): Node | undefined {
  if (!isMap(parent)) return undefined;
  const key = parent.items.find(({ key: one }) => isScalar(one) && one.value === name)?.key;
  return isNode(key) ? key : undefined;
}

/** Whether this is a part of a document that knows its place. */
export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'range' in value;
