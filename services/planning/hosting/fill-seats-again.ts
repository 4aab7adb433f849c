import type { Workshop } from '../../../domain/planning/workshop.ts';
import { isDecided } from '../../../domain/screening/application-state.ts';
import type { Ports } from '../../ports.ts';
import { settleSeats } from '../../screening/settle-seats.ts';

/**
 * Offers the seats that stayed empty while the workshop did not go, or somebody could not be invited. Called after
 * whatever may have changed that; it changes nothing where it has not. What a crash keeps from being done is done at the next start.
 */
export async function fillSeatsAgain(ports: Ports, { id, stage }: Pick<Workshop, 'id' | 'stage'>): Promise<void> {
  if (isDecided({ stage })) await settleSeats(ports, id);
}
