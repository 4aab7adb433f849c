import type { Actor } from '../discord/actor/actor.ts';
import type { SeenMessage } from '../discord/seen.ts';
import { type Answer, Stuck } from './patience.ts';
import { buttonFor } from './reading.ts';
import type { Stage } from './stage.ts';

/** Presses the button of a message that asks for `verb`, until there is an answer. @throws {@link Stuck} when there is no such button */
export async function pressFor(
  { patience }: Pick<Stage, 'patience'>,
  person: Actor,
  message: SeenMessage,
  verb: string,
): Promise<Answer> {
  const button = buttonFor(message, verb);
  if (button === undefined) throw new Stuck(`there is no button to ${verb}`);
  return await patience.answer(`press ${verb}`, () => person.press(message, button));
}

/** Presses a button as nervous people do, once more and without waiting: whatever comes of it must not matter. */
export function pressBesides(
  { patience }: Pick<Stage, 'patience'>,
  person: Actor,
  message: SeenMessage,
  button: string,
): void {
  // The answer that counts is the one to the other press.
  void patience.attempt(() => person.press(message, button)).catch(() => undefined);
}
