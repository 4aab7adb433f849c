import { stringify } from 'yaml';
import { z } from 'zod';
import { Refusal } from '../domain/refusal.ts';
import {
  CRITERIA_LEAST,
  CRITERIA_MOST,
  CRITERION_LIMITS,
  QUORUM_MOST,
  type Rubric,
  type RubricCriterion,
  WEIGHT_MOST,
} from '../domain/screening/rubric.ts';
import type { RubricFault } from '../domain/screening/rubric-fault.ts';
import { firstInconsistency } from '../domain/screening/rubric-rules.ts';
import { nearestNode } from './agenda-fault.ts';
import { parseGuarded } from './guarded-yaml.ts';
import { faultOf } from './rubric-fault.ts';
import { words } from './words.ts';

/** Largest rubric file that is read, in characters. */
export const RUBRIC_FILE_MOST = 20_000;

const anchor = words(CRITERION_LIMITS.anchor);

/** A whole rubric file. */
const RubricSchema = z.strictObject({
  source: words(CRITERION_LIMITS.source),
  quorum: z.strictObject({
    reviews: z.int().min(1).max(QUORUM_MOST),
    knowing: z.int().min(0).max(QUORUM_MOST),
    outside: z.int().min(0).max(QUORUM_MOST),
  }),
  criteria: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
        side: z.enum(['openness', 'influence']),
        gate: z.boolean().default(false),
        step: z.enum(['text', 'identity']),
        weight: z.number().gt(0).max(WEIGHT_MOST).default(1),
        question: words(CRITERION_LIMITS.question).exactOptional(),
        about: words(CRITERION_LIMITS.about).exactOptional(),
        anchors: z.strictObject({ 1: anchor, 3: anchor, 5: anchor }).exactOptional(),
      }),
    )
    .min(CRITERIA_LEAST)
    .max(CRITERIA_MOST),
});

/**
 * Reads a rubric written in YAML.
 *
 * @throws {@link Refusal} `rubric-unreadable` with the line, the key and the reason of the first thing that is wrong;
 * `rubric-file-too-large`.
 */
export function readRubric(text: string): Rubric {
  if (text.length > RUBRIC_FILE_MOST) throw new Refusal('rubric-file-too-large', { most: RUBRIC_FILE_MOST });
  const yaml = parseGuarded(text);
  if ('brokenAt' in yaml) throw new Refusal('rubric-unreadable', { line: yaml.brokenAt, key: '', fault: 'not-yaml' });

  const { document, lineOf } = yaml;
  const refuse = (path: readonly PropertyKey[], fault: RubricFault, limits: Record<string, number | string> = {}) =>
    new Refusal('rubric-unreadable', {
      line: lineOf(nearestNode(document, path)),
      key: String(path.findLast((step) => typeof step === 'string') ?? 'criteria'),
      fault,
      ...limits,
    });

  const result = RubricSchema.safeParse(document.toJS());
  if (!result.success) {
    const { path, fault, ...limits } = faultOf(result.error.issues, document);
    throw refuse(path, fault, limits);
  }
  const half = result.data.criteria.findIndex(
    (one) => WORDS.some((key) => one[key]) && !WORDS.every((key) => one[key]),
  );
  if (half >= 0) {
    const missing = WORDS.find((key) => result.data.criteria[half]?.[key] === undefined) ?? 'question';
    throw refuse(['criteria', half, missing], 'missing');
  }
  const rubric: Rubric = { ...result.data, criteria: result.data.criteria.map(criterionOf) };
  const wrong = firstInconsistency(rubric);
  if (wrong) throw refuse(wrong.path, wrong.fault, wrong.limits);
  return rubric;
}

/** A criterion has all of these or, where the bot has words for it, none. */
const WORDS = ['question', 'about', 'anchors'] as const;

type WrittenCriterion = z.output<typeof RubricSchema>['criteria'][number];

/** Words are its own only when they are all there. */
function criterionOf({ id, side, gate, step, weight, question, about, anchors }: WrittenCriterion): RubricCriterion {
  const plain = { id, side, isGate: gate, step, weight };
  if (question === undefined || about === undefined || anchors === undefined) return plain;
  return { ...plain, words: { question, about, anchors } };
}

/** A rubric as a file, which {@link readRubric} reads as the same rubric; `heading` stands above it as a remark. */
export function writeRubric({ source, quorum, criteria }: Rubric, heading: string): string {
  const file = {
    source,
    quorum,
    criteria: criteria.map((criterion) => ({
      id: criterion.id,
      side: criterion.side,
      gate: criterion.isGate,
      step: criterion.step,
      weight: criterion.weight,
      ...criterion.words,
    })),
  };
  const remark = heading.replace(/^/gm, '# ');
  return `${remark}\n${stringify(file, { lineWidth: 100, aliasDuplicateObjects: false })}`;
}
