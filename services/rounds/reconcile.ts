import { type Absence, decideInterruption, isLongAbsence } from '../../domain/rounds/interruption.ts';
import type { Ports } from '../ports.ts';
import { advanceAgenda } from './advance-agenda.ts';
import { destroyBallots } from './destroy-ballots.ts';
import { saveTransition } from './save-transition.ts';

/** Alarms of rounds due within this time are set again, in case the queue has lost them. */
const ALARM_HORIZON_MILLISECONDS = 10 * 60_000;

/**
 * Brings every running workshop to where the clock says it should be. Called at
 * start and every second.
 *
 * Alarms make rounds punctual; this makes them certain. It hides a lost queue, a
 * worker that died with an alarm in hand, and a clock that was wrong.
 *
 * @param isStart The process has just started, so that the time since the last sign
 * of life is an absence, however short.
 */
export async function reconcile(ports: Ports, isStart = false): Promise<void> {
  await tellOfAbsence(ports, isStart);

  const now = await ports.clock.now();
  const due = await ports.agendas.listDue(new Date(now.getTime() + ALARM_HORIZON_MILLISECONDS));
  const faults: unknown[] = [];
  for (const { workshopId, epoch, dueAt } of due) {
    if (dueAt <= now) {
      await advanceAgenda(ports, workshopId).catch((fault: unknown) => faults.push(fault));
      // Catching up with many workshops takes a while, and is not an absence.
      await ports.pulse.beat();
    } else await ports.alarms.set('advance-agenda', { workshopId, epoch }, dueAt);
  }
  // Where a crash came between telling and destroying.
  await destroyBallots(ports).catch((fault: unknown) => faults.push(fault));
  ports.courier.wake();
  // A workshop that cannot be advanced must not keep the others waiting; its fault is told all the same.
  if (faults.length > 0) throw new AggregateError(faults, 'workshops could not be advanced');
}

/**
 * After an absence every running workshop is told, and paused if it was long. The
 * sign of life is renewed only after that, so that a crash in between repeats the
 * telling and never skips it.
 */
async function tellOfAbsence(ports: Ports, isStart: boolean): Promise<void> {
  const lastSeenAt = await ports.pulse.last();
  const now = await ports.clock.now();
  const isLong = lastSeenAt !== undefined && isLongAbsence(lastSeenAt, now, ports.clock.speed);

  if (lastSeenAt && (isStart || isLong)) {
    for (const workshopId of await ports.agendas.listRunning())
      await interrupt(ports, workshopId, { lastSeenAt, isLong });
  }
  await ports.pulse.beat();
}

/** Until it is written: somebody who presses a button at this very moment must not make the room forget that we were away. */
async function interrupt(ports: Ports, workshopId: string, absence: Absence): Promise<void> {
  for (;;) {
    const agenda = await ports.agendas.find(workshopId);
    const interruption = agenda && decideInterruption(agenda, absence);
    if (!interruption || (await saveTransition(ports, interruption))) return;
  }
}
