import type { Band } from '../../domain/transmission/band.ts';
import type { PropositionResult } from '../../domain/transmission/proposition-result.ts';
import type { Say } from '../languages/catalog.ts';
import { plainLineWithin } from '../plain.ts';

/** How many characters of a proposition and of a party's name there is room for. */
export interface ResultRoom {
  readonly proposition: number;
  readonly party: number;
}

/** From comfortable to the least that can still be understood. */
export const RESULT_ROOMS: readonly ResultRoom[] = [
  { proposition: 400, party: 80 },
  { proposition: 200, party: 60 },
  { proposition: 100, party: 30 },
  { proposition: 60, party: 20 },
];

/** One proposition and how it was received, in words: never a count, never a share. */
export function resultText(result: PropositionResult, number: number, say: Say, room: ResultRoom): string {
  const tooFew = say('band.too-few');
  const parties = result.byParty?.map(
    ({ party, band }) => `${plainLineWithin(party, room.party)}: **${bandWord(band, say)}**`,
  ) ?? [say('post.reactions.parties-too-few', { band: tooFew })];
  const whole = result.room ? `**${bandWord(result.room, say)}**` : tooFew;

  return [
    `**${number}.** ${plainLineWithin(result.proposition, room.proposition)}`,
    `> ${[...parties, say('post.reactions.room', { band: whole })].join(' · ')}`,
  ].join('\n');
}

const bandWord = (band: Band, say: Say): string => say(`band.${band}`);
