import { Refusal } from '../../domain/refusal.ts';
import { currentRound } from '../../domain/rounds/agenda.ts';
import { pauseAsked } from '../../domain/rounds/control.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { changeAgenda } from './change-agenda.ts';
import { seatInRoom } from './seat.ts';

/** Pauses that one person may ask for in one round. */
export const PAUSES_MOST = 2;

/** What became of somebody's wish for a pause. */
export interface AskedPause {
  readonly ordinal: number;
  /** Whether the clock stood still already. */
  readonly wasPaused: boolean;
}

/**
 * Stops the clock of the round that runs now, at once and without a question. The room is told that
 * somebody asked; who it was is told to nobody and kept nowhere but in the memory of this process, where
 * it is counted: a restart forgets it, which only ever helps somebody who needs a pause.
 *
 * @throws {@link Refusal}
 */
export async function askForPause(ports: Ports, caller: Caller): Promise<AskedPause> {
  const { participant, workshop } = await seatInRoom(ports, caller);
  const used: string[] = [];
  const giveBack = () => {
    for (const what of used.splice(0)) ports.allowances.giveBack(what);
  };

  try {
    const { before, after } = await changeAgenda(ports, workshop.id, (agenda, now) => {
      giveBack();
      const paused = pauseAsked(agenda, now);
      const what = `pause ${currentRound(agenda)?.id} ${participant.id}`;
      if (!paused) return undefined;
      if (!ports.allowances.use(what, { most: PAUSES_MOST }, now)) {
        throw new Refusal('pauses-enough', { most: PAUSES_MOST });
      }
      used.push(what);
      return paused;
    });
    return { ordinal: currentRound(after)?.ordinal ?? 0, wasPaused: after === before };
  } catch (error) {
    giveBack();
    throw error;
  }
}
