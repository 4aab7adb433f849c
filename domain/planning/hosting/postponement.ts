import { Refusal } from '../../refusal.ts';
import { isBlank } from '../../text.ts';
import type { Workshop } from '../workshop.ts';

/** Why a workshop is put off, and who wants to take it up again. Read by organizers only. */
export interface Postponement {
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  /** The first of the two organizers it takes to go on. */
  readonly takeUpAsked?: { readonly by: string; readonly at: Date };
}

export const POSTPONE_REASON_MOST = 500;

/** @throws {@link Refusal} `reason-empty`, `text-too-long` */
export function postponeReason(text: string): string {
  if (isBlank(text)) throw new Refusal('reason-empty', {});
  const kept = text.trim().normalize('NFC');
  if (kept.length > POSTPONE_REASON_MOST) {
    throw new Refusal('text-too-long', { length: kept.length, most: POSTPONE_REASON_MOST });
  }
  return kept;
}

/** @throws {@link Refusal} `workshop-postponed` while the workshop is put off: nothing opens and nobody is told anything. */
export function requireNotPostponed({ postponedAt }: Pick<Workshop, 'postponedAt'>): void {
  if (postponedAt !== undefined) throw new Refusal('workshop-postponed', { since: postponedAt });
}
