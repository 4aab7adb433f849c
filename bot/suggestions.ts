import type { AutocompleteInteraction } from 'discord.js';
import type { Logger } from 'pino';
import { Refusal } from '../domain/refusal.ts';
import type { Ports } from '../services/ports.ts';
import { contextOf } from './caller.ts';
import type { Command } from './command.ts';
import { cut } from './cut.ts';
import type { Suggestion } from './options.ts';
import { within } from './within.ts';

/** Together with finding the language, this stays under the three seconds that Discord waits. */
const PATIENCE_MILLISECONDS = 1600;

/** Discord's limits. */
const SUGGESTIONS_MOST = 25;
const TEXT_MOST = 100;

/**
 * Proposes values for the option that somebody is typing.
 *
 * Who may not know of something is proposed nothing, rather than told so: a
 * refusal here, like any failure, is an empty list.
 */
export async function answerSuggestions(
  interaction: AutocompleteInteraction,
  command: Command | undefined,
  { ports, log }: { readonly ports: Ports; readonly log: Logger },
): Promise<void> {
  await interaction.respond(fitting(await find()));

  async function find(): Promise<readonly Suggestion[]> {
    try {
      const { name, value } = interaction.options.getFocused(true);
      const suggest = command?.options[name]?.suggest;
      return suggest
        ? await within(PATIENCE_MILLISECONDS, suggest(String(value), await contextOf(interaction, ports)))
        : [];
    } catch (error) {
      if (!(error instanceof Refusal)) log.error({ err: error }, 'no suggestions');
      return [];
    }
  }
}

const fitting = (suggestions: readonly Suggestion[]): Suggestion[] =>
  suggestions
    .filter(({ name, value }) => name !== '' && value.length <= TEXT_MOST)
    .slice(0, SUGGESTIONS_MOST)
    .map(({ name, value }) => ({ name: cut(name, TEXT_MOST), value }));
