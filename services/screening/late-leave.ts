import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { asWithLeave, type LateLeave } from '../../domain/screening/late-leave.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { untilSaved } from './until-saved.ts';

export interface LeaveRequest {
  readonly workshopId: string;
  readonly memberId: string;
  readonly hours: number;
}

/**
 * Lets one person apply after the call, as long as nothing is decided. It tells the organizer nothing of whether
 * that person has begun an application.
 *
 * @throws {@link Refusal} `call-not-open` before the call; `decisions-released`.
 */
export async function giveLeave(
  ports: Ports,
  caller: Caller,
  { workshopId, memberId, hours }: LeaveRequest,
): Promise<{ readonly workshop: Workshop; readonly until: Date }> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  if (workshop.stage === 'planned') throw new Refusal('call-not-open', {});
  if (isDecided(workshop)) throw new Refusal('decisions-released', {});

  const until = new Date((await ports.clock.now()).getTime() + hours * 3_600_000);
  const kind = 'late-leave';
  const home = { workshopId: workshop.id };
  await untilSaved(async () => {
    const version = (await ports.papers.find(kind, home, memberId))?.version ?? 0;
    return (await ports.papers.save([{ kind, home, key: memberId, version, content: { until } }])) || undefined;
  });
  return { workshop, until };
}

/**
 * The workshop whose call the caller answers, as it is for them: with leave, it is open longer. Only for asking
 * and telling; it is never to be saved.
 */
export async function callFor(
  ports: Pick<Ports, 'workshops' | 'papers'>,
  caller: Caller,
  workshopId: string,
): Promise<Workshop> {
  return await withLeave(ports, caller, await workshopOf(ports, caller, workshopId));
}

/** The same of a workshop that is known. */
export async function withLeave(
  { papers }: Pick<Ports, 'papers'>,
  { memberId }: Caller,
  workshop: Workshop,
): Promise<Workshop> {
  const leave: LateLeave | undefined = (await papers.find('late-leave', { workshopId: workshop.id }, memberId))
    ?.content;
  return asWithLeave(workshop, leave);
}
