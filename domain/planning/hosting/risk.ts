import { Refusal } from '../../refusal.ts';
import { isBlank } from '../../text.ts';
import { isDate } from '../venue-time.ts';

/** How much danger is left once everything is done against it, from the least to the most. */
export const RISK_LEVELS = ['low', 'guarded', 'high', 'forbidding'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** What may happen to people because of a workshop, and what is done against it. */
export interface RiskAssessment {
  readonly threats: string;
  readonly mitigations: string;
  readonly level: RiskLevel;
  /** The last day on which it counts, at the venue, `YYYY-MM-DD`. */
  readonly validUntil: string;
  readonly writtenAt: Date;
  /** The writer's is the first. */
  readonly signatures: readonly Signature[];
  /** It takes the place of one that forbade, and forbids itself until two have signed it. */
  readonly liftsForbidding?: true;
}

export interface Signature {
  readonly memberId: string;
  readonly at: Date;
}

/** Different organizers whose names must stand under an assessment. */
export const SIGNATURES_NEEDED = 2;

/** The longest of each text, in characters. */
export const RISK_TEXT_MOST = 1500;

/** The form, as it was filled in. */
export interface RiskForm {
  readonly threats: string;
  readonly mitigations: string;
  readonly level: string;
  /** Empty means: until the day of the workshop. */
  readonly validUntil: string;
}

interface Circumstances {
  readonly by: string;
  readonly now: Date;
  /** Today and the day of the workshop, at the venue. */
  readonly today: string;
  readonly lastDay: string;
  /** The assessment in whose place this one is written. */
  readonly former?: RiskAssessment | undefined;
}

/** A new assessment, signed by its writer alone. @throws {@link Refusal} for a form that cannot be kept */
export function assessmentFrom(form: RiskForm, { by, now, today, lastDay, former }: Circumstances): RiskAssessment {
  const level = RISK_LEVELS.find((possible) => possible === form.level);
  if (level === undefined) throw new Refusal('unknown-choice', {});
  const threats = written('threats', form.threats);
  const mitigations = written('mitigations', form.mitigations);
  const validUntil = form.validUntil.trim() === '' ? lastDay : form.validUntil.trim();
  if (!isDate(validUntil)) throw new Refusal('bad-date', { text: validUntil });
  if (validUntil < today) throw new Refusal('date-in-past', { date: validUntil });
  return {
    threats,
    mitigations,
    level,
    validUntil,
    writtenAt: now,
    signatures: [{ memberId: by, at: now }],
    ...(former && isForbidding(former) && level !== 'forbidding' && { liftsForbidding: true }),
  };
}

function written(field: 'threats' | 'mitigations', text: string): string {
  if (isBlank(text)) throw new Refusal('field-empty', { field });
  const kept = text.trim().normalize('NFC');
  if (kept.length > RISK_TEXT_MOST) throw new Refusal('text-too-long', { length: kept.length, most: RISK_TEXT_MOST });
  return kept;
}

/** The assessment with one more name under it. @throws {@link Refusal} `signed-already` by the same person */
export function withSignature(assessment: RiskAssessment, signature: Signature): RiskAssessment {
  if (assessment.signatures.some(({ memberId }) => memberId === signature.memberId)) {
    throw new Refusal('signed-already', {});
  }
  return { ...assessment, signatures: [...assessment.signatures, signature] };
}

/** Whether it stops everything: at the word of one, and until two have signed another in its place. */
export const isForbidding = (assessment: RiskAssessment): boolean =>
  assessment.level === 'forbidding' || (assessment.liftsForbidding === true && !isSigned(assessment));

const isSigned = ({ signatures }: RiskAssessment): boolean =>
  new Set(signatures.map(({ memberId }) => memberId)).size >= SIGNATURES_NEEDED;

/** The same words with nobody's name under them: something has happened since. */
export const unsigned = (assessment: RiskAssessment): RiskAssessment => ({ ...assessment, signatures: [] });

/** What an assessment allows on a day. One person's "forbidding" stops; only two can let go. */
export type RiskStanding = 'missing' | 'forbidding' | 'unsigned' | 'expired' | 'valid';

/** @param today the day at the venue. */
export function riskStanding(assessment: RiskAssessment | undefined, today: string): RiskStanding {
  if (!assessment) return 'missing';
  if (assessment.level === 'forbidding') return 'forbidding';
  if (!isSigned(assessment)) return 'unsigned';
  return today > assessment.validUntil ? 'expired' : 'valid';
}
