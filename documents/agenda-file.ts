import { type Document, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { type AgendaFault, Refusal } from '../domain/refusal.ts';
import { KINDS, type RoundPlan } from '../domain/rounds/kinds/index.ts';
import { CONFIDENTIALITIES, GRACE_SECONDS, GRACE_SECONDS_MOST, PHASES, THENS } from '../domain/rounds/plan.ts';
import type { PlanKey, PlanKeys } from '../domain/rounds/plan-keys.ts';

/** Largest agenda file that is read, in characters, and most rounds in one. */
export const AGENDA_FILE_MOST = 40_000;
const ROUNDS_MOST = 30;

const common = {
  title: z.string().trim().min(1).max(100),
  prompt: z.string().trim().min(1).max(1000),
  minutes: z.int().min(1).max(480),
  confidentiality: z.enum(CONFIDENTIALITIES).exactOptional(),
  phase: z.enum(PHASES).exactOptional(),
  affects: z.array(z.string().trim().min(1).max(60)).max(8).exactOptional(),
  endsEarly: z.boolean().exactOptional(),
  // biome-ignore lint/suspicious/noThenProperty: the word for what comes after a round; nobody awaits a plan.
  then: z.enum(THENS).exactOptional(),
  graceSeconds: z.int().min(0).max(GRACE_SECONDS_MOST).default(GRACE_SECONDS),
};

/** What may stand under one key. */
function schemaOf(key: PlanKey): z.ZodType {
  switch (key.is) {
    case 'text':
      return z.string().trim().min(1).max(key.most);
    case 'texts':
      return z.array(z.string().trim().min(1).max(key.each)).min(key.least).max(key.most);
    case 'count':
      return z.int().min(key.least).max(key.most).default(key.otherwise);
    case 'share':
      return z.number().min(0).max(key.most).default(key.otherwise);
    case 'choice':
      return z.enum([...key.of]).default(key.otherwise);
  }
}

const kindSchema = ({ kind, keys }: { readonly kind: string; readonly keys: PlanKeys }) =>
  z.strictObject({
    kind: z.literal(kind),
    ...common,
    ...Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, schemaOf(key)])),
  });

const [firstKind, ...otherKinds] = Object.values(KINDS).map(kindSchema);
if (!firstKind) throw new Error('there are no kinds of rounds');
const RoundSchema = z.discriminatedUnion('kind', [firstKind, ...otherKinds]);

const AgendaSchema = z.strictObject({ rounds: z.array(RoundSchema).min(1).max(ROUNDS_MOST) });

/**
 * Reads an agenda written in YAML.
 *
 * @throws {@link Refusal} `agenda-unreadable` with the line, the key and the reason of
 * the first thing that is wrong, so that one glance at the file mends it.
 */
export function readAgenda(text: string): readonly RoundPlan[] {
  if (text.length > AGENDA_FILE_MOST) throw new Refusal('agenda-file-too-large', { most: AGENDA_FILE_MOST });
  const deepLine = firstTooDeepLine(text);
  if (deepLine !== undefined) throw unreadable(deepLine, '', 'not-yaml');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const broken = document.errors[0];
  if (broken) throw unreadable(lines.linePos(broken.pos[0]).line, '', 'not-yaml');

  // An agenda has no use for aliases, a few lines of which unfold into millions, nor for keys that are lists.
  const refuse = ({ range }: Pick<Node, 'range'>): never => {
    throw unreadable(lines.linePos(range?.[0] ?? 0).line, '', 'not-yaml');
  };
  visit(document, {
    Alias: (_, alias) => refuse(alias),
    Pair: (_, { key }) => (isScalar(key) ? undefined : refuse(isNode(key) ? key : {})),
  });

  const result = AgendaSchema.safeParse(document.toJS());
  // Each schema is made from the keys of its kind; the compiler cannot follow that through the list.
  if (result.success) return result.data.rounds as unknown as readonly RoundPlan[];

  // A misspelt key also leaves the right one missing: name what was written, not what was not.
  const { issues } = result.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  if (!issue) throw new Error('zod refused an agenda without an issue');
  const { path, key, reason } = faultOf(issue, document);
  const node = nearestNode(document, path);
  throw unreadable(node?.range ? lines.linePos(node.range[0]).line : 1, key, reason);
}

/** Deeper than any agenda: rounds, a round, its propositions. */
const DEPTH_MOST = 10;

/**
 * The first line on which brackets or chains of `- ` and `? ` go deeper than an agenda ever does.
 *
 * Looked for before anything is parsed: a few thousand brackets keep a parser busy for minutes.
 */
function firstTooDeepLine(text: string): number | undefined {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    for (const sign of line) {
      if (sign === '[' || sign === '{') depth += 1;
      if ((sign === ']' || sign === '}') && depth > 0) depth -= 1;
      if (depth > DEPTH_MOST) return index + 1;
    }
    if (/^\s*(?:[-?:]\s+){10}/.test(line)) return index + 1;
  }
  return undefined;
}

const unreadable = (line: number, key: string, reason: AgendaFault) =>
  new Refusal('agenda-unreadable', { line, key, reason });

interface Fault {
  readonly path: readonly PropertyKey[];
  readonly key: string;
  readonly reason: AgendaFault;
}

/** What zod found wrong, in the words of somebody who writes agendas. */
function faultOf(issue: z.core.$ZodIssue, document: Document): Fault {
  const { path } = issue;
  const key = String(path.findLast((step) => typeof step === 'string') ?? 'rounds');
  switch (issue.code) {
    case 'unrecognized_keys':
      return { path: [...path, issue.keys[0] ?? ''], key: issue.keys[0] ?? '', reason: 'unknown-key' };
    case 'invalid_union':
      return { path: [...path, 'kind'], key: 'kind', reason: 'unknown-kind' };
    case 'too_big':
      return { path, key, reason: issue.origin === 'array' ? 'too-many' : lengthOr(key, 'too-long') };
    case 'too_small':
      return { path, key, reason: key === 'rounds' ? 'no-rounds' : lengthOr(key, 'missing') };
    case 'invalid_type':
      return { path, key, reason: typeFault(issue, key, document.hasIn(path)) };
    default:
      return { path, key, reason: 'not-yaml' };
  }
}

/** What is wrong with a value that should have been a number; `undefined` where a number is not asked for. */
const NUMBER_FAULTS: Readonly<Record<string, AgendaFault>> = { minutes: 'not-minutes', statementsEach: 'not-count' };
const lengthOr = (key: string, otherwise: AgendaFault): AgendaFault => NUMBER_FAULTS[key] ?? otherwise;

function typeFault(issue: z.core.$ZodIssueInvalidType, key: string, isThere: boolean): AgendaFault {
  if (key === 'rounds') return 'no-rounds';
  const numberFault = NUMBER_FAULTS[key];
  if (numberFault) return numberFault;
  if (!isThere) return 'missing';
  if (issue.expected === 'array') return 'not-a-list';
  return 'not-text';
}

/** The place in the file that is named by `path`, or the nearest one around it that exists. */
function nearestNode(document: Document, path: readonly PropertyKey[]): Node | undefined {
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
  if (typeof parent !== 'object' || parent === null || !('items' in parent) || !Array.isArray(parent.items))
    return undefined;
  const pair: unknown = parent.items.find((item: unknown) => {
    const key = typeof item === 'object' && item !== null && 'key' in item ? item.key : undefined;
    return typeof key === 'object' && key !== null && 'value' in key && key.value === name;
  });
  const key = typeof pair === 'object' && pair !== null && 'key' in pair ? pair.key : undefined;
  return isNode(key) ? key : undefined;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'range' in value;
