import { Refusal } from '../refusal.ts';
import { isBlank } from '../text.ts';

/** A facilitator's word against a rule: why, and, if the round is re-scoped, what it now asks. */
export interface ReasonGiven {
  readonly reason: string;
  readonly prompt?: string;
}

/** The longest reason, and the longest prompt in its place, in characters. */
export const REASON_MOST = 200;
export const NEW_PROMPT_MOST = 1000;

/**
 * The reason as it is kept, and the new prompt if there is one.
 *
 * @throws {@link Refusal} `reason-empty`: everybody is to read why; `text-too-long`.
 */
export function reasonFrom(given: ReasonGiven): ReasonGiven {
  const reason = given.reason.trim().normalize('NFC');
  if (isBlank(reason)) throw new Refusal('reason-empty', {});
  const prompt = (given.prompt ?? '').trim().normalize('NFC');
  requireAtMost(REASON_MOST, reason);
  requireAtMost(NEW_PROMPT_MOST, prompt);
  return isBlank(prompt) ? { reason } : { reason, prompt };
}

function requireAtMost(most: number, { length }: string): void {
  if (length > most) throw new Refusal('text-too-long', { length, most });
}
