import { unsigned } from '../../../domain/planning/hosting/risk.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { replyDeadline } from '../../../domain/screening/reply-deadline.ts';
import type { Caller } from '../../../domain/server.ts';
import type { PaperOf } from '../../papers.ts';
import type { Ports } from '../../ports.ts';
import { untilSaved } from '../../screening/until-saved.ts';
import { concernedBy } from './concerned.ts';
import { fillSeatsAgain } from './fill-seats-again.ts';
import { postponementPaper } from './postponement-paper.ts';
import { openSafetyDesk } from './safety-desk.ts';
import { askedOrganizers, takenUp } from './safety-posts.ts';

export interface TakenUp {
  readonly workshop: Workshop;
  /** `asked`: another organizer must say so too. */
  readonly outcome: 'asked' | 'taken-up';
  /** How many people are told in private. */
  readonly told: number;
}

/**
 * Takes up again a workshop that was put off, once two organizers have asked for it. What was signed before it was put
 * off, or meanwhile, counts no more: somebody thought it too dangerous to go on, so it is assessed anew, and seats that
 * became free meanwhile are offered when that is signed.
 *
 * @throws {@link Refusal} `not-postponed`; `second-organizer-needed`; `take-up-in-past` while its day is over.
 */
export async function takeUpWorkshop(ports: Ports, caller: Caller, workshopId: string): Promise<TakenUp> {
  const taken = await untilSaved(async (): Promise<TakenUp | undefined> => {
    const { workshop, organizersChannelId } = await openSafetyDesk(ports, caller, workshopId);
    const { postponedAt: since, ...resumed } = workshop;
    if (since === undefined) throw new Refusal('not-postponed', {});
    const now = await ports.clock.now();
    if (workshop.startsAt <= now) throw new Refusal('take-up-in-past', { startsAt: workshop.startsAt });

    const paper = (await postponementPaper(ports, workshop)) ?? (await withoutReason(ports, workshop.id, since));
    const { takeUpAsked } = paper.content;
    if (takeUpAsked === undefined) {
      const content = { ...paper.content, takeUpAsked: { by: caller.memberId, at: now } };
      const owed = [askedOrganizers(workshop, organizersChannelId, { what: 'take-up', which: String(now.getTime()) })];
      return (await ports.papers.save([{ ...paper, content }], owed))
        ? { workshop, outcome: 'asked', told: 0 }
        : undefined;
    }
    if (takeUpAsked.by === caller.memberId) throw new Refusal('second-organizer-needed', {});

    if (!(await withoutSignatures(ports, workshop.id))) return undefined;
    // Whoever has not replied is given time again.
    const changed: Workshop = { ...resumed, repliesDueAt: replyDeadline(workshop, now) };
    const people = await concernedBy(ports, workshop);
    const owed = people.map((person) => takenUp(workshop, person, since));
    return (await ports.workshops.save(changed, owed))
      ? { workshop: changed, outcome: 'taken-up', told: people.length }
      : undefined;
  });
  ports.courier.wake();
  // Another may have been signed already.
  if (taken.outcome === 'taken-up') await fillSeatsAgain(ports, taken.workshop);
  return taken;
}

/** The paper of a postponement whose reason was not kept, because the process died before that. */
async function withoutReason(ports: Ports, workshopId: string, at: Date): Promise<PaperOf<'postponement'>> {
  const home = { workshopId };
  const version = (await ports.papers.find('postponement', home))?.version ?? 0;
  return { kind: 'postponement', home, key: '', version, content: { reason: '', by: '', at } };
}

/** Takes the names from under all assessments of a workshop. */
async function withoutSignatures(ports: Ports, workshopId: string): Promise<boolean> {
  const papers = await ports.papers.list('risk', { workshopId });
  const signed = papers.filter(({ content }) => content.signatures.length > 0);
  return await ports.papers.save(signed.map((paper) => ({ ...paper, content: unsigned(paper.content) })));
}
