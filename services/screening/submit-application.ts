import type { Language } from '../../domain/language.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import {
  type Application,
  type ApplicationForm,
  requireOpenCall,
  saysTheSame,
  tidiedForm,
} from '../../domain/screening/application.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { callFor } from './late-leave.ts';
import { requireMayApply } from './require-may-apply.ts';
import { untilSaved } from './until-saved.ts';

export interface ApplicationRequest {
  readonly workshopId: string;
  /** The language the applicant will be written to in. */
  readonly language: Language;
  readonly form: ApplicationForm;
  /** Whether these words may take the place of an application that stands. */
  readonly mayReplace?: boolean;
}

export interface SubmittedApplication {
  readonly workshop: Workshop;
  readonly application: Application;
}

/**
 * Keeps somebody's application. It is in the database when this returns.
 *
 * Who has withdrawn may apply again while the call is open, and who has applied may change it: the
 * new words take the place of the former ones, and reviews of those no longer count. The same words
 * again change nothing.
 *
 * @throws {@link Refusal} outside the time for applications, for an answer that is empty, `already-applied`,
 * `third-party` and `reviewed-here`.
 */
export async function submitApplication(
  ports: Ports,
  caller: Caller,
  { workshopId, language, form, mayReplace = false }: ApplicationRequest,
): Promise<SubmittedApplication> {
  return await untilSaved(async () => {
    const workshop = await callFor(ports, caller, workshopId);
    const now = await ports.clock.now();
    requireOpenCall(workshop, now);
    await requireMayApply(ports, caller, workshop);
    const words = { ...tidiedForm(form, workshop), language, status: 'submitted', submittedAt: now } as const;

    const former = await ports.applications.findByMember(workshop.id, caller.memberId);
    if (former?.status === 'submitted') {
      if (!mayReplace) throw new Refusal('already-applied', {});
      if (saysTheSame(former, words)) return { workshop, application: former };
    }
    if (former) {
      const renewed: Application = { ...former, ...words };
      return (await ports.applications.save(renewed)) ? { workshop, application: renewed } : undefined;
    }

    const application = await ports.applications.add({
      ...words,
      id: ports.newId(),
      workshopId: workshop.id,
      memberId: caller.memberId,
    });
    return application && { workshop, application };
  });
}
