import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { CONFLICT_REASON_MOST, type Conflict, type ConflictRuling, pairOf } from '../../domain/screening/conflict.ts';
import type { ConflictType } from '../../domain/screening/conflict-type.ts';
import type { Caller } from '../../domain/server.ts';
import { isBlank } from '../../domain/text.ts';
import type { Ports } from '../ports.ts';
import { shareOutAgain } from './assign-cases.ts';
import { conflictsOf } from './closed-cases.ts';
import { organizersCases } from './organizers-cases.ts';
import { untilSaved } from './until-saved.ts';

export interface RulingRequest {
  readonly workshopId: string;
  /** Whose conflicts. */
  readonly memberId: string;
  readonly numbers: readonly number[];
  readonly standing: ConflictRuling['standing'];
  readonly type: ConflictType;
  readonly reason: string;
}

/**
 * Closes cases to somebody, whatever they say themselves; or opens cases to them that were closed so, or because they
 * work where the applicant does. Repeating it changes nothing but the reason.
 *
 * @throws {@link Refusal} `ruling-reason-empty`; `conflict-own` for ruling in one's own favour; `not-in-conflict` when there is
 * nothing to clear, or they said it themselves; and whatever keeps an organizer from these cases.
 */
export async function ruleConflicts(ports: Ports, caller: Caller, asked: RulingRequest): Promise<Workshop> {
  const reason = asked.reason.trim().normalize('NFC').slice(0, CONFLICT_REASON_MOST);
  if (isBlank(reason)) throw new Refusal('ruling-reason-empty', {});
  const isClearing = asked.standing === 'cleared';
  if (isClearing && asked.memberId === caller.memberId) throw new Refusal('conflict-own', {});

  const workshop = await untilSaved(async () => {
    const found = await organizersCases(ports, caller, { workshopId: asked.workshopId, numbers: asked.numbers });
    const home = { workshopId: found.workshop.id };
    const conflicts = await conflictsOf(ports, found.workshop.id);
    const papers = new Map((await ports.papers.list('conflict', home)).map((paper) => [paper.key, paper]));
    const ruledAt = await ports.clock.now();
    const rulings = found.applications.map(({ id: applicationId, number }) => {
      const pair = { applicationId, memberId: asked.memberId };
      const key = pairOf(pair);
      const known = conflicts.find((conflict) => pairOf(conflict) === key);
      if (isClearing && !canBeCleared(known)) throw new Refusal('not-in-conflict', { number });
      const { standing } = asked;
      const type = isClearing ? (known?.type ?? asked.type) : asked.type;
      const content: ConflictRuling = { ...pair, standing, type, reason, ruledBy: caller.memberId, ruledAt };
      return { kind: 'conflict', home, key, version: papers.get(key)?.version ?? 0, content } as const;
    });
    return (await ports.papers.save(rulings)) ? found.workshop : undefined;
  });
  await shareOutAgain(ports, workshop);
  return workshop;
}

const canBeCleared = (conflict: Conflict | undefined): boolean =>
  conflict !== undefined && conflict.origin !== 'declared';

/** A conflict of somebody else's, as an organizer reads it. */
export interface ListedConflict extends Pick<Conflict, 'memberId' | 'origin' | 'type'> {
  readonly number: number;
  /** What the organizer who pinned it has written. */
  readonly reason?: string;
}

/** Conflicts of all others with cases that are open to this organizer, by number. @throws {@link Refusal} as for {@link ruleConflicts}. */
export async function listConflicts(
  ports: Ports,
  caller: Caller,
  workshopId: string,
): Promise<{ readonly workshop: Workshop; readonly conflicts: readonly ListedConflict[] }> {
  const { workshop, open } = await organizersCases(ports, caller, { workshopId, numbers: [] });
  const rulings = await ports.papers.list('conflict', { workshopId: workshop.id });
  const reasons = new Map(rulings.map(({ key, content }) => [key, content.reason]));
  const conflicts = (await conflictsOf(ports, workshop.id)).flatMap((conflict): readonly ListedConflict[] => {
    const { applicationId, memberId, origin, type } = conflict;
    const application = open.find(({ id }) => id === applicationId);
    const reason = origin === 'pinned' ? reasons.get(pairOf(conflict)) : undefined;
    return application
      ? [{ number: application.number, memberId, origin, type, ...(reason !== undefined && { reason }) }]
      : [];
  });
  return {
    workshop,
    conflicts: conflicts.toSorted((a, b) => a.number - b.number || (a.memberId < b.memberId ? -1 : 1)),
  };
}

/**
 * An organizer's own word that cases are not theirs to decide: all of them or, refused, none. It is final, as a reviewer's
 * is; those they have declared before are passed over, so that it can be repeated.
 *
 * @throws {@link Refusal} whatever keeps an organizer from these cases.
 */
export async function declareConflicts(
  ports: Ports,
  caller: Caller,
  asked: Pick<RulingRequest, 'workshopId' | 'numbers' | 'type'>,
): Promise<Workshop> {
  const { workshopId, type } = asked;
  const { workshop } = await organizersCases(ports, caller, { workshopId, numbers: [] });
  const before = await declaredBy(ports, caller, workshop);
  const numbers = asked.numbers.filter((number) => !before.has(number));
  const { applications } = await organizersCases(ports, caller, { workshopId, numbers });
  const own = { workshopId: workshop.id, reviewerId: caller.memberId, type, recusedAt: await ports.clock.now() };
  await ports.reviews.recuse(...applications.map(({ id }) => ({ ...own, applicationId: id })));
  await shareOutAgain(ports, workshop);
  return workshop;
}

/** Numbers of the applications that somebody has left by their own word: no secret to them. */
async function declaredBy(ports: Ports, { memberId }: Caller, { id }: Workshop): Promise<ReadonlySet<number>> {
  const [recusals, applications] = await Promise.all([ports.reviews.listRecusals(id), ports.applications.list(id)]);
  const left = new Set(recusals.filter(({ reviewerId }) => reviewerId === memberId).map((one) => one.applicationId));
  return new Set(applications.filter((application) => left.has(application.id)).map(({ number }) => number));
}
