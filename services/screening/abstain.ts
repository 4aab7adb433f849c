import { abstained } from '../../domain/screening/review-step.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { shareOutAgain } from './assign-cases.ts';
import { keepReview } from './keep-review.ts';

/**
 * Leaves a case to others without giving a reason: it counts as seen and not as judged. Judging it after all takes
 * that back; repeating it changes nothing.
 *
 * @returns the number of the application.
 * @throws {@link Refusal} as for every case that is not theirs to judge.
 */
export async function abstain(ports: Ports, caller: Caller, applicationId: string): Promise<number> {
  const { found } = await keepReview(ports, caller, applicationId, async ({ own }, base) =>
    own?.hasAbstained ? own : abstained(own, base, await ports.clock.now()),
  );
  await shareOutAgain(ports, found.workshop);
  return found.application.number;
}
