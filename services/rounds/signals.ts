import { Refusal } from '../../domain/refusal.ts';
import { type Ballot, ballotMarked, blankBallot, couldsMost, couldsOf, type Mark } from '../../domain/rounds/ballot.ts';
import { rulesOf } from '../../domain/rounds/kinds/index.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { workshopHere } from '../server.ts';
import { seatAtOpen } from './seat.ts';

/** Somebody's own marks in a round of sealed signals, for their eyes only. */
export interface OwnBallot {
  readonly round: Round;
  readonly offers: readonly string[];
  /** One for each offer. */
  readonly marks: readonly Mark[];
  /** How many more offers may be accepted. */
  readonly couldsLeft: number;
}

/** How often a mark is set anew because another of the same person was set at the same moment. */
const TRIES = 5;

/**
 * The reader's own marks, until the round closes: afterwards nobody can show what they marked, so nobody
 * can be made to.
 *
 * @throws {@link Refusal}
 */
export async function ballotOf(ports: Ports, caller: Caller, roundId: string): Promise<OwnBallot> {
  const { round } = await seatAtOpen(ports, caller, roundId);
  return shown(round, await ownBallot(ports, caller, round));
}

/**
 * Sets a mark on an offer, in the place of the former one; it can be changed until the round closes.
 *
 * @throws {@link Refusal} `signals-cap` when too many would be accepted.
 */
export async function markOffer(
  ports: Ports,
  caller: Caller,
  asked: { readonly roundId: string; readonly offer: number; readonly mark: Mark },
): Promise<OwnBallot> {
  const { round } = await seatAtOpen(ports, caller, asked.roundId);
  if (offersOf(round)[asked.offer] === undefined) throw new Refusal('outdated-button', {});

  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    // Written even where nothing changes: what is written must not tell a second thought from a second press.
    const marked = ballotMarked(await ownBallot(ports, caller, round), asked.offer, asked.mark);
    const result = await ports.ballots.put(marked);
    if (result === 'round-closed') throw new Refusal('round-closed', { ordinal: round.ordinal });
    if (result === 'kept') return shown(round, marked);
  }
  throw new Refusal('changed-meanwhile', {});
}

/**
 * The caller's ballot, as it stands. Before it is looked for, one is laid out for everybody in the room who
 * has none: neither that there is one nor when it was laid out says who has looked.
 */
async function ownBallot(ports: Ports, caller: Caller, round: Round): Promise<Ballot> {
  const offers = offersOf(round).length;
  const { id: workshopId } = await workshopHere(ports, caller);
  const room = (await ports.participants.list(workshopId)).filter(({ status }) => status === 'ready');
  const blank = room.map(({ id, memberId, partyId }) =>
    blankBallot({ workshopId, roundId: round.id, participantId: id, memberId, partyId }, offers),
  );
  if ((await ports.ballots.layOut(blank)) === 'round-closed') {
    throw new Refusal('round-closed', { ordinal: round.ordinal });
  }
  const own = await ports.ballots.findOwn(round.id, caller.memberId);
  if (!own) throw new Refusal('signals-lost', {});
  return own;
}

/** @throws {@link Refusal} `outdated-button` for a round of another kind. */
function offersOf({ plan }: Round): readonly string[] {
  const asked = rulesOf(plan).ballot(plan);
  if (!asked) throw new Refusal('outdated-button', {});
  return asked.offers;
}

const shown = (round: Round, ballot: Ballot): OwnBallot => {
  const offers = offersOf(round);
  return { round, offers, marks: ballot.marks, couldsLeft: couldsMost(offers.length) - couldsOf(ballot) };
};
