import { type Interaction, PermissionFlagsBits } from 'discord.js';
import { type Language, languageOf } from '../domain/language.ts';
import type { Caller } from '../domain/server.ts';
import type { MemberStore, Ports } from '../services/ports.ts';
import type { Context } from './context.ts';
import { sayIn } from './languages/catalog.ts';
import { within } from './within.ts';

/** How long the chosen language may take to be found. Forms must be open within three seconds of the press. */
const LANGUAGE_PATIENCE_MILLISECONDS = 700;

/** Who asks, where, and with which rights, as Discord says it with every interaction: never from a cache. */
function callerOf(interaction: Interaction): Caller {
  return {
    memberId: interaction.user.id,
    serverId: interaction.guildId ?? '',
    channelId: interaction.channelId ?? '',
    roleIds: roleIdsOf(interaction),
    // `has` is also true for administrators.
    isAdministrator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

/** All that a handler is told about the person who asks. */
export async function contextOf(interaction: Interaction, ports: Ports): Promise<Context> {
  const language = await languageFor(ports.members, interaction);
  return {
    ports,
    caller: callerOf(interaction),
    language,
    say: sayIn(language),
    now: () => ports.clock.now(),
    requestId: interaction.id,
  };
}

/** The language this person chose here or, without a choice or an answer in time, the one of the own Discord client. */
async function languageFor(
  members: MemberStore,
  { user, locale }: Pick<Interaction, 'user' | 'locale'>,
): Promise<Language> {
  try {
    const chosen = await within(LANGUAGE_PATIENCE_MILLISECONDS, members.findLanguage(user.id));
    return chosen ?? languageOf(locale);
  } catch {
    // Whatever is wrong with the store will show when the handler needs it. A refusal can be read without.
    return languageOf(locale);
  }
}

function roleIdsOf({ member }: Interaction): readonly string[] {
  if (!member) return [];
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}
