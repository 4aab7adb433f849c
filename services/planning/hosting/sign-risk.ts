import { withSignature } from '../../../domain/planning/hosting/risk.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Caller } from '../../../domain/server.ts';
import type { Ports } from '../../ports.ts';
import { type FoundRisk, foundRisk, type RiskSubject, riskPaper } from './assess-risk.ts';
import { fillSeatsAgain } from './fill-seats-again.ts';
import { openSafetyDesk } from './safety-desk.ts';

/**
 * Puts an organizer's name under exactly the assessment that they have read. If the workshop goes again by that, seats
 * that stayed empty are offered.
 *
 * @throws {@link Refusal} `nothing-to-sign`; `signed-already` by the same person, its writer too; `changed-meanwhile`
 * when it is not the one any more that was read.
 */
export async function signRisk(
  ports: Ports,
  caller: Caller,
  { version, ...subject }: RiskSubject & { readonly version: number },
): Promise<FoundRisk> {
  const desk = await openSafetyDesk(ports, caller, subject.workshopId);
  const { content, ...paper } = await riskPaper(ports, desk, subject);
  if (!content) throw new Refusal('nothing-to-sign', {});
  const signed = withSignature(content, { memberId: caller.memberId, at: await ports.clock.now() });
  if (paper.version !== version || !(await ports.papers.save([{ ...paper, content: signed }]))) {
    throw new Refusal('changed-meanwhile', {});
  }
  await fillSeatsAgain(ports, desk.workshop);
  return foundRisk(desk, subject, { ...paper, content: signed, version: version + 1 });
}
