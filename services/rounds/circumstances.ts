import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Agenda } from '../../domain/rounds/agenda.ts';
import { nextRound } from '../../domain/rounds/agenda.ts';
import { attendanceOf } from '../../domain/rounds/attendance.ts';
import type { EarlierRound } from '../../domain/rounds/kind.ts';
import { rulesOf } from '../../domain/rounds/kinds/index.ts';
import type { Circumstances } from '../../domain/rounds/open-round.ts';
import type { Ports } from '../ports.ts';

/** What must be known before the next round of this agenda can open. Words are read only where it builds on them. */
export async function circumstancesOf(ports: Ports, workshop: Workshop, agenda: Agenda): Promise<Circumstances> {
  const next = nextRound(agenda);
  return {
    attendance: attendanceOf(workshop.parties, await ports.participants.list(workshop.id)),
    earlier: next && rulesOf(next.plan).buildsOnEarlier ? await earlierRounds(ports, agenda) : [],
  };
}

const earlierRounds = async (ports: Ports, { rounds }: Agenda): Promise<readonly EarlierRound[]> =>
  await Promise.all(
    rounds
      .filter(({ status }) => status === 'closed' || status === 'closing')
      .map(async ({ id, plan }) => ({ plan, contributions: await ports.contributions.list(id) })),
  );
