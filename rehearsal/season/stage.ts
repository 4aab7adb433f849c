import type { Chance } from '../cast/chance.ts';
import { messageIn, modalIn, type Patience, Stuck } from '../cast/patience.ts';
import { buttonFor } from '../cast/reading.ts';
import type { Actor } from '../discord/actor/actor.ts';
import type { CommandValues } from '../discord/actor/command-input.ts';
import type { ModalValues } from '../discord/actor/modal-input.ts';
import type { SeenMessage, SeenModal } from '../discord/seen.ts';
import type { RehearsalServer } from '../discord/server.ts';
import type { StoryClock } from '../story-clock.ts';
import type { SeasonBook } from './book.ts';
import type { SeasonCast } from './people.ts';
import type { SeasonPlan } from './plan.ts';

/** What every part of a season needs. */
export interface SeasonStage {
  readonly server: RehearsalServer;
  readonly plan: SeasonPlan;
  readonly cast: SeasonCast;
  readonly chance: Chance;
  readonly clock: StoryClock;
  readonly patience: Patience;
  readonly book: SeasonBook;
  /** How many entries the trace has: the moment, as the checker counts. */
  now(): number;
  progress(line: string): void;
}

/** How many people act at the same time. */
export const AT_ONCE = 6;

/** Somebody of the season, who can act. */
export const actorOf = ({ server }: Pick<SeasonStage, 'server'>, name: string): Actor => server.actor(name);

/** Types a command until there is a message; a form is none. @throws {@link Stuck} */
export async function typed(
  { patience, server }: SeasonStage,
  name: string,
  command: string,
  options: CommandValues = {},
): Promise<SeenMessage> {
  const message = messageIn(await patience.answer(command, () => server.actor(name).slash(command, options)));
  if (!message) throw new Stuck(`${command} was answered with a form`);
  return message;
}

/** Types a command until there is a form. @throws {@link Stuck} */
export async function formFor(
  { patience, server }: SeasonStage,
  name: string,
  command: string,
  options: CommandValues = {},
): Promise<SeenModal> {
  const answer = await patience.answer(command, () => server.actor(name).slash(command, options));
  const form = modalIn(answer);
  if (!form) throw new Stuck(`${command} opened no form: ${messageIn(answer)?.text ?? ''}`);
  return form;
}

/** Presses the button that asks for `verb` and gives the message that follows. @throws {@link Stuck} */
export async function pressed(
  { patience, server }: SeasonStage,
  name: string,
  message: SeenMessage,
  verb: string,
): Promise<SeenMessage> {
  const button = buttonFor(message, verb);
  if (button === undefined) throw new Stuck(`there is no button to ${verb} under: ${message.text.slice(0, 300)}`);
  const shown = messageIn(await patience.answer(`press ${verb}`, () => server.actor(name).press(message, button)));
  if (!shown) throw new Stuck(`a form came where ${verb} was pressed`);
  return shown;
}

/** Opens the form behind a button; `undefined` when something else came. */
export async function opened(
  { patience, server }: SeasonStage,
  name: string,
  message: SeenMessage,
  verb: string,
): Promise<SeenModal | undefined> {
  const button = buttonFor(message, verb);
  if (button === undefined) return undefined;
  return modalIn(await patience.answer(`open ${verb}`, () => server.actor(name).press(message, button)));
}

/** Sends a form once; `undefined` when nobody answered. */
export async function sent(
  { patience, server }: SeasonStage,
  name: string,
  form: SeenModal,
  values: ModalValues,
): Promise<SeenMessage | undefined> {
  const reply = await patience.attempt(() => server.actor(name).submit(form, values));
  return reply.kind === 'no-answer' ? undefined : messageIn(reply);
}

/** The text of a file under a message, fetched as a client does. */
export async function fileUnder(message: SeenMessage): Promise<string> {
  const [file] = message.attachments;
  return file ? await (await fetch(file.url)).text() : '';
}

/** A message and the file under it, as one text. */
export const wholeText = async (message: SeenMessage): Promise<string> =>
  `${message.text}\n${await fileUnder(message)}`;
