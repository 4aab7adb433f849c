import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { Dispatch } from './gateway.ts';

interface Reader {
  readonly intents: number;
  readonly botId: string;
}

/** Fields that stay empty without the Message Content intent. */
const CONTENT = { content: '', embeds: [], attachments: [], components: [] };

/**
 * A dispatch as one client gets it.
 *
 * Without the Message Content intent, what people wrote stays empty, except in the bot's own messages,
 * in direct messages and where the bot is mentioned. Without the intent for voice states the guild
 * arrives without them.
 */
export function shapedDispatch({ name, data, place }: Dispatch, { intents, botId }: Reader): unknown {
  if (name === 'GUILD_CREATE' && (intents & Intent.GuildVoiceStates) === 0) {
    return { ...(data as object), voice_states: [] };
  }
  if (name !== 'MESSAGE_CREATE' && name !== 'MESSAGE_UPDATE') return data;
  const message = data as { author: { id: string }; mentions: readonly { id: string }[] };
  const isReadable =
    (intents & Intent.MessageContent) !== 0 ||
    place === 'direct' ||
    message.author.id === botId ||
    message.mentions.some(({ id }) => id === botId);
  return isReadable ? data : { ...message, ...CONTENT };
}
