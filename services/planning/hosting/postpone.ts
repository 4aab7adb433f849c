import { type Postponement, postponeReason } from '../../../domain/planning/hosting/postponement.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Caller } from '../../../domain/server.ts';
import type { Ports } from '../../ports.ts';
import { stopClock } from '../../rounds/stop-clock.ts';
import { untilSaved } from '../../screening/until-saved.ts';
import { concernedBy } from './concerned.ts';
import { postponementPaper } from './postponement-paper.ts';
import { openSafetyDesk } from './safety-desk.ts';
import { putOff } from './safety-posts.ts';

export interface Postponed {
  readonly workshop: Workshop;
  /** How many people are told in private. */
  readonly told: number;
}

/**
 * Puts a workshop off, at the word of one organizer: nothing opens, nobody is invited, and a round that is running
 * stands still. Whoever waits for it is told so in private, without the reason.
 *
 * The clock first, then the workshop, and the reason last: what makes people safe must not wait for words. When the
 * process dies in between, doing it again does the rest.
 *
 * @throws {@link Refusal} `workshop-over`; `postponed-already`, which leaves the first reason as it is.
 */
export async function postponeWorkshop(
  ports: Ports,
  caller: Caller,
  asked: { readonly workshopId: string; readonly reason: string },
): Promise<Postponed> {
  const reason = postponeReason(asked.reason);
  const now = await ports.clock.now();
  const postponed = await untilSaved(() => putOffOnce(ports, caller, { workshopId: asked.workshopId, now }));
  ports.courier.wake();
  // Somebody may have opened a round before the workshop was written.
  await stopClock(ports, postponed.workshop.id);
  await keepReason(ports, postponed.workshop, { reason, by: caller.memberId });
  return postponed;
}

async function putOffOnce(
  ports: Ports,
  caller: Caller,
  { workshopId, now }: { readonly workshopId: string; readonly now: Date },
): Promise<Postponed | undefined> {
  const { workshop } = await openSafetyDesk(ports, caller, workshopId);
  if (workshop.stage === 'ended') throw new Refusal('workshop-over', {});
  const { postponedAt: since } = workshop;
  if (since !== undefined) {
    if (await postponementPaper(ports, workshop)) throw new Refusal('postponed-already', { since });
    return { workshop, told: 0 };
  }
  await stopClock(ports, workshop.id);
  const people = await concernedBy(ports, workshop);
  const changed: Workshop = { ...workshop, postponedAt: now };
  const owed = people.map((person) => putOff(workshop, person, now));
  return (await ports.workshops.save(changed, owed)) ? { workshop: changed, told: people.length } : undefined;
}

/** Of two who put it off at the same moment, the first reason stays. */
async function keepReason(
  ports: Ports,
  workshop: Workshop,
  { reason, by }: Pick<Postponement, 'reason' | 'by'>,
): Promise<void> {
  const home = { workshopId: workshop.id };
  await untilSaved(async () => {
    const version = (await ports.papers.find('postponement', home))?.version ?? 0;
    if (await postponementPaper(ports, workshop)) return true;
    const content: Postponement = { reason, by, at: workshop.postponedAt ?? (await ports.clock.now()) };
    return (await ports.papers.save([{ kind: 'postponement', home, key: '', version, content }])) ? true : undefined;
  });
}
