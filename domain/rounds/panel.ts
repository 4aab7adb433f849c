import { type Agenda, currentRound, nextRound } from './agenda.ts';
import { callingOrder } from './calling-order.ts';
import { floorPlanOf } from './floor-round.ts';
import { rulesOf } from './kinds/index.ts';
import type { Panel, PanelDeed, PanelFloor, PanelRound } from './panel-content.ts';
import { type ClosedRound, isUnderWay, minutesLeft, pauseName, type Round, wasLeftOut } from './round.ts';

export type { Panel, PanelDeed, PanelFloor, PanelRound } from './panel-content.ts';
export { PANEL_DEEDS } from './panel-content.ts';

/** The panel of a workshop that has no agenda yet. */
export const emptyPanel = (workshopId: string): Panel => ({ workshopId, total: 0, deeds: ['announce'] });

/** The panel of an agenda as it stands. */
export function panelOf(agenda: Agenda): Panel {
  const current = currentRound(agenda);
  const latest = current ?? latestClosed(agenda);
  const next = nextRound(agenda);
  const floor = current && panelFloor(current);
  return {
    workshopId: agenda.workshopId,
    total: agenda.rounds.length,
    ...(latest && { round: panelRound(latest) }),
    ...(next && {
      next: {
        id: next.id,
        ordinal: next.ordinal,
        title: next.plan.title,
        roundKind: next.plan.kind,
        minutes: next.plan.minutes,
        isCollecting: next.status === 'planned' && next.isCollecting === true,
      },
    }),
    ...(floor && { floor }),
    deeds: deedsOf(agenda),
  };
}

function panelFloor(round: Round): PanelFloor | undefined {
  const floor = round.matter?.floor;
  if (!floor || !isUnderWay(round)) return undefined;
  return {
    turn: floor.turn,
    ...(floor.speaking && { speakingMemberId: floor.speaking.memberId, endsAt: floor.speaking.endsAt }),
    waitingMemberIds: callingOrder(floor, floorPlanOf(round)).map(({ memberId }) => memberId),
  };
}

/** The round that was held last: what was left out does not count. */
export const latestClosed = (agenda: Agenda): ClosedRound | undefined =>
  agenda.rounds.findLast((round): round is ClosedRound => round.status === 'closed' && !wasLeftOut(round));

function deedsOf(agenda: Agenda): readonly PanelDeed[] {
  const current = currentRound(agenda);
  const next = nextRound(agenda);
  const canCollect = next?.status === 'planned' && !next.isCollecting && rulesOf(next.plan).writing === 'before';
  const ahead: readonly PanelDeed[] = [
    ...(canCollect ? (['collect'] as const) : []),
    ...(next ? (['leave-out'] as const) : []),
  ];

  switch (current?.status) {
    case undefined: {
      const latest = latestClosed(agenda);
      const reopen = latest && isReopenable(latest) ? (['reopen'] as const) : [];
      return [...(next ? (['open'] as const) : []), ...ahead, ...reopen, 'announce'];
    }
    case 'open': {
      // Of one end the room is warned once.
      const warn = current.isWarned ? [] : (['warn'] as const);
      const clock = current.graceEndsAt ? [] : ([...warn, 'pause', 'cool-down', 'extend'] as const);
      const floor = current.matter?.floor ? (['next-speaker', 'skip-speaker'] as const) : [];
      return [...clock, 'close', ...floor, ...ahead, 'announce'];
    }
    case 'paused':
      return ['resume', 'close', ...ahead, 'announce'];
    case 'closing':
      return ['announce'];
  }
}

/**
 * Whether a round may be held once more. Where bands were shown, or marks destroyed, it may not:
 * the difference between two tables would tell who has changed an answer.
 */
export function isReopenable({ plan, matter }: ClosedRound): boolean {
  const rules = rulesOf(plan);
  return (
    !rules.isSealed && rules.writing === 'while-open' && rules.questions(plan, matter?.material ?? []).length === 0
  );
}

function panelRound(round: Round): PanelRound {
  return {
    id: round.id,
    ordinal: round.ordinal,
    title: round.plan.title,
    roundKind: round.plan.kind,
    status: round.status,
    ...(round.status === 'open' && {
      closesAt: round.closesAt,
      ...(round.graceEndsAt && { graceEndsAt: round.graceEndsAt }),
    }),
    ...(round.status === 'paused' && {
      remainingMinutes: minutesLeft(round),
      pauseName: pauseName(round),
      ...(round.resumesAt && { resumesAt: round.resumesAt }),
    }),
    ...('closedAt' in round && { closedAt: round.closedAt }),
  };
}
