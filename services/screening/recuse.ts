import type { ConflictType } from '../../domain/screening/conflict-type.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { shareOutAgain } from './assign-cases.ts';
import { caseOf } from './case.ts';

/**
 * Closes a case to a reviewer for good and destroys the review they gave of it, if any; others are found for it.
 *
 * @returns the number of the application.
 * @throws {@link Refusal} as for every case that is not theirs to judge, those they have left before among them.
 */
export async function recuse(
  ports: Ports,
  caller: Caller,
  applicationId: string,
  type: ConflictType = 'other',
): Promise<number> {
  const { workshop, application } = await caseOf(ports, caller, applicationId);

  await ports.reviews.recuse({
    workshopId: workshop.id,
    applicationId: application.id,
    reviewerId: caller.memberId,
    type,
    recusedAt: await ports.clock.now(),
  });
  await shareOutAgain(ports, workshop);
  return application.number;
}
