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
  const received = result.byParty
    ? result.byParty.map(({ party, band }) => `${plainLineWithin(party, room.party)}: **${bandWord(band, say)}**`)
    : wholeRoom(result.room, say);

  return [`**${number}.** ${plainLineWithin(result.proposition, room.proposition)}`, `> ${received.join(' · ')}`].join(
    '\n',
  );
}

/** The room is never shown beside its parties, so a word about it there would only puzzle. */
function wholeRoom(band: Band | undefined, say: Say): readonly string[] {
  const tooFew = say('band.too-few');
  return [
    say('post.reactions.parties-too-few', { band: tooFew }),
    say('post.reactions.room', { band: band ? `**${bandWord(band, say)}**` : tooFew }),
  ];
}

const bandWord = (band: Band, say: Say): string => say(`band.${band}`);
