import { Refusal } from '../../domain/refusal.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { type CaseStanding, screeningDashboard } from './screening-dashboard.ts';
import { untilSaved } from './until-saved.ts';

export interface DiscussionNote {
  readonly workshopId: string;
  /** Of the application. */
  readonly number: number;
}

/** What is noted now. */
export interface NotedDiscussion {
  readonly discussedAt: Date;
  /** Whether it was noted before, and nothing changes. */
  readonly isOld: boolean;
}

/**
 * Notes that a case was talked over among its reviewers. It changes no score; but from then on a single score of 1 closes
 * no gate. A review that is completed or changed later opens the question again.
 *
 * @throws {@link Refusal} `unknown-application` for a case that is not on this organizer's list, closed ones among them;
 * `own-review-first`; and whatever keeps them from the dashboard.
 */
export async function noteDiscussion(
  ports: Ports,
  caller: Caller,
  { workshopId, number }: DiscussionNote,
): Promise<NotedDiscussion> {
  return await untilSaved(async () => {
    const { workshop, cases } = await screeningDashboard(ports, caller, workshopId);
    const one = cases.find((each) => each.number === number);
    if (!one) throw new Refusal('unknown-application', { number });
    const before = judgedOf(one).discussedAt;
    if (before) return { discussedAt: before, isOld: true };

    const home = { workshopId: workshop.id };
    const key = one.applicationId;
    const version = (await ports.papers.find('case-talk', home, key))?.version ?? 0;
    const discussedAt = await ports.clock.now();
    const content = { discussedAt, notedBy: caller.memberId };
    const isSaved = await ports.papers.save([{ kind: 'case-talk', home, key, version, content }]);
    return isSaved ? { discussedAt, isOld: false } : undefined;
  });
}

function judgedOf({ judged }: CaseStanding): NonNullable<CaseStanding['judged']> {
  if (!judged) throw new Refusal('own-review-first', {});
  return judged;
}
