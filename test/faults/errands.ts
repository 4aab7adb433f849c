import type { Round } from '../../domain/rounds/round.ts';
import type { Ports } from '../../services/ports.ts';
import { extendRound, openNextRound, pauseRound, resumeRound, skipRound } from '../../services/rounds/change-clock.ts';
import { hand } from './plans.ts';
import type { Errand } from './worker-messages.ts';

/** Does what somebody asks for, by the product's own services, and gives the round that it was about. @throws a refusal. */
export async function carryOut(ports: Ports, errand: Errand): Promise<Round> {
  const { caller } = errand;
  switch (errand.deed) {
    case 'open':
      return await openNextRound(ports, caller);
    case 'extend':
      return await extendRound(ports, caller, 1);
    case 'pause':
      return await pauseRound(ports, caller);
    case 'resume':
      return await resumeRound(ports, caller);
    case 'skip':
      return await skipRound(ports, caller, errand.roundId);
    case 'state':
      return await hand(ports, caller, errand);
  }
}
