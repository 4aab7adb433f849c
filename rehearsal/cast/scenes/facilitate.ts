import type { Actor } from '../../discord/actor/actor.ts';
import type { Reply } from '../../discord/actor/send.ts';
import type { SeenMessage, SeenModal } from '../../discord/seen.ts';
import { messageIn, Stuck } from '../patience.ts';
import { HELPERS } from '../people.ts';
import { pressFor } from '../pressing.ts';
import { buttonFor, idsOf, pressable } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { isOver, type Scene } from './scene.ts';

/** Something a facilitator does with the round. */
export interface Deed {
  /** What its button on the panel asks for. */
  readonly press: string;
  /** What the button must be about, where the panel may still show what was. */
  readonly about?: string;
  /** What is written, where a form comes up. */
  readonly words?: readonly string[];
  readonly isDone: () => boolean;
  /** It makes sense when the round is over, too. */
  readonly isForLater?: boolean;
}

/** A facilitator presses a button of the panel until it has taken effect, unless the round is over before. */
export async function facilitate(stage: Stage, scene: Scene, deed: Deed): Promise<void> {
  const { patience, actor, chance } = stage;
  const facilitator = actor(chance.pick(HELPERS.facilitators).name);
  await patience.achieve(
    `press ${deed.press}`,
    () => deed.isDone() || (deed.isForLater !== true && isOver(scene)),
    () => pressOnPanel(stage, facilitator, deed),
  );
}

/** The newest message backstage with a button for this. */
function panelWith({ record }: Stage, facilitator: Actor, { press, about }: Deed): PanelButton | undefined {
  const messages = record.backstage === undefined ? [] : facilitator.sees(record.backstage);
  const panel = messages.findLast((message) => message.fromBot && buttonFor(message, `panel-${press}`) !== undefined);
  const button = panel && buttonFor(panel, `panel-${press}`);
  if (!panel || button === undefined) return undefined;
  return about === undefined || idsOf(button).includes(about) ? { panel, button } : undefined;
}

interface PanelButton {
  readonly panel: SeenMessage;
  readonly button: string;
}

/** The panel shows what can be done now; it may be on its way. */
const PANEL_COMES_WITHIN_MS = 5_000;

async function pressOnPanel(stage: Stage, facilitator: Actor, deed: Deed): Promise<void> {
  const { patience } = stage;
  const { press, words = [] } = deed;
  const found = await patience
    .until(
      `the panel offers ${press}`,
      () => deed.isDone() || panelWith(stage, facilitator, deed),
      PANEL_COMES_WITHIN_MS,
    )
    .catch((error: unknown) => {
      if (error instanceof Stuck) return true;
      throw error;
    });
  if (typeof found === 'boolean') return;
  const { panel, button } = found;
  const reply = await patience.attempt(() => facilitator.press(panel, button));
  await goOn(stage, facilitator, { reply, press, words });
}

/** Fills in the form, or says yes, when the bot asks once more. */
async function goOn(
  stage: Stage,
  facilitator: Actor,
  { reply, press, words }: { readonly reply: Reply; readonly press: string; readonly words: readonly string[] },
): Promise<void> {
  const { patience } = stage;
  if (reply.kind === 'modal') {
    await patience.attempt(() => facilitator.submit(reply.modal, written(reply.modal, words)));
  } else if (reply.kind === 'message') {
    const [yes] = pressable(reply.message);
    if (yes === undefined) return;
    const further = await patience.attempt(() => facilitator.press(reply.message, yes));
    if (further.kind === 'modal') await goOn(stage, facilitator, { reply: further, press, words });
  }
}

/** The words into the text fields, in their order; of what is offered to choose from, the first. */
function written({ fields }: SeenModal, words: readonly string[]): Readonly<Record<string, string>> {
  const texts = fields.filter(({ kind }) => kind === 'text' || kind === 'paragraph');
  const choices = fields.filter(({ options, value }) => (options ?? []).length > 0 && value === undefined);
  return {
    ...Object.fromEntries(texts.flatMap(({ customId }, index) => (words[index] ? [[customId, words[index]]] : []))),
    ...Object.fromEntries(choices.map(({ customId, options = [] }) => [customId, options[0]?.value ?? ''])),
  };
}

/** A command a facilitator types. */
export interface Typed {
  readonly command: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the button asks for that makes it so, where the bot asks once more. */
  readonly confirm?: string;
  readonly isDone: () => boolean;
  readonly isForLater?: boolean;
}

/** A facilitator types a command in the room until it has taken effect, unless the round is over before. */
export async function command(stage: Stage, scene: Scene, typed: Typed): Promise<void> {
  const { patience, actor, chance } = stage;
  const { command: name, options = {}, confirm, isDone } = typed;
  const facilitator = actor(chance.pick(HELPERS.facilitators).name);
  await patience.achieve(
    `type ${name}`,
    () => isDone() || (typed.isForLater !== true && isOver(scene)),
    async () => {
      const channel = scene.room.name;
      const answer = messageIn(await patience.answer(name, () => facilitator.slash(name, options, { channel })));
      if (confirm && answer && buttonFor(answer, confirm)) await pressFor(stage, facilitator, answer, confirm);
    },
  );
}
