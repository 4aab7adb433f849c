import type { RoundKind } from '../../domain/rounds/round.ts';
import type { Band, Degree } from '../../domain/transmission/band.ts';
import type { PropositionResult } from '../../domain/transmission/proposition-result.ts';
import type { Say } from '../languages/catalog.ts';
import { plainLineWithin } from '../plain.ts';
import { requiredWord } from './kinds/kind-word.ts';
import type { Voice } from './voice.ts';

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
export function resultText(
  result: PropositionResult,
  number: number,
  { voice, roundKind, room }: { readonly voice: Voice; readonly roundKind: RoundKind; readonly room: ResultRoom },
): string {
  const { say } = voice;
  const { aspect, byParty, note } = result;
  const received = byParty
    ? byParty.map(({ party, band }) => `${plainLineWithin(party, room.party)}: **${bandWord(band, say)}**`)
    : wholeRoom(result.room, say);
  const about = [
    plainLineWithin(result.proposition, room.proposition),
    ...(aspect === undefined ? [] : [`*${requiredWord(roundKind, `aspect.${aspect}`, voice)}*`]),
  ].filter((text) => text !== '');

  return [
    `**${number}.** ${result.proposition === '' && aspect === undefined ? say('post.round.withdrawn') : about.join(' · ')}`,
    `> ${received.join(' · ')}`,
    ...(note === undefined ? [] : [`> ${requiredWord(roundKind, `note.${note}`, voice)}`]),
  ].join('\n');
}

/** The room is never shown beside its parties, so a word about it there would only puzzle. */
function wholeRoom(band: Band | Degree | undefined, say: Say): readonly string[] {
  const tooFew = say('band.too-few');
  return [
    say('post.reactions.parties-too-few', { band: tooFew }),
    say('post.reactions.room', { band: band ? `**${bandWord(band, say)}**` : tooFew }),
  ];
}

const bandWord = (band: Band | Degree, say: Say): string => say(`band.${band}`);
