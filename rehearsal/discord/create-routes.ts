import type { Discord } from './discord.ts';
import type { Routes } from './route.ts';
import { accountRoutes } from './routes/account.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { eventRoutes } from './routes/events.ts';
import { guildRoutes } from './routes/guild.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { memberRoutes } from './routes/members.ts';
import { messageRoutes } from './routes/messages.ts';
import { pinRoutes } from './routes/pins.ts';
import { reactionRoutes } from './routes/reactions.ts';
import { roleRoutes } from './routes/roles.ts';
import { threadRoutes } from './routes/threads.ts';

/** All operations this server implements. */
export function createRoutes(discord: Discord, gatewayUrl: () => string): Routes {
  return {
    ...accountRoutes(discord, gatewayUrl),
    ...commandRoutes(discord),
    ...interactionRoutes(discord),
    ...messageRoutes(discord),
    ...pinRoutes(discord),
    ...reactionRoutes(discord),
    ...channelRoutes(discord),
    ...threadRoutes(discord),
    ...guildRoutes(discord),
    ...memberRoutes(discord),
    ...roleRoutes(discord),
    ...eventRoutes(discord),
  };
}
