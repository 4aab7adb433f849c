import type { Say } from '../../bot/languages/catalog.ts';
import type { ParticipantStatus } from '../../domain/screening/participant.ts';

/** How somebody's seat stands, for organizers; nothing is said of what nobody has been told yet. */
export function seatWord(status: ParticipantStatus, dueAt: Date, say: Say): string {
  if (status === 'chosen') return '';
  return say(`seat.${status}`, { dueAt });
}
