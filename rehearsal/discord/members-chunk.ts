import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { Discord } from './discord.ts';
import type { Dispatch } from './gateway.ts';
import { memberPayload } from './payloads.ts';

/**
 * The answer to op 8: the members asked for by id, or by the beginning of their name.
 *
 * The whole list is answered only with the privileged members intent; without it, as in Discord, nothing comes.
 */
export function membersChunk(discord: Discord, request: Readonly<Record<string, unknown>>): Dispatch | undefined {
  const { world } = discord;
  const ids = request['user_ids'] === undefined ? undefined : [request['user_ids']].flat().map(String);
  const query = typeof request['query'] === 'string' ? request['query'].toLowerCase() : '';
  if (!ids && query === '' && !(discord.grantedIntents & Intent.GuildMembers)) return undefined;

  const isWanted = (userId: string): boolean => {
    if (ids) return ids.includes(userId);
    const user = world.users.get(userId);
    return [user?.name, user?.username].some((name) => name?.toLowerCase().startsWith(query));
  };
  const found = [...world.members.values()].filter(({ userId }) => isWanted(userId));
  const limit = Number(request['limit'] ?? 0) || found.length;
  return {
    name: 'GUILD_MEMBERS_CHUNK',
    place: 'guild',
    data: {
      guild_id: world.guild.id,
      members: found.slice(0, limit).map((member) => memberPayload(world, member)),
      chunk_index: 0,
      chunk_count: 1,
      not_found: (ids ?? []).filter((id) => !world.members.has(id)),
      ...(typeof request['nonce'] === 'string' ? { nonce: request['nonce'] } : {}),
    },
  };
}
