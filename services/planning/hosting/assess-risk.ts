import { assessmentFrom, type RiskAssessment, type RiskForm } from '../../../domain/planning/hosting/risk.ts';
import { todayIn } from '../../../domain/planning/venue-time.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Caller } from '../../../domain/server.ts';
import type { PaperOf } from '../../papers.ts';
import type { Ports } from '../../ports.ts';
import { openApplication, openSafetyDesk, type SafetyDesk } from './safety-desk.ts';
import { askedOrganizers } from './safety-posts.ts';

/** What an assessment is about: the workshop or, by the number of the application, one person. */
export interface RiskSubject {
  readonly workshopId: string;
  readonly number?: number;
}

/** An assessment as an organizer may read it. */
export interface FoundRisk {
  readonly workshop: Workshop;
  readonly number?: number;
  /** How often it has been written or signed: a signature names what was read by it. */
  readonly version: number;
  readonly assessment?: RiskAssessment;
}

/** The assessment of a workshop or of a person. @throws {@link Refusal} `no-open-application` */
export async function findRisk(ports: Ports, caller: Caller, subject: RiskSubject): Promise<FoundRisk> {
  const desk = await openSafetyDesk(ports, caller, subject.workshopId);
  return foundRisk(desk, subject, await riskPaper(ports, desk, subject));
}

/**
 * Writes an assessment in the place of the one that was read, signed by its writer. It counts once another organizer
 * has signed it too, but "forbidding" stops at once, and until two have signed another in its place.
 *
 * @throws {@link Refusal} `changed-meanwhile` when it has been written or signed since it was read.
 */
export async function assessRisk(
  ports: Ports,
  caller: Caller,
  { form, version, ...subject }: RiskSubject & { readonly form: RiskForm; readonly version: number },
): Promise<FoundRisk> {
  const desk = await openSafetyDesk(ports, caller, subject.workshopId);
  const { workshop } = desk;
  const now = await ports.clock.now();
  const [today, lastDay] = [now, workshop.startsAt].map((moment) => todayIn(workshop.timeZone, moment)) as [
    string,
    string,
  ];
  const paper = await riskPaper(ports, desk, subject);
  const content = assessmentFrom(form, { by: caller.memberId, now, today, lastDay, former: paper.content });
  // A case that is closed to some organizers is asked about in nobody's channel.
  const owed =
    subject.number === undefined
      ? [askedOrganizers(workshop, desk.organizersChannelId, { what: 'risk', which: String(now.getTime()) })]
      : [];
  if (paper.version !== version || !(await ports.papers.save([{ ...paper, content }], owed))) {
    throw new Refusal('changed-meanwhile', {});
  }
  ports.courier.wake();
  return foundRisk(desk, subject, { ...paper, content, version: version + 1 });
}

type RiskPaper = Omit<PaperOf<'risk'>, 'content'> & { readonly content?: RiskAssessment };

/** The paper of an assessment that may not have been written. */
export async function riskPaper(
  ports: Pick<Ports, 'papers'>,
  desk: SafetyDesk,
  { number }: Pick<RiskSubject, 'number'>,
): Promise<RiskPaper> {
  const key = number === undefined ? '' : openApplication(desk, number).id;
  const home = { workshopId: desk.workshop.id };
  return (await ports.papers.find('risk', home, key)) ?? { kind: 'risk', home, key, version: 0 };
}

export const foundRisk = (
  { workshop }: SafetyDesk,
  { number }: Pick<RiskSubject, 'number'>,
  { version, content }: RiskPaper,
): FoundRisk => ({
  workshop,
  version,
  ...(number !== undefined && { number }),
  ...(content && { assessment: content }),
});
