import { Refusal } from '../../refusal.ts';
import { isBlank } from '../../text.ts';

/** What the log keeps: a warning about safety; official talks under way, and that they are over. */
export const ADVISORY_KINDS = ['advisory', 'track', 'track-over'] as const;
export type AdvisoryKind = (typeof ADVISORY_KINDS)[number];

/** One entry of a server's log. It is only ever added to. */
export interface Advisory {
  readonly kind: AdvisoryKind;
  readonly text: string;
  readonly source: string;
  /** When it was issued, or happened, `YYYY-MM-DD`. */
  readonly on: string;
  readonly addedBy: string;
  readonly addedAt: Date;
}

export const ADVISORY_LIMITS = { advisory: 600, source: 300 } as const;

/** @throws {@link Refusal} `field-empty`, `text-too-long` */
export function advisoryText(field: keyof typeof ADVISORY_LIMITS, text: string): string {
  if (isBlank(text)) throw new Refusal('field-empty', { field });
  const kept = text.trim().normalize('NFC');
  const most = ADVISORY_LIMITS[field];
  if (kept.length > most) throw new Refusal('text-too-long', { length: kept.length, most });
  return kept;
}

/** The newest first; entries of one day by when they were added. */
export const newestFirst = (log: readonly Advisory[]): readonly Advisory[] =>
  log.toSorted((a, b) => b.on.localeCompare(a.on) || b.addedAt.getTime() - a.addedAt.getTime());
