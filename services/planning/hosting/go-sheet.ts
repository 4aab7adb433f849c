import type { Advisory } from '../../../domain/planning/hosting/advisory.ts';
import type { HostFacts } from '../../../domain/planning/hosting/host.ts';
import { type Acceptance, answerOf } from '../../../domain/planning/hosting/hosting.ts';
import type { Postponement } from '../../../domain/planning/hosting/postponement.ts';
import { type RiskLevel, type RiskStanding, riskStanding } from '../../../domain/planning/hosting/risk.ts';
import { todayIn } from '../../../domain/planning/venue-time.ts';
import type { Caller } from '../../../domain/server.ts';
import type { Ports } from '../../ports.ts';
import { advisoriesOf } from './advisories.ts';
import { type FoundRisk, foundRisk, riskPaper } from './assess-risk.ts';
import { type FoundBlock, findBlocks } from './blocks.ts';
import { hostingPaper } from './hosting-paper.ts';
import { registerOf } from './hosts.ts';
import { postponementPaper } from './postponement-paper.ts';
import { openSafetyDesk } from './safety-desk.ts';

/** Everything that decides whether a workshop goes, on one page, as one organizer may read it. */
export interface GoSheet extends FoundRisk {
  readonly standing: RiskStanding;
  readonly postponement?: Postponement;
  readonly hosts: readonly {
    readonly host: HostFacts;
    readonly answers: readonly { readonly party: string; readonly acceptance: Acceptance }[];
  }[];
  readonly blocks: readonly FoundBlock[];
  /** Assessments of single persons whose cases are open to this organizer. */
  readonly persons: readonly { readonly number: number; readonly level: RiskLevel; readonly standing: RiskStanding }[];
  readonly log: readonly Advisory[];
}

/** What decides whether a workshop goes. @throws {@link Refusal} */
export async function goSheet(ports: Ports, caller: Caller, workshopId: string): Promise<GoSheet> {
  const desk = await openSafetyDesk(ports, caller, workshopId);
  const { workshop, open } = desk;
  const home = { workshopId: workshop.id };
  const today = todayIn(workshop.timeZone, await ports.clock.now());
  const risk = foundRisk(desk, {}, await riskPaper(ports, desk, {}));
  const risks = await ports.papers.list('risk', home);
  const hosting = (await hostingPaper(ports, workshop.id)).content;
  const register = await registerOf(ports, workshop.serverId);
  const postponement = (await postponementPaper(ports, workshop))?.content;
  return {
    ...risk,
    standing: riskStanding(risk.assessment, today),
    ...(postponement && { postponement }),
    hosts: hosting.hosts.flatMap(({ hostId, answers }) =>
      register
        .filter(({ id }) => id === hostId)
        .map((host) => ({
          host,
          answers: workshop.parties.map(({ id, name }) => ({ party: name, acceptance: answerOf(answers, id) })),
        })),
    ),
    blocks: (await findBlocks(ports, caller, workshopId)).blocks,
    persons: open.flatMap(({ id, number }) =>
      risks
        .filter(({ key }) => key === id)
        .map(({ content }) => ({ number, level: content.level, standing: riskStanding(content, today) })),
    ),
    log: await advisoriesOf(ports, workshop.serverId),
  };
}
