import { type DatedConvention, type DatedMilestone, datedMilestones } from './deadlines.ts';
import type { Milestone } from './timetable.ts';
import type { ClockChange } from './venue-time.ts';
import type { Stage, Workshop } from './workshop.ts';

/** How one instant of a workshop's life changes. */
export interface DateChange {
  readonly milestone: Milestone;
  /** Missing when there was none before. */
  readonly was?: Date;
  /** Missing when there is none any more. */
  readonly is?: Date;
  /** `comes-again`: it was over, and lies ahead once more. `stays-over`: it was over, and does not move with the start. */
  readonly how: 'moves' | 'comes-again' | 'stays-over';
  readonly clockChange?: ClockChange;
}

interface Dated {
  readonly convention: DatedConvention;
  readonly workshop: Workshop;
}

/** Everything that is at another time than before, in the usual order; and what one might expect to move, and does not. */
export function dateChanges(before: Dated, after: Dated, now: Date): readonly DateChange[] {
  const was = datedMilestones(before.convention, before.workshop);
  const is = datedMilestones(after.convention, after.workshop);
  const hasMoved = before.workshop.startsAt.getTime() !== after.workshop.startsAt.getTime();
  const milestones = [...new Set([...is, ...was].map(({ milestone }) => milestone))];
  return milestones
    .filter((milestone) => !isDone(before.workshop.stage, milestone))
    .map((milestone) => changeOf(milestone, { was: find(was, milestone), is: find(is, milestone), hasMoved }, now))
    .filter((change) => change !== undefined);
}

/** Whether this has been done for good: when it would be done is nobody's question any more. */
export function isDone(stage: Stage, milestone: Milestone): boolean {
  if (milestone === 'call-opens') return stage !== 'planned';
  if (milestone !== 'reviews-due' && milestone !== 'decisions-released') return false;
  return stage === 'decided' || stage === 'room-open' || stage === 'ended';
}

const find = (dated: readonly DatedMilestone[], wanted: Milestone): DatedMilestone | undefined =>
  dated.find(({ milestone }) => milestone === wanted);

interface Pair {
  readonly was: DatedMilestone | undefined;
  readonly is: DatedMilestone | undefined;
  /** Whether the start moves. */
  readonly hasMoved: boolean;
}

function changeOf(milestone: Milestone, { was, is, hasMoved }: Pair, now: Date): DateChange | undefined {
  const isSame = was?.at.getTime() === is?.at.getTime();
  const wasOver = was !== undefined && was.at <= now;
  if (isSame && !(hasMoved && wasOver)) return undefined;
  return {
    milestone,
    how: howIt({ isSame, wasOver, isAhead: is !== undefined && is.at > now }),
    ...(was && { was: was.at }),
    ...(is && { is: is.at }),
    ...(is?.clockChange && { clockChange: is.clockChange }),
  };
}

function howIt(facts: { readonly isSame: boolean; readonly wasOver: boolean; readonly isAhead: boolean }) {
  if (facts.isSame) return 'stays-over';
  return facts.wasOver && facts.isAhead ? 'comes-again' : 'moves';
}
