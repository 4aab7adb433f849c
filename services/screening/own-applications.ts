import type { Workshop } from '../../domain/planning/workshop.ts';
import { type Application, requireOpenCall } from '../../domain/screening/application.ts';
import { type ApplicationState, applicationState } from '../../domain/screening/application-state.ts';
import type { ApplicationDraft } from '../../domain/screening/draft.ts';
import { repliesDueOf } from '../../domain/screening/reply-deadline.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { findDraft } from './application-drafts.ts';
import { callFor } from './late-leave.ts';
import { requireMayApply } from './require-may-apply.ts';

/** Somebody's own application and how it stands, as far as they may know. */
export interface OwnApplication {
  readonly workshop: Workshop;
  readonly application: Application;
  readonly state: ApplicationState;
  /** Until when an invitation of theirs can be answered. */
  readonly repliesDueAt: Date;
}

/** All applications of the caller in this server, those of the latest workshop first. */
export async function listOwnApplications(ports: Ports, caller: Caller): Promise<readonly OwnApplication[]> {
  const workshops = await ports.workshops.list(caller.serverId);
  const own = await Promise.all(workshops.map((workshop) => findOwn(ports, caller, workshop)));
  return own.filter((one) => one !== undefined).reverse();
}

/** What somebody finds who presses *Apply*. */
export interface ApplyDesk {
  readonly workshop: Workshop;
  /** Their application, when they have one that stands: then there is nothing to apply for. */
  readonly own: OwnApplication | undefined;
  /** What they have begun to write: an application, or changes to the one that stands. */
  readonly draft: ApplicationDraft | undefined;
}

/**
 * Looks whether the caller may apply to a workshop. Who has withdrawn may again.
 *
 * @throws {@link Refusal} outside the time for applications, `third-party` and `reviewed-here`, unless there is
 * an application to look at.
 */
export async function approachDesk(ports: Ports, caller: Caller, workshopId: string): Promise<ApplyDesk> {
  const workshop = await callFor(ports, caller, workshopId);
  const own = await findOwn(ports, caller, workshop);
  const draft = await findDraft(ports, { workshopId: workshop.id, memberId: caller.memberId });
  if (own && own.state !== 'withdrawn') return { workshop, own, draft };

  requireOpenCall(workshop, await ports.clock.now());
  await requireMayApply(ports, caller, workshop);
  return { workshop, own: undefined, draft };
}

async function findOwn(ports: Ports, caller: Caller, workshop: Workshop): Promise<OwnApplication | undefined> {
  const application = await ports.applications.findByMember(workshop.id, caller.memberId);
  if (!application) return undefined;

  const participant = await ports.participants.findByMember(workshop.id, caller.memberId);
  const now = await ports.clock.now();
  const state = applicationState(application, participant, { workshop, now });
  return { workshop, application, state, repliesDueAt: repliesDueOf(participant ?? {}, workshop) };
}
