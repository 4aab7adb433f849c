import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';

/**
 * Applicants are judged by others and sit with a panel that belongs to no party: nobody can be both.
 *
 * @throws {@link Refusal} `third-party` for those who run the workshops of this server; `reviewed-here`
 * for who has judged an application to this one; `apply-in-server` in a direct message, where Discord does not
 * say which roles somebody has.
 */
export async function requireMayApply(
  ports: Pick<Ports, 'servers' | 'reviews'>,
  caller: Caller,
  workshop: Pick<Workshop, 'id' | 'serverId'>,
): Promise<void> {
  if (caller.serverId === '') throw new Refusal('apply-in-server', {});
  const server = await ports.servers.find(workshop.serverId);
  const panel = [server?.organizerRoleId, server?.facilitatorRoleId];
  if (caller.roleIds.some((id) => panel.includes(id))) throw new Refusal('third-party', {});

  const reviews = await ports.reviews.listReviews(workshop.id);
  if (reviews.some(({ reviewerId }) => reviewerId === caller.memberId)) throw new Refusal('reviewed-here', {});
}
