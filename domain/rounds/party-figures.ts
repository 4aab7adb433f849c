import type { Party } from '../planning/workshop.ts';
import type { Participant } from '../screening/participant.ts';
import type { Contribution } from './contribution.ts';
import { timeByParty } from './floor-time.ts';
import { rulesOf } from './kinds/index.ts';
import { WRITERS_LEAST } from './outcome.ts';
import type { Round } from './round.ts';

/** How one party has taken part in a round so far. */
export interface PartyFigure {
  readonly party: string;
  /** Time on the floor, where people speak in turns. */
  readonly milliseconds: number;
  readonly turns: number;
  /** How many of its people have written or answered something. */
  readonly people: number;
}

/** Figures of a round by party, and which of them may be told. For facilitators only: seen by all, they become something to win. */
export interface PartyFigures {
  readonly byParty: readonly PartyFigure[];
  /** People speak in turns, so that there are times to tell. */
  readonly hasFloor: boolean;
  /** `not-counted`: to count would tell who is behind words that are nobody's, or marks that are sealed. */
  readonly contributions: 'shown' | 'none-asked' | 'too-few' | 'not-counted';
}

/** What is asked about; `contributions` are those of this round. */
export interface RoundSoFar {
  readonly round: Round;
  readonly contributions: readonly Contribution[];
  readonly participants: readonly Participant[];
  readonly parties: readonly Party[];
}

/** How the parties have taken part in this round up to `now`, silent ones too. What may not be told is 0. */
export function figuresByParty(soFar: RoundSoFar, now: Date): PartyFigures {
  const { round, parties } = soFar;
  const floor = round.matter?.floor;
  const times = floor ? timeByParty(floor, now) : [];
  const contributors = contributorsIn(soFar);
  const contributions = whatMayBeTold(round, contributors.length);
  return {
    byParty: parties.map(({ id, name }) => {
      const time = times.find(({ partyId }) => partyId === id);
      return {
        party: name,
        milliseconds: time?.milliseconds ?? 0,
        turns: time?.turns ?? 0,
        people: contributions === 'shown' ? contributors.filter(({ partyId }) => partyId === id).length : 0,
      };
    }),
    hasFloor: floor !== undefined,
    contributions,
  };
}

const contributorsIn = ({ contributions, participants }: RoundSoFar): readonly Participant[] =>
  participants.filter(({ id }) => contributions.some(({ participantId }) => participantId === id));

function whatMayBeTold({ plan, matter }: Round, contributors: number): PartyFigures['contributions'] {
  const rules = rulesOf(plan);
  if (rules.isSealed || !rules.isAttributed) return 'not-counted';
  if (rules.sheets(plan).length + rules.questions(plan, matter?.material ?? []).length === 0) return 'none-asked';
  // As many as must write before the room is shown aliases: of fewer, the party could be guessed.
  return contributors < WRITERS_LEAST ? 'too-few' : 'shown';
}
