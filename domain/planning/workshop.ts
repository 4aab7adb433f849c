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
  /** When its reminders are looked at next; absent until that has been worked out. */
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
 * The parties named in a list such as `Ardania, Belmark`, or `Ardania 10, Belmark 10, Third-party panel 4`
 * where each is told its own seats.
 *
 * @throws {@link Refusal} when there are too few or too many, or one is named twice.
 */
export function partiesFrom(list: string): readonly Party[] {
  const entries = list
    .split(/[,;]/)
    .map((entry) => entry.trim().normalize('NFC'))
    .filter((entry) => !isBlank(entry));
  // A number after one name only is part of it, such as a year; after every name, it is that party's seats.
  const numbered = entries.map((entry) => NAME_AND_SEATS.exec(entry));
  const hasSeats = numbered.every((match) => match !== null);
  const names = entries.map((entry, index) => (hasSeats ? (numbered[index]?.[1] ?? entry) : entry));
  if (names.length < PARTIES_LEAST || names.length > PARTIES_MOST) {
    throw new Refusal('party-count', { count: names.length, least: PARTIES_LEAST, most: PARTIES_MOST });
  }
  const twice = names.find((name, index) => names.findIndex((other) => sameName(other, name)) < index);
  if (twice !== undefined) throw new Refusal('party-twice', { party: twice });
  if (names.some((name) => name.length > PARTY_NAME_MOST)) {
    throw new Refusal('party-name-length', { most: PARTY_NAME_MOST });
  }
  return names.map((name, index) => ({
    id: `party-${index + 1}`,
    name,
    ...(hasSeats && { seats: Number(numbered[index]?.[2]) }),
  }));
}

const NAME_AND_SEATS = /^(.*\S)\s+(\d{1,3})$/;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * @throws {@link Refusal} `seats-not-even` unless every party can have the same number of seats; where each has its own
 * number, `party-seats-sum` unless they are at least one each and all seats together.
 */
export function requireEvenSeats(seats: number, parties: readonly Party[]): void {
  const own = parties.map((party) => party.seats).filter((one) => one !== undefined);
  if (own.length > 0) {
    const sum = own.reduce((all, one) => all + one, 0);
    if (sum !== seats || own.some((one) => one < 1)) throw new Refusal('party-seats-sum', { sum, seats });
    return;
  }
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
