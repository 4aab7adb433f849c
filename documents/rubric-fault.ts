import type { Document } from 'yaml';
import type { z } from 'zod';
import type { RubricFault } from '../domain/screening/rubric-fault.ts';

/** What is wrong with a rubric file, and where. */
interface Fault {
  readonly path: readonly PropertyKey[];
  readonly fault: RubricFault;
  /** Words or keys that may stand there, with commas between them. */
  readonly allowed?: string;
  readonly least?: number;
  readonly most?: number;
}

const KEYS = {
  rubric: ['source', 'quorum', 'criteria'],
  quorum: ['reviews', 'knowing', 'outside'],
  criteria: ['id', 'side', 'gate', 'step', 'weight', 'question', 'about', 'anchors'],
  anchors: ['1', '3', '5'],
} as const;

/** The first thing that is wrong with the form of a rubric, in the words of somebody who writes one. */
export function faultOf(issues: readonly z.core.$ZodIssue[], document: Document): Fault {
  // A misspelt key also leaves the right one missing: name what was written, not what was not.
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (!issue) throw new Error('a rubric was refused without an issue');
  // In YAML the scores over which anchors stand are numbers.
  const path = issue.path.map((step, index) => (issue.path[index - 1] === 'anchors' ? Number(step) : step));
  if (issue.code === 'unrecognized_keys') {
    return { path: [...path, issue.keys[0] ?? ''], fault: 'unknown-key', allowed: keysAt(path) };
  }
  if (path.length > 0 && !document.hasIn(path)) return { path: path, fault: 'missing' };
  return { path: path, ...wrongValue(issue, path) };
}

function wrongValue(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): Omit<Fault, 'path'> {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, path);
    case 'invalid_value':
      return { fault: 'not-choice', allowed: issue.values.join(', ') };
    case 'invalid_format':
      return { fault: 'bad-id' };
    case 'too_small':
      if (issue.origin === 'array') return { fault: 'too-few', least: Number(issue.minimum) };
      return issue.origin === 'string' ? { fault: 'not-text' } : rangeOf(path);
    case 'too_big':
      if (issue.origin === 'array') return { fault: 'too-many', most: Number(issue.maximum) };
      return issue.origin === 'string' ? { fault: 'too-long', most: Number(issue.maximum) } : rangeOf(path);
    default:
      return { fault: 'not-text' };
  }
}

function wrongType(expected: string, path: readonly PropertyKey[]): Omit<Fault, 'path'> {
  if (expected === 'array') return { fault: 'not-a-list' };
  if (expected === 'object') return { fault: 'not-keys', allowed: keysAt(path) };
  if (expected === 'boolean') return { fault: 'not-boolean' };
  return expected === 'string' ? { fault: 'not-text' } : rangeOf(path);
}

/** What a number under this key can be. */
function rangeOf(path: readonly PropertyKey[]): Omit<Fault, 'path'> {
  if (path.at(-1) === 'weight') return { fault: 'not-weight', most: 10 };
  return { fault: 'not-count', least: path.at(-1) === 'reviews' ? 1 : 0, most: 10 };
}

/** Which keys there may be at this place. */
function keysAt(path: readonly PropertyKey[]): string {
  const place = path.findLast(
    (step): step is keyof typeof KEYS => typeof step === 'string' && Object.hasOwn(KEYS, step),
  );
  return KEYS[place ?? 'rubric'].join(', ');
}
