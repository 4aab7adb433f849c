import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Application } from '../../domain/screening/application.ts';
import { type ApplicationDraft, repeats } from '../../domain/screening/draft.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { workshopOf } from '../server.ts';
import { clearDraft, draftSheet, findDraft } from './application-drafts.ts';
import { callFor, withLeave } from './late-leave.ts';
import { untilSaved } from './until-saved.ts';

/** Somebody's own draft, and whether it changes an application that stands already. */
export interface OwnDraft {
  readonly workshop: Workshop;
  readonly draft: ApplicationDraft;
  readonly isChange: boolean;
}

/** The caller's draft of an application to this workshop. @throws {@link Refusal} `no-application-draft` */
export async function findOwnDraft(ports: Ports, caller: Caller, workshopId: string): Promise<OwnDraft> {
  const workshop = await callFor(ports, caller, workshopId);
  const draft = await findDraft(ports, { workshopId: workshop.id, memberId: caller.memberId });
  if (!draft) throw new Refusal('no-application-draft', {});
  return { workshop, draft, isChange: (await standingApplication(ports, caller, workshop.id)) !== undefined };
}

/** All drafts of the caller in this server that say something new, of the latest workshop first. */
export async function listOwnDrafts(ports: Ports, caller: Caller): Promise<readonly OwnDraft[]> {
  const workshops = await ports.workshops.list(caller.serverId);
  const drafts = await Promise.all(
    workshops.map(async (workshop) => {
      const draft = await findDraft(ports, { workshopId: workshop.id, memberId: caller.memberId });
      const standing = draft && (await standingApplication(ports, caller, workshop.id));
      if (!draft || (standing && repeats(draft, standing))) return undefined;
      return { workshop: await withLeave(ports, caller, workshop), draft, isChange: standing !== undefined };
    }),
  );
  return drafts.filter((one) => one !== undefined).reverse();
}

/** Destroys what a draft says, at any time. Repeating it changes nothing. */
export async function discardDraft(ports: Ports, caller: Caller, workshopId: string): Promise<Workshop> {
  const workshop = await workshopOf(ports, caller, workshopId);
  return await untilSaved(async () => {
    const sheet = await draftSheet(ports, { workshopId: workshop.id, memberId: caller.memberId });
    return (await clearDraft(ports, sheet)) ? workshop : undefined;
  });
}

async function standingApplication(
  ports: Ports,
  { memberId }: Caller,
  workshopId: string,
): Promise<Application | undefined> {
  const application = await ports.applications.findByMember(workshopId, memberId);
  return application?.status === 'submitted' ? application : undefined;
}
