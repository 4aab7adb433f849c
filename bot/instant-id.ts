import { Refusal } from '../domain/refusal.ts';

/** An instant as part of a custom id, to the millisecond: what the presser had seen. */
export const instantId = (instant: Date): string => instant.getTime().toString(36);

/** The instant again. @throws {@link Refusal} `outdated-button` for what is none. */
export function instantFrom(id: string): Date {
  const instant = new Date(/^[\da-z]{1,11}$/.test(id) ? Number.parseInt(id, 36) : Number.NaN);
  if (Number.isNaN(instant.getTime())) throw new Refusal('outdated-button', {});
  return instant;
}

/** A whole number of up to four digits in a custom id. @throws {@link Refusal} `outdated-button` for what is none. */
export function numberFrom(id: string): number {
  if (!/^\d{1,4}$/.test(id)) throw new Refusal('outdated-button', {});
  return Number(id);
}
