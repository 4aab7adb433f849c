import type { Language } from '../../domain/language.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import {
  editedRules,
  type GroundRules,
  NO_OWN_RULES,
  presentVersion,
  type RulesEdit,
  type ShownRules,
  shownRules,
} from '../../domain/screening/ground-rules.ts';
import { isSeated, isTold } from '../../domain/screening/participant.ts';
import type { Track } from '../../domain/screening/track.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { officialsAmong, trackWith } from './officials.ts';
import { settleRules } from './settle-rules.ts';
import { findWorkshop } from './settle-seats.ts';
import { untilSaved } from './until-saved.ts';

/** All versions of the ground rules that the organizers of this workshop have made. */
export const rulesOf = async ({ papers }: Pick<Ports, 'papers'>, workshopId: string): Promise<GroundRules> =>
  (await papers.find('ground-rules', { workshopId }))?.content ?? NO_OWN_RULES;

/** The ground rules before somebody with a seat. */
export interface RulesToRead {
  readonly workshop: Workshop;
  readonly rules: ShownRules;
  readonly track: Track;
  /** Of somebody who holds office: whether the name may be said when officials are announced. */
  readonly office?: { readonly mayName: boolean };
}

/**
 * The ground rules that the caller may read: of a workshop in which they have a seat and know it.
 *
 * @throws {@link Refusal} `not-participant`.
 */
export async function findGroundRules(
  ports: Ports,
  caller: Caller,
  { workshopId, language }: { readonly workshopId: string; readonly language: Language },
): Promise<RulesToRead> {
  const workshop = await findWorkshop(ports, workshopId);
  const participants = await ports.participants.list(workshop.id);
  const own = participants.find(({ memberId }) => memberId === caller.memberId);
  if (!own || !isSeated(own) || !isTold(own)) throw new Refusal('not-participant', {});

  const { officials, named } = await officialsAmong(ports, workshop.id, await ports.applications.list(workshop.id));
  return {
    workshop,
    rules: shownRules(await rulesOf(ports, workshop.id), language),
    track: await trackWith(ports, workshop, participants),
    ...(officials.has(own.applicationId) && { office: { mayName: named.has(own.applicationId) } }),
  };
}

/** The ground rules before an organizer; the number of their last version tells what was read. */
export interface RulesDesk {
  readonly workshop: Workshop;
  readonly rules: GroundRules;
}

/** The ground rules as organizers see them, with all their versions. @throws {@link Refusal} `needs-role`. */
export async function openRules(ports: Ports, caller: Caller, workshopId: string): Promise<RulesDesk> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  return { workshop, rules: await rulesOf(ports, workshop.id) };
}

/** The ground rules with all their versions, and the kind of talks as far as this reader is told of it. */
export interface RulesToShow extends RulesDesk {
  readonly track: Track;
  /** Whether the reader has a seat, and so accepts them. */
  readonly isOwn: boolean;
}

/**
 * The ground rules for whoever may read them: people with a seat, and those who run the workshop. What kind of talks
 * these are follows from who was invited, so that only people with a seat are told of it here.
 *
 * @throws {@link Refusal} `not-participant`.
 */
export async function findRulesToShow(ports: Ports, caller: Caller, workshopId: string): Promise<RulesToShow> {
  const server = await serverOf(ports, caller);
  const workshop = await workshopOf(ports, caller, workshopId);
  const participants = await ports.participants.list(workshop.id);
  const own = participants.find(({ memberId }) => memberId === caller.memberId);
  const isOwn = own !== undefined && isSeated(own) && isTold(own);
  const { organizerRoleId, facilitatorRoleId } = server;
  const isStaff = caller.roleIds.some((id) => id === organizerRoleId || id === facilitatorRoleId);
  if (!isOwn && !isStaff) throw new Refusal('not-participant', {});
  const track = isOwn ? await trackWith(ports, workshop, participants) : 'unofficial';
  return { workshop, rules: await rulesOf(ports, workshop.id), track, isOwn };
}

/** The ground rules as organizers may change them. @throws {@link Refusal} also `rules-in-use` once the room is open. */
export async function openRulesToEdit(ports: Ports, caller: Caller, workshopId: string): Promise<RulesDesk> {
  const desk = await openRules(ports, caller, workshopId);
  requireUnused(desk.workshop);
  return desk;
}

/**
 * Changes the ground rules: a new version, in the place of the one that was read. Whoever has accepted an earlier one is
 * asked again, and is told what changed.
 *
 * @throws {@link Refusal} `rules-in-use` once the room is open; `changed-meanwhile` when there is a newer one than was
 * read; `field-empty`, `text-too-long`.
 */
export async function editRules(
  ports: Ports,
  caller: Caller,
  { workshopId, version, edit }: { readonly workshopId: string; readonly version: number; readonly edit: RulesEdit },
): Promise<RulesDesk> {
  const desk = await untilSaved(async () => {
    const { workshop } = await openRulesToEdit(ports, caller, workshopId);
    const home = { workshopId: workshop.id };
    const stored = await ports.papers.find('ground-rules', home);
    const former = stored?.content ?? NO_OWN_RULES;
    if (presentVersion(former) !== version) throw new Refusal('changed-meanwhile', {});
    const rules = editedRules(former, edit, await ports.clock.now());
    const paper = { kind: 'ground-rules' as const, home, key: '', version: stored?.version ?? 0, content: rules };
    return (await ports.papers.save([paper])) ? { workshop, rules } : undefined;
  });
  // A room that is being opened at this moment looks at the rules again before anybody is let in.
  await settleRules(ports, desk.workshop.id);
  return desk;
}

/** People who sit in a room keep to the rules they came in with. */
function requireUnused({ stage }: Workshop): void {
  if (stage === 'room-open' || stage === 'ended') throw new Refusal('rules-in-use', {});
}
