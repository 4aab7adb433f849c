import type { Document, Node } from 'yaml';
import { Refusal, type RulesFaultAt, type RulesTrouble } from '../domain/refusal.ts';
import type { Range } from '../domain/screening/cohort/rules.ts';
import { nearestNode } from './agenda-fault.ts';

type Path = readonly (string | number)[];
type Limits = Pick<RulesFaultAt, 'allowed' | 'least' | 'most'>;

/** Reads one value after the other; each refuses what it is not, with the line. */
export interface Reader {
  fault(path: Path, trouble: RulesTrouble, limits?: Limits): Refusal<'rules-unreadable'>;
  /** A group of keys, of which there may be these. */
  keys<Key extends string>(
    value: unknown,
    path: Path,
    allowed: readonly Key[],
  ): Readonly<Partial<Record<Key, unknown>>>;
  list(value: unknown, path: Path, most: number): readonly unknown[];
  whole(value: unknown, path: Path, limits: Range): number;
  number(value: unknown, path: Path, limits: Range): number;
  oneOf<Word extends string>(value: unknown, path: Path, allowed: readonly Word[]): Word;
  /** A number, or two with two dots between them: `8..10`. */
  range(value: unknown, path: Path, most: number): Range;
}

/** A reader of this document, which knows in which line everything stands. */
export function createReader(document: Document, lineOf: (node: Pick<Node, 'range'> | undefined) => number): Reader {
  const fault: Reader['fault'] = (path, trouble, limits = {}) =>
    new Refusal('rules-unreadable', {
      line: lineOf(nearestNode(document, path)),
      key: String(path.findLast((step) => typeof step === 'string') ?? ''),
      trouble,
      ...limits,
    });

  const number: Reader['number'] = (value, path, { least, most }) => {
    if (typeof value === 'number' && value >= least && value <= most) return value;
    throw fault(path, 'not-number', { least, most });
  };
  const whole: Reader['whole'] = (value, path, { least, most }) => {
    if (Number.isInteger(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    throw fault(path, 'not-count', { least, most });
  };

  return {
    fault,
    number,
    whole,
    keys(value, path, allowed) {
      const list = allowed.join(', ');
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw fault(path, 'not-keys', { allowed: list });
      }
      const unknown = Object.keys(value).find((key) => !allowed.some((one) => one === key));
      if (unknown !== undefined) throw fault([...path, unknown], 'unknown-key', { allowed: list });
      // Every key has just been found among those allowed.
      return value as Readonly<Partial<Record<(typeof allowed)[number], unknown>>>;
    },
    list(value, path, most) {
      if (!Array.isArray(value)) throw fault(path, 'not-a-list');
      if (value.length > most) throw fault(path, 'too-many', { most });
      return value;
    },
    oneOf(value, path, allowed) {
      const found = allowed.find((word) => word === value);
      if (found === undefined) throw fault(path, 'not-choice', { allowed: allowed.join(', ') });
      return found;
    },
    range(value, path, most) {
      if (Number.isInteger(value)) {
        const exact = whole(value, path, { least: 0, most });
        return { least: exact, most: exact };
      }
      const match = /^\s*(\d{1,3})\s*\.\.\s*(\d{1,3})\s*$/.exec(String(value));
      if (!match) throw fault(path, 'not-range', { least: 0, most });
      const range = { least: Number(match[1]), most: Number(match[2]) };
      if (range.least > range.most) throw fault(path, 'least-over-most');
      whole(range.most, path, { least: 0, most });
      return range;
    },
  };
}
