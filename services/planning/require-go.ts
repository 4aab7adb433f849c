import { answerOf } from '../../domain/planning/hosting/hosting.ts';
import { requireNotPostponed } from '../../domain/planning/hosting/postponement.ts';
import { isForbidding, riskStanding } from '../../domain/planning/hosting/risk.ts';
import { todayIn } from '../../domain/planning/venue-time.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Ports } from '../ports.ts';
import { hostingPaper } from './hosting/hosting-paper.ts';
import { registerOf } from './hosting/hosts.ts';

/** What waits for a "go": the call only warns people off what is forbidden; the others bring people into danger. */
export type Deed = 'open-call' | 'release-decisions' | 'open-room';

/**
 * Whether a workshop goes: it is not put off, its dangers were assessed by two organizers and forbid nothing, and no
 * party refuses a host. A room that is open can be mended without an assessment that is still valid: shutting
 * people out in the middle of a night would protect nobody. Inviting more people is another matter.
 *
 * @throws {@link Refusal} `workshop-postponed`, `risk-forbids`, `host-refused`, `risk-missing`, `risk-unsigned`, `risk-expired`
 */
export async function requireGo(ports: Pick<Ports, 'papers' | 'clock'>, workshop: Workshop, deed: Deed): Promise<void> {
  requireNotPostponed(workshop);
  const assessment = (await ports.papers.find('risk', { workshopId: workshop.id }))?.content;
  const standing = riskStanding(assessment, todayIn(workshop.timeZone, await ports.clock.now()));
  if (standing === 'forbidding') throw new Refusal('risk-forbids', {});
  // Whoever forbade is not overruled by one other.
  if (assessment && isForbidding(assessment)) throw new Refusal('risk-unsigned', {});
  if (deed === 'open-call' || (deed === 'open-room' && workshop.stage === 'room-open')) return;

  await requireAccepted(ports, workshop);
  if (standing === 'missing') throw new Refusal('risk-missing', {});
  if (standing === 'unsigned') throw new Refusal('risk-unsigned', {});
  if (standing === 'expired') throw new Refusal('risk-expired', { until: assessment?.validUntil ?? '' });
}

/** The same as an answer. */
export async function isGo(ports: Pick<Ports, 'papers' | 'clock'>, workshop: Workshop, deed: Deed): Promise<boolean> {
  try {
    await requireGo(ports, workshop, deed);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** What no party has said anything about stops nothing: parties may have nobody to ask before people have come. */
async function requireAccepted(ports: Pick<Ports, 'papers'>, workshop: Workshop): Promise<void> {
  const { hosts } = (await hostingPaper(ports, workshop.id)).content;
  const refused = hosts.find(({ answers }) => workshop.parties.some(({ id }) => answerOf(answers, id) === 'refused'));
  if (!refused) return;
  const host = (await registerOf(ports, workshop.serverId)).find(({ id }) => id === refused.hostId);
  throw new Refusal('host-refused', { host: host?.name ?? '' });
}
