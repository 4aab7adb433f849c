import { afterReveal, decideAdvance } from '../../domain/rounds/advance.ts';
import type { Agenda } from '../../domain/rounds/agenda.ts';
import { roundRevealed } from '../../domain/rounds/close-round.ts';
import { isLongAbsence } from '../../domain/rounds/interruption.ts';
import { revealOf } from '../../domain/rounds/reveal.ts';
import type { ClosingRound } from '../../domain/rounds/round.ts';
import type { Transition } from '../../domain/rounds/transition.ts';
import type { JobPayloads, Ports } from '../ports.ts';
import { saveTransition } from './save-transition.ts';

/**
 * Answers an alarm: {@link advanceAgenda}, unless the alarm was set for an earlier epoch,
 * or rings after an absence, which the reconcile has to tell the room about first.
 */
export async function answerAlarm(ports: Ports, { workshopId, epoch }: JobPayloads['advance-agenda']): Promise<void> {
  const agenda = await ports.agendas.find(workshopId);
  if (agenda?.epoch !== epoch) return;
  const lastSeenAt = await ports.pulse.last();
  if (lastSeenAt && isLongAbsence(lastSeenAt, await ports.clock.now(), ports.clock.speed)) return;

  await advanceAgenda(ports, workshopId);
}

/**
 * Does whatever the clock of a workshop asks for: warns, closes, reveals, opens the next round.
 *
 * Safe to call at any time, any number of times, from any process: each step is
 * written only on top of the agenda it was decided from.
 */
export async function advanceAgenda(ports: Ports, workshopId: string): Promise<void> {
  let agenda = await ports.agendas.find(workshopId);

  while (agenda) {
    const step = await nextStep(ports, agenda);
    // `false`: somebody was faster, and has set the alarm that follows.
    if (!step || !(await saveTransition(ports, step))) return;
    agenda = step.agenda;
  }
}

async function nextStep(ports: Ports, agenda: Agenda): Promise<Transition | undefined> {
  const advance = decideAdvance(agenda, await ports.clock.now());
  if (advance.outcome === 'nothing-due') return undefined;
  return advance.outcome === 'step' ? advance.step : await revealStep(ports, agenda, advance.round);
}

/** Reads what was written, which can no longer grow, and shows it; the next round opens in the same step. */
async function revealStep(ports: Ports, agenda: Agenda, round: ClosingRound): Promise<Transition> {
  const workshop = await ports.workshops.find(agenda.workshopId);
  if (!workshop) throw new Error('an agenda without its workshop');
  const reveal = revealOf(agenda, round, {
    contributions: await ports.contributions.list(round.id),
    participants: await ports.participants.list(agenda.workshopId),
    parties: workshop.parties,
  });
  const revealed = roundRevealed(agenda, round, reveal);
  return afterReveal(revealed, round) ?? revealed;
}
