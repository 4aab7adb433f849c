import { Refusal } from '../../domain/refusal.ts';
import { currentRound } from '../../domain/rounds/agenda.ts';
import type { Round } from '../../domain/rounds/round.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { seatNearBackstage } from './aside-talk.ts';
import { ROOM_LANGUAGE } from './save-transition.ts';

/** What became of a flag. */
export interface RaisedFlag {
  readonly ordinal: number;
  /** Whether this person had raised it in this round before. */
  readonly wasRaised: boolean;
}

/**
 * Tells the facilitators that somebody finds this round out of scope, once for each person and round.
 * Who it was is told to nobody and kept nowhere but in the memory of this process, where it is counted.
 *
 * @param roundId the round that was asked about, also when it is over; the one that runs now when it is not said.
 * @throws {@link Refusal}
 */
export async function flagOutOfScope(ports: Ports, caller: Caller, roundId?: string): Promise<RaisedFlag> {
  const { participant, workshop, backstageChannelId } = await seatNearBackstage(ports, caller);
  const { id, ordinal } = await roundAbout(ports, workshop.id, roundId);

  const what = `out-of-scope ${id} ${participant.id}`;
  if (!ports.allowances.use(what, { most: 1 }, await ports.clock.now())) return { ordinal, wasRaised: true };
  try {
    await ports.posts.owe([
      {
        // Nothing of the person: not even whoever can open the database learns who it was.
        key: `flag-${id}-${ports.newId()}`,
        workshopId: workshop.id,
        to: { kind: 'channel', channelId: backstageChannelId },
        language: ROOM_LANGUAGE,
        content: { kind: 'flag', ordinal, flag: 'out-of-scope' },
      },
    ]);
  } catch (error) {
    ports.allowances.giveBack(what);
    throw error;
  }
  ports.courier.wake();
  return { ordinal, wasRaised: false };
}

async function roundAbout(ports: Ports, workshopId: string, roundId: string | undefined): Promise<Round> {
  const agenda = await ports.agendas.find(workshopId);
  if (roundId !== undefined) {
    const round = agenda?.rounds.find(({ id }) => id === roundId);
    if (!round) throw new Refusal('unknown-round', {});
    return round;
  }
  const current = agenda && currentRound(agenda);
  if (!current) throw new Refusal('no-open-round', {});
  return current;
}
