import type { Party } from '../planning/workshop.ts';
import type { Participant } from '../screening/participant.ts';
import { affectedBy, type PlanBase } from './plan.ts';

/** How many of a party have a key to the room. */
export interface PartyAttendance {
  readonly party: string;
  readonly present: number;
}

/** Who is in the room, by party: those who have accepted the ground rules and have not left. */
export const attendanceOf = (
  parties: readonly Party[],
  participants: readonly Participant[],
): readonly PartyAttendance[] =>
  parties.map(({ id, name }) => ({
    party: name,
    present: participants.filter(({ partyId, status }) => partyId === id && status === 'ready').length,
  }));

/**
 * The parties that a round affects and that nobody in the room belongs to, by name. A party
 * without seats in this workshop is always absent: nobody is to be talked about without being heard.
 */
export const absentParties = (plan: PlanBase, attendance: readonly PartyAttendance[]): readonly string[] =>
  affectedBy(plan).filter(
    (name) => !attendance.some(({ party, present }) => present > 0 && party.toLowerCase() === name.toLowerCase()),
  );
