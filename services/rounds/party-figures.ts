import { type Agenda, currentRound, nextRound } from '../../domain/rounds/agenda.ts';
import { rulesOf } from '../../domain/rounds/kinds/index.ts';
import { figuresByParty, type PartyFigures } from '../../domain/rounds/party-figures.ts';
import { isUnderWay, type Round, takes } from '../../domain/rounds/round.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopHere } from '../server.ts';

/** How the parties take part in the round that is running, or in the one for which texts are being handed in. */
export interface RoundFigures extends PartyFigures {
  readonly round: Round;
}

/**
 * How the parties take part, at this moment and for facilitators only.
 *
 * @returns `undefined` while nothing is running.
 * @throws {@link Refusal} `needs-role`.
 */
export async function figuresNow(ports: Ports, caller: Caller): Promise<RoundFigures | undefined> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const { id, parties } = await workshopHere(ports, caller);
  const agenda = await ports.agendas.find(id);
  const round = agenda && roundUnderWay(agenda);
  if (!round) return undefined;

  // Marks that are sealed are not even read.
  const contributions = rulesOf(round.plan).isSealed ? [] : await ports.contributions.list(round.id);
  const participants = await ports.participants.list(id);
  return { round, ...figuresByParty({ round, contributions, participants, parties }, await ports.clock.now()) };
}

function roundUnderWay(agenda: Agenda): Round | undefined {
  const current = currentRound(agenda);
  if (current) return isUnderWay(current) ? current : undefined;
  const next = nextRound(agenda);
  return next && takes(next, 'statement') ? next : undefined;
}
