import { Refusal } from '../refusal.ts';
import { isBlank } from '../text.ts';
import type { Timetable } from './timetable.ts';

/** One side of the conflict. */
export interface Party {
  readonly id: string;
  readonly name: string;
  /** Its places in the room, where they are not the same number for each party. */
  readonly seats?: number;
}

/**
 * How far a workshop has come. Stages only move forward; what a stage allows is
 * asked of the stage, never guessed from a date alone.
 */
export type Stage = 'planned' | 'call-open' | 'call-closed' | 'decided' | 'room-open' | 'ended';

/** One Track II meeting before a convention. */
export interface Workshop {
  readonly id: string;
  readonly serverId: string;
  readonly conventionId: string;
  readonly version: number;
  readonly title: string;
  readonly parties: readonly Party[];
  /** Places in the room, the same number for each party unless a party says otherwise. */
  readonly seats: number;
  readonly startsAt: Date;
  /** Booked length; an agenda may not be longer. */
  readonly bookedMinutes: number;
  readonly timeZone: string;
  readonly applicationsCloseAt: Date;
  readonly repliesDueAt: Date;
  readonly stage: Stage;
  /** How its dates hang on those of the convention. */
  readonly timetable: Timetable;
  /** When the next reminder falls due; absent when none is left. */
  readonly nextReminderAt?: Date;
  /** Since when it is put off for safety: nothing opens until it is taken up again. */
  readonly postponedAt?: Date;
  /** The series it is an edition of, and which one, from 1. */
  readonly seriesId?: string;
  readonly edition?: number;
  /** The private channel in which the rounds are held, once it exists. */
  readonly roomChannelId?: string;
  /** A channel beside it that only facilitators read: their panel, and what they are told in private. */
  readonly backstageChannelId?: string;
  /** Where people speak in turns, if it was asked for. */
  readonly voiceChannelId?: string;
  /** Orders equals when the cohort is chosen; drawn once, when the workshop is scheduled. */
  readonly seed: string;
}

export const PARTIES_LEAST = 2;
export const PARTIES_MOST = 8;
const PARTY_NAME_MOST = 60;

/**
 * The parties named in a list such as `Ardania, Belmark`.
 *
 * @throws {@link Refusal} when there are too few or too many, or one is named twice.
 */
export function partiesFrom(list: string): readonly Party[] {
  const names = list
    .split(/[,;]/)
    .map((name) => name.trim().normalize('NFC'))
    .filter((name) => !isBlank(name));
  if (names.length < PARTIES_LEAST || names.length > PARTIES_MOST) {
    throw new Refusal('party-count', { count: names.length, least: PARTIES_LEAST, most: PARTIES_MOST });
  }
  const twice = names.find((name, index) => names.findIndex((other) => sameName(other, name)) < index);
  if (twice !== undefined) throw new Refusal('party-twice', { party: twice });
  if (names.some((name) => name.length > PARTY_NAME_MOST)) {
    throw new Refusal('party-name-length', { most: PARTY_NAME_MOST });
  }
  return names.map((name, index) => ({ id: `party-${index + 1}`, name }));
}

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** @throws {@link Refusal} `seats-not-even` unless every party can have the same number of seats. */
export function requireEvenSeats(seats: number, parties: readonly Party[]): void {
  if (seats < parties.length || seats % parties.length !== 0) {
    throw new Refusal('seats-not-even', { seats, parties: parties.length });
  }
}

/** The party's name. A party that the workshop does not have is a fault of ours, not of the asker. */
export function partyName(workshop: Pick<Workshop, 'parties'>, partyId: string): string {
  const party = workshop.parties.find(({ id }) => id === partyId);
  if (!party) throw new Error('no such party in this workshop');
  return party.name;
}
