import { type Interaction, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Logger } from 'pino';
import type { Ports } from '../services/ports.ts';
import { acknowledge, showForm } from './acknowledge.ts';
import { contextOf } from './caller.ts';
import type { Context } from './context.ts';
import { explain } from './explain.ts';
import { fewAtOnce } from './few-at-once.ts';
import { insist } from './insist.ts';
import { createRoutes, type Handlers, pathOf } from './routes.ts';
import { answerSuggestions } from './suggestions.ts';
import type { AnsweringTask, FormTask, Task } from './task.ts';
import { messageOf } from './view.ts';
import { within } from './within.ts';
import { wordsBack } from './words-back.ts';

/** Together with finding the language, this stays under the three seconds that Discord waits. */
const FORM_PATIENCE_MILLISECONDS = 1600;

/** Several times the connections to the database, because some work waits for Discord. */
const MOST_AT_WORK = 32;

interface Outside {
  readonly ports: Ports;
  readonly log: Logger;
}

interface Performing extends Outside {
  /** Does what has been acknowledged, when it is its turn. */
  readonly inTurn: ReturnType<typeof fewAtOnce>;
}

/**
 * Gives the function that answers every interaction: acknowledge, run, reply. What goes wrong on the way ends here.
 *
 * It never rejects. Logs tell which command or button and where, by ids; never whose, and never what was typed.
 */
export function createDispatcher(
  handlers: Handlers,
  { ports, log }: Outside,
): (interaction: Interaction) => Promise<void> {
  const routes = createRoutes(handlers);
  const inTurn = fewAtOnce(MOST_AT_WORK);

  return async (interaction) => {
    // Never the member, and no direct channel, which is a member too: a log that tells who
    // applied when can send somebody to prison.
    const { guildId: serverId, channelId } = interaction;
    const here = log.child(serverId === null ? {} : { serverId, channelId });
    try {
      if (interaction.isAutocomplete()) {
        await answerSuggestions(interaction, routes.commandAt(pathOf(interaction)), { ports, log: here });
      } else if (interaction.isRepliable()) {
        const task = routes.taskOf(interaction);
        await perform(task, interaction, { ports, log: here.child({ request: task.name }), inTurn });
      }
    } catch (error) {
      // Nobody can be told: either Discord does not answer or it does not wait any longer.
      here.error({ err: error }, 'no answer could be given');
    }
  };
}

function perform(task: Task, interaction: RepliableInteraction, outside: Performing): Promise<void> {
  return task.kind === 'form' ? openForm(task, interaction, outside) : answer(task, interaction, outside);
}

async function answer(task: AnsweringTask, interaction: RepliableInteraction, outside: Performing): Promise<void> {
  const { ports, log, inTurn } = outside;
  if (!(await acknowledge(interaction, task.answer))) {
    log.warn('too late to answer, so nothing was done');
    return;
  }

  await inTurn(async () => {
    const context = await contextOf(interaction, ports);
    try {
      const message = messageOf(await task.run(context));
      await insist(() => interaction.editReply(message));
    } catch (error) {
      await replyPrivately(interaction, task, { sentence: explain(error, context, log), context });
    }
  });
}

/** A form cannot follow an acknowledgement, so this one must come in time or not at all. */
async function openForm(task: FormTask, interaction: RepliableInteraction, { ports, log }: Outside): Promise<void> {
  const context = await contextOf(interaction, ports);
  try {
    await showForm(interaction, await within(FORM_PATIENCE_MILLISECONDS, task.run(context)));
  } catch (error) {
    const sentence = explain(error, context, log);
    if (await acknowledge(interaction, 'private')) await insist(() => interaction.editReply(messageOf(sentence)));
  }
}

/** Says why there is no answer, to the asker alone, together with what was written. */
async function replyPrivately(
  interaction: RepliableInteraction,
  { answer, typed, again }: AnsweringTask,
  { sentence, context }: { readonly sentence: string; readonly context: Context },
): Promise<void> {
  const [first, ...others] = wordsBack(sentence, typed, { again, language: context.language });
  // A public placeholder cannot turn private, and a refusal is nobody else's business.
  if (answer === 'public') await interaction.deleteReply();

  if (answer === 'private') await insist(() => interaction.editReply(messageOf(first)));
  for (const view of answer === 'private' ? others : [first, ...others]) {
    await insist(() => interaction.followUp({ ...messageOf(view), flags: MessageFlags.Ephemeral }));
  }
}
