import type { Workshop } from '../../domain/planning/workshop.ts';
import { afterReveal, decideAdvance } from '../../domain/rounds/advance.ts';
import { type Agenda, currentRound } from '../../domain/rounds/agenda.ts';
import { roundRevealed } from '../../domain/rounds/close-round.ts';
import { isLongAbsence } from '../../domain/rounds/interruption.ts';
import { rulesOf } from '../../domain/rounds/kinds/index.ts';
import { type RoundRecord, revealOf, shownAtOpening } from '../../domain/rounds/reveal.ts';
import type { ClosingRound, OpenRound, Round } from '../../domain/rounds/round.ts';
import { roundShown } from '../../domain/rounds/show-round.ts';
import type { Transition } from '../../domain/rounds/transition.ts';
import type { JobPayloads, Ports } from '../ports.ts';
import { acceptedOffers } from './accepted-offers.ts';
import { circumstancesOf } from './circumstances.ts';
import { destroyBallots } from './destroy-ballots.ts';
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

  await advanceFrom(ports, agenda);
}

/**
 * Does whatever the clock of a workshop asks for: warns, closes, reveals, opens the next round.
 *
 * Safe to call at any time, any number of times, from any process: each step is
 * written only on top of the agenda it was decided from.
 */
export async function advanceAgenda(ports: Ports, workshopId: string): Promise<void> {
  const agenda = await ports.agendas.find(workshopId);
  if (agenda) await advanceFrom(ports, agenda);
}

async function advanceFrom(ports: Ports, found: Agenda): Promise<void> {
  let agenda = found;
  for (;;) {
    const now = await ports.clock.now();
    const step = await nextStep(ports, agenda, now);
    // `false`: somebody was faster, and has set the alarm that follows.
    if (!step || !(await saveTransition(ports, step, now))) return;
    if (wasSealed(agenda)) await destroyBallots(ports);
    agenda = step.agenda;
  }
}

/** Whether the step from here told what sealed marks say. From then on nobody may be able to read them. */
function wasSealed(agenda: Agenda): boolean {
  const round = currentRound(agenda);
  return round?.status === 'closing' && rulesOf(round.plan).isSealed;
}

async function nextStep(ports: Ports, agenda: Agenda, now: Date): Promise<Transition | undefined> {
  const advance = decideAdvance(agenda, now);
  switch (advance.outcome) {
    case 'nothing-due':
      return undefined;
    case 'step':
      return advance.step;
    case 'show':
      return await showStep(ports, agenda, advance.round);
    case 'reveal':
      return await revealStep(ports, { agenda, round: advance.round, now });
  }
}

/** Reads what was handed in beforehand, which can no longer grow, and shows it. */
async function showStep(ports: Ports, agenda: Agenda, round: OpenRound): Promise<Transition> {
  const record = await recordOf(ports, await workshopOf(ports, agenda), round);
  return roundShown(agenda, round, shownAtOpening(agenda, round, record));
}

interface ToReveal {
  readonly agenda: Agenda;
  readonly round: ClosingRound;
  readonly now: Date;
}

/** Reads what was written, which can no longer grow, and shows it; the next round opens in the same step. */
async function revealStep(ports: Ports, { agenda, round, now }: ToReveal): Promise<Transition> {
  const workshop = await workshopOf(ports, agenda);
  const record = await recordOf(ports, workshop, round);
  const { isSealed } = rulesOf(round.plan);
  const accepted = isSealed ? await acceptedOffers(ports, round, workshop.parties) : [];
  const told = isSealed ? { ...round, matter: { ...round.matter, told: accepted } } : round;
  const revealed = roundRevealed(agenda, told, revealOf(agenda, round, { ...record, accepted }));
  // Nothing opens by itself while the workshop is put off.
  if (workshop.postponedAt !== undefined) return revealed;
  // Nor when nothing was shown for long after the end: the next round would be over before anybody knew of it.
  if (isLongAbsence(round.closedAt, now, ports.clock.speed)) return revealed;
  return afterReveal(revealed, round, await circumstancesOf(ports, workshop, revealed.agenda)) ?? revealed;
}

async function recordOf(ports: Ports, workshop: Workshop, round: Round): Promise<RoundRecord> {
  return {
    contributions: await ports.contributions.list(round.id),
    participants: await ports.participants.list(workshop.id),
    parties: workshop.parties,
  };
}

async function workshopOf(ports: Ports, { workshopId }: Agenda): Promise<Workshop> {
  const workshop = await ports.workshops.find(workshopId);
  if (!workshop) throw new Error('an agenda without its workshop');
  return workshop;
}
