import type { Party } from '../../domain/planning/workshop.ts';
import { rulesOf } from '../../domain/rounds/kinds/index.ts';
import type { ClosingRound } from '../../domain/rounds/round.ts';
import { signalsOutcome } from '../../domain/rounds/signals.ts';
import type { Ports } from '../ports.ts';

/**
 * The offers of a closing round that every party accepts, in the order in which they are told.
 *
 * The same however often it is asked, also after a crash, until the ballots are destroyed. So: first this;
 * then the round is written as closed, together with what it shows, in one transaction; and only then are
 * the ballots destroyed.
 *
 * @returns nothing for a round of another kind.
 */
export async function acceptedOffers(
  ports: Pick<Ports, 'ballots'>,
  { id, plan }: ClosingRound,
  parties: readonly Party[],
): Promise<readonly string[]> {
  const asked = rulesOf(plan).ballot(plan);
  if (!asked) return [];
  const { ballots, chance } = await ports.ballots.list(id);
  return signalsOutcome(asked, ballots, parties, chance);
}
