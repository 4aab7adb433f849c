import type { SeenMessage } from '../../discord/seen.ts';
import type { Applicant } from '../applicants.ts';
import { pressBesides, pressFor } from '../pressing.ts';
import { buttonFor } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { answerQuestions } from './answer.ts';
import type { Scene } from './scene.ts';
import { handIn } from './write.ts';

/** How many act at once: few while somebody reads along. */
export const pace = ({ plan }: Stage): number => (plan.exit ? 4 : 2);

/**
 * Does whatever the opening of a round offers: answers what is asked, writes on every form. Nobody here knows
 * what kind of round it is: the buttons say what can be done.
 */
export async function takePart(stage: Stage, scene: Scene, who: Applicant): Promise<void> {
  await answerQuestions(stage, scene, who);
  await handIn(stage, scene, who);
}

/** Whether a round offers anything to press to those who take part. */
export const offersWork = (opening: SeenMessage): boolean =>
  ['react', 'statement', 'raise-hand'].some((verb) => buttonFor(opening, verb) !== undefined);

/** Says to be ready for the end of the round. */
export async function sayReady(stage: Stage, { view, round }: Scene, who: Applicant): Promise<void> {
  const opening = view.openingOf(round.ordinal);
  const ready = opening && buttonFor(opening, 'ready');
  if (!opening || ready === undefined) return;
  const person = stage.actor(who.name);
  if (who.habit === 'double-press') pressBesides(stage, person, opening, ready);
  await pressFor(stage, person, opening, 'ready');
}
