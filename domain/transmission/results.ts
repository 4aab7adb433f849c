import type { Party } from '../planning/workshop.ts';
import type { Contribution } from '../rounds/contribution.ts';
import type { Participant } from '../screening/participant.ts';
import { answersGiven, type Band, bandOf, PARTY_LEAST, ROOM_LEAST, type Tally } from './band.ts';
import type { PropositionResult } from './proposition-result.ts';

interface Answers {
  readonly contributions: readonly Contribution[];
  readonly participants: readonly Participant[];
  readonly parties: readonly Party[];
}

/**
 * How each proposition was received, as bands.
 *
 * Parties are shown only when every one of them has at least {@link PARTY_LEAST}
 * answers: were one left out, what is shown of the others and of the room would
 * give it away. The whole room needs {@link ROOM_LEAST}, and is never shown beside
 * the parties, since the difference would tell. Two tables from one set of answers
 * are one release too many.
 */
export function resultsByParty(propositions: readonly string[], answers: Answers): readonly PropositionResult[] {
  return propositions.map((proposition, item) => ({ proposition, ...resultOf(item, answers) }));
}

function resultOf(item: number, { contributions, participants, parties }: Answers) {
  const partyOf = new Map(participants.map(({ id, partyId }) => [id, partyId]));
  const given = contributions.filter((one) => one.kind === 'reaction' && one.item === item);
  const tallies = parties.map(({ id, name }) => ({
    party: name,
    tally: tallyOf(given.filter(({ participantId }) => partyOf.get(participantId) === id)),
  }));

  const byParty = tallies.flatMap(({ party, tally }) => {
    const band = shown(tally, PARTY_LEAST);
    return band ? [{ party, band }] : [];
  });
  if (tallies.length > 1 && byParty.length === tallies.length) return { byParty, room: undefined };
  return { byParty: undefined, room: shown(tallyOf(given), ROOM_LEAST) };
}

/** The band of a group that is large enough to be shown; `undefined` for all others. */
function shown(tally: Tally, least: number): Band | undefined {
  return answersGiven(tally) >= least ? bandOf(tally) : undefined;
}

function tallyOf(given: readonly Contribution[]): Tally {
  const count = (reaction: string): number =>
    given.filter((one) => one.kind === 'reaction' && one.reaction === reaction).length;
  return { agree: count('agree'), disagree: count('disagree'), pass: count('pass') };
}
