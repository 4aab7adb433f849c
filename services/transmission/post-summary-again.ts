import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { postsOf } from './approve-summary.ts';

/**
 * Owes the audience again what could not be posted of an approved summary, in the channel
 * that is set up now. What has arrived is not repeated, and no approval is asked again.
 *
 * @returns `false`, having done nothing, when there is no such summary or nothing of it was given up.
 * @throws {@link Refusal} `changed-meanwhile`.
 */
export async function postSummaryAgain(ports: Ports, caller: Caller, workshopId: string): Promise<boolean> {
  const server = await serverOf(ports, caller);
  requireRole(server, caller, 'facilitator');
  const workshop = await workshopOf(ports, caller, workshopId);
  const summary = await ports.summaries.findLatest(workshop.id);
  if (summary?.status !== 'posted') return false;

  const posts = postsOf(summary, server);
  const lost = await ports.posts.listDead(posts.map(({ key }) => key));
  if (lost.length === 0) return false;
  // A new version, so that the organizers are told anew should this be lost as well.
  if (!(await ports.summaries.save(summary, posts))) throw new Refusal('changed-meanwhile', {});
  ports.courier.wake();
  return true;
}
