import { currentRound } from '../../domain/rounds/agenda.ts';
import { roundPaused, withoutEnd } from '../../domain/rounds/control.ts';
import { minutesLeft } from '../../domain/rounds/round.ts';
import { placeOf, transition } from '../../domain/rounds/transition.ts';
import type { Ports } from '../ports.ts';
import { changeAgenda } from './change-agenda.ts';

/**
 * Lets the clock of a workshop stand still, whoever is speaking or writing: it has been put off. A pause that would end
 * by itself ends no more. Where no round is under way there is nothing to do.
 */
export async function stopClock(ports: Ports, workshopId: string): Promise<void> {
  if (!(await ports.agendas.find(workshopId))) return;
  await changeAgenda(ports, workshopId, (agenda, now) => {
    const round = currentRound(agenda);
    // Who is finishing the last words may finish; nothing opens after that.
    if (round?.status === 'open' && now < round.closesAt && round.graceEndsAt === undefined) {
      return roundPaused(agenda, now);
    }
    if (round?.status !== 'paused' || round.resumesAt === undefined) return undefined;
    const still = withoutEnd(round);
    const told = { kind: 'round-paused', ...placeOf(agenda, round), remainingMinutes: minutesLeft(still) } as const;
    return transition(agenda, still, told);
  });
}
