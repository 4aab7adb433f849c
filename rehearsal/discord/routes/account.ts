import { ChannelType } from 'discord-api-types/v10';
import { refusals } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { addChannel, newChannel } from '../found-world.ts';
import { channelPayload, memberPayload, ownUserPayload, userPayload, type Wire } from '../payloads.ts';
import { ok, parameter, type Routes } from '../route.ts';
import { directChannelWith } from '../world.ts';

/** Who the bot is, where the gateway is, and how it opens a direct conversation. */
export function accountRoutes(discord: Discord, gatewayUrl: () => string): Routes {
  const { world, ids } = discord;

  const self = (): Wire => {
    const user = world.users.get(world.botId);
    if (!user) throw refusals.unknown.user();
    return ownUserPayload(user);
  };

  return {
    get_gateway: () => ok({ url: gatewayUrl() }),
    get_bot_gateway: () =>
      ok({
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
      }),
    get_my_user: () => ok(self()),
    get_user(request) {
      const user = world.users.get(parameter(request, 'user_id'));
      if (!user) throw refusals.unknown.user();
      return ok(userPayload(user));
    },
    get_my_application: () => ok(applicationPayload(discord)),
    get_my_oauth2_application: () => ok(applicationPayload(discord)),
    get_application: () => ok(applicationPayload(discord)),
    list_my_guilds: () =>
      ok([
        {
          id: world.guild.id,
          name: world.guild.name,
          icon: null,
          banner: null,
          owner: false,
          permissions: discord.access.inGuild(world.botId).toString(),
          features: ['COMMUNITY', 'NEWS'],
        },
      ]),
    get_my_guild_member() {
      const member = world.members.get(world.botId);
      if (!member) throw refusals.unknown.member();
      return ok(memberPayload(world, member));
    },
    create_dm({ body }) {
      const recipientId = String((body as Wire)['recipient_id']);
      const user = world.users.get(recipientId);
      if (!user || user.isBot) throw refusals.invalidForm('Invalid Form Body: Invalid Recipient(s)');
      const known = directChannelWith(world, recipientId);
      if (known) return ok(channelPayload(world, known));

      // Since v8 a bot hears no CHANNEL_CREATE for direct conversations.
      const channel = newChannel({ id: ids.next(), type: ChannelType.DM, name: '', recipientId });
      addChannel(world, channel);
      return ok(channelPayload(world, channel));
    },
  };
}

function applicationPayload({ world }: Discord): Wire {
  const bot = world.users.get(world.botId);
  return {
    id: world.applicationId,
    name: bot?.name ?? '',
    icon: null,
    description: '',
    type: null,
    verify_key: '0'.repeat(64),
    flags: 0,
    flags_new: '0',
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: bot ? { ...userPayload(bot), bot: undefined } : null,
    approximate_guild_count: 1,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: [],
    bot_public: false,
    bot_require_code_grant: false,
    ...(bot ? { bot: userPayload(bot) } : {}),
  };
}
