import { Refusal } from '../../domain/refusal.ts';
import type { Application } from '../../domain/screening/application.ts';
import { hasJudgedWords } from '../../domain/screening/review-step.ts';
import { criteriaOf } from '../../domain/screening/rubric.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { keepReview } from './keep-review.ts';

/** Who wrote an application: needed to judge influence and standing, which a text cannot show. */
export interface Identity extends Pick<Application, 'version' | 'number' | 'name' | 'affiliation' | 'profile'> {
  readonly applicationId: string;
  /** Whether there is something left to judge now that it is known. */
  readonly hasSecondStep: boolean;
}

/**
 * Tells a reviewer who wrote an application, once they have judged its words; and writes down that they know, before
 * it is told.
 *
 * @throws {@link Refusal} `identity-too-early` before their scores of the text are kept; and as for every case that is
 * not theirs to judge.
 */
export async function findIdentity(ports: Ports, caller: Caller, applicationId: string): Promise<Identity> {
  const { found } = await keepReview(ports, caller, applicationId, async ({ own }, base) => {
    if (!own || !hasJudgedWords(own)) throw new Refusal('identity-too-early', {});
    return own.sawIdentityAt ? own : { ...own, id: base.id, sawIdentityAt: await ports.clock.now() };
  });
  const { version, number, name, affiliation, profile } = found.application;
  const hasSecondStep = criteriaOf(found.rubric, 'identity').length > 0;
  return { applicationId, version, number, name, affiliation, ...(profile && { profile }), hasSecondStep };
}
