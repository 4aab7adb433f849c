import { Refusal } from '../../domain/refusal.ts';
import { type Agenda, nextRound } from '../../domain/rounds/agenda.ts';
import { rulesOf } from '../../domain/rounds/kinds/index.ts';
import { latestClosed } from '../../domain/rounds/panel.ts';
import type { ClosedRound, PlannedRound, Round } from '../../domain/rounds/round.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopHere } from '../server.ts';

/** The round a facilitator asks about, before it is asked whether they are sure. @throws {@link Refusal} */
export async function findRound(ports: Ports, caller: Caller, roundId: string): Promise<Round> {
  const round = (await agendaHere(ports, caller)).rounds.find(({ id }) => id === roundId);
  if (!round) throw new Refusal('unknown-round', {});
  return round;
}

/** The round that was held last. @throws {@link Refusal} `nothing-to-reopen`. */
export async function findLatestRound(ports: Ports, caller: Caller): Promise<ClosedRound> {
  const round = latestClosed(await agendaHere(ports, caller));
  if (!round) throw new Refusal('nothing-to-reopen', {});
  return round;
}

/** The round that would open next. @throws {@link Refusal} `no-round-left`. */
export async function findNextRound(ports: Ports, caller: Caller): Promise<PlannedRound> {
  const round = nextRound(await agendaHere(ports, caller));
  if (round?.status !== 'planned') throw new Refusal('no-round-left', {});
  return round;
}

/**
 * The first round ahead that opens with texts which have not been asked for yet, or else simply the
 * next one: what is handed in before is best asked for days before.
 *
 * @throws {@link Refusal} `no-round-left`.
 */
export async function findRoundToCollect(ports: Ports, caller: Caller): Promise<PlannedRound> {
  const { rounds } = await agendaHere(ports, caller);
  const wanted = rounds.find(
    (round): round is PlannedRound =>
      round.status === 'planned' && !round.isCollecting && rulesOf(round.plan).writing === 'before',
  );
  return wanted ?? (await findNextRound(ports, caller));
}

/** The agenda of this room, for facilitators. @throws {@link Refusal} */
async function agendaHere(ports: Ports, caller: Caller): Promise<Agenda> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const agenda = await ports.agendas.find((await workshopHere(ports, caller)).id);
  if (!agenda) throw new Refusal('no-agenda', {});
  return agenda;
}
