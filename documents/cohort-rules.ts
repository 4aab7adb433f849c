import { stringify } from 'yaml';
import type { Workshop } from '../domain/planning/workshop.ts';
import { Refusal } from '../domain/refusal.ts';
import {
  APART_REASONS,
  type Apart,
  ATTRIBUTES,
  type CohortRules,
  PARITY,
  type Quota,
  type Range,
  VALUES_OF,
} from '../domain/screening/cohort/rules.ts';
import { parseGuarded } from './guarded-yaml.ts';
import { createReader, type Reader } from './rules-reader.ts';

/** Largest file of rules that is read, in characters. */
export const COHORT_RULES_FILE_MOST = 20_000;

/** The workshop for which rules are read: what they may name. */
export interface RulesSubject {
  readonly workshop: Pick<Workshop, 'parties' | 'seats'>;
  /** Numbers of the applications that whoever sends the file may know of. */
  readonly numbers: ReadonlySet<number>;
}

const KEYS = ['seats', 'perInstitution', 'officials', 'quotas', 'apart', 'include', 'lottery'] as const;
const QUOTAS_MOST = 30;
const PAIRS_MOST = 200;
/** In percent: a lot among cohorts that are further from the best would make nearly everybody's place uncertain. */
const LOTTERY_MOST = 1;

/**
 * Reads the rules of a cohort, written in YAML.
 *
 * @throws {@link Refusal} `rules-unreadable` with the line, the key and what is the matter with the first thing that
 * is wrong; `rules-file-too-large`.
 */
export function readCohortRules(text: string, subject: RulesSubject): CohortRules {
  if (text.length > COHORT_RULES_FILE_MOST) throw new Refusal('rules-file-too-large', { most: COHORT_RULES_FILE_MOST });
  const yaml = parseGuarded(text);
  if ('brokenAt' in yaml) throw new Refusal('rules-unreadable', { line: yaml.brokenAt, key: '', trouble: 'not-yaml' });

  const value: unknown = yaml.document.toJS();
  // A file of nothing but remarks asks for nothing but parity.
  if (value === null || value === undefined) return PARITY;
  const read = createReader(yaml.document, yaml.lineOf);
  const { workshop } = subject;
  const file = read.keys(value, [], KEYS);
  const optional = <T>(key: (typeof KEYS)[number], make: (value: unknown) => T): T | undefined =>
    file[key] === undefined ? undefined : make(file[key]);
  const count = (key: (typeof KEYS)[number], least: number) =>
    optional(key, (one) => read.whole(one, [key], { least, most: workshop.seats }));

  const perInstitution = count('perInstitution', 1);
  const officialsMost = count('officials', 0);
  const lottery = optional('lottery', (one) => read.number(one, ['lottery'], { least: 0, most: LOTTERY_MOST }) / 100);
  return {
    seats: optional('seats', (one) => seatsFrom(one, workshop, read)) ?? {},
    ...(perInstitution !== undefined && { perInstitution }),
    ...(officialsMost !== undefined && { officialsMost }),
    quotas: read
      .list(file.quotas ?? [], ['quotas'], QUOTAS_MOST)
      .map((one, index) => quotaFrom(one, ['quotas', index], workshop, read)),
    apart: read
      .list(file.apart ?? [], ['apart'], PAIRS_MOST)
      .map((one, index) => apartFrom(one, ['apart', index], subject, read)),
    include: read
      .list(file.include ?? [], ['include'], workshop.seats)
      .map((one, index) => numberFrom(one, ['include', index], subject, read)),
    ...(lottery !== undefined && { lottery }),
  };
}

type Path = readonly (string | number)[];

function seatsFrom(value: unknown, { parties, seats }: RulesSubject['workshop'], read: Reader): CohortRules['seats'] {
  const names = parties.map(({ name }) => name);
  const written = read.keys(value, ['seats'], names);
  const ranges = parties.flatMap(({ id, name }) => {
    const range = written[name];
    return range === undefined ? [] : [{ id, range: read.range(range, ['seats', name], seats) }];
  });
  const given = Object.fromEntries(ranges.map(({ id, range }) => [id, range]));
  const missing = names.find((name) => written[name] === undefined);
  if (missing !== undefined) throw read.fault(['seats'], 'seats-of-all', { allowed: names.join(', ') });
  const sum = (side: keyof Range): number => ranges.reduce((all, { range }) => all + range[side], 0);
  if (sum('least') > seats || sum('most') < seats) throw read.fault(['seats'], 'seats-do-not-fit', { most: seats });
  return given;
}

const QUOTA_KEYS = ['attribute', 'is', 'least', 'most', 'within'] as const;

function quotaFrom(value: unknown, path: Path, { parties, seats }: RulesSubject['workshop'], read: Reader): Quota {
  const written = read.keys(value, path, QUOTA_KEYS);
  const attribute = read.oneOf(written.attribute, [...path, 'attribute'], ATTRIBUTES);
  // What is true or false in YAML is yes or no in a form.
  const plain = typeof written.is === 'boolean' ? (written.is ? 'yes' : 'no') : written.is;
  const is = read.oneOf(plain, [...path, 'is'], VALUES_OF[attribute]);
  const bound = (key: 'least' | 'most') =>
    written[key] === undefined ? undefined : read.whole(written[key], [...path, key], { least: 0, most: seats });
  const least = bound('least');
  const most = bound('most');
  if (least === undefined && most === undefined) throw read.fault(path, 'no-bound');
  if (least !== undefined && most !== undefined && least > most) throw read.fault([...path, 'most'], 'least-over-most');

  const names = parties.map(({ name }) => name);
  const within = read.oneOf(written.within ?? 'cohort', [...path, 'within'], ['cohort', 'each-party', ...names]);
  const party = parties.find(({ name }) => name === within);
  return {
    attribute,
    is,
    within: party ? { partyId: party.id } : within === 'each-party' ? 'each-party' : 'cohort',
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
  };
}

function apartFrom(value: unknown, path: Path, subject: RulesSubject, read: Reader): Apart {
  const written = read.keys(value, path, ['applications', 'reason']);
  const at = [...path, 'applications'];
  const numbers = read
    .list(written.applications, at, 2)
    .map((one, index) => numberFrom(one, [...at, index], subject, read));
  const [first, second] = numbers;
  if (first === undefined || second === undefined || first === second) throw read.fault(at, 'not-a-pair');
  return { applications: [first, second], reason: read.oneOf(written.reason, [...path, 'reason'], APART_REASONS) };
}

function numberFrom(value: unknown, path: Path, { numbers }: RulesSubject, read: Reader): number {
  const number = read.whole(value, path, { least: 1, most: 100_000 });
  if (!numbers.has(number)) throw read.fault(path, 'unknown-application');
  return number;
}

/** Rules as a file, which {@link readCohortRules} reads as the same rules; `heading` stands above them as a remark. */
export function writeCohortRules(rules: CohortRules, { parties }: Pick<Workshop, 'parties'>, heading: string): string {
  const nameOf = (partyId: string): string => parties.find(({ id }) => id === partyId)?.name ?? partyId;
  const { perInstitution, officialsMost, lottery } = rules;
  const seats = Object.entries(rules.seats).map(([id, { least, most }]) => [
    nameOf(id),
    least === most ? least : `${least}..${most}`,
  ]);
  const file = {
    ...(seats.length > 0 && { seats: Object.fromEntries(seats) }),
    ...(perInstitution !== undefined && { perInstitution }),
    ...(officialsMost !== undefined && { officials: officialsMost }),
    quotas: rules.quotas.map(({ within, ...quota }) => ({
      ...quota,
      ...(within !== 'cohort' && { within: typeof within === 'string' ? within : nameOf(within.partyId) }),
    })),
    apart: rules.apart,
    include: rules.include,
    ...(lottery !== undefined && { lottery: Number((lottery * 100).toFixed(6)) }),
  };
  return `${heading.replace(/^/gm, '# ')}\n${stringify(file, { lineWidth: 100, aliasDuplicateObjects: false })}`;
}
