import { ChannelType, PermissionFlagsBits as Flags, MessageType } from 'discord-api-types/v10';
import { isThread } from '../access.ts';
import { ApiError, refusals } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { addChannel, newChannel } from '../found-world.ts';
import { createMessage } from '../messages.ts';
import { memberPayload, namesOf, threadMemberPayload, threadPayload, type Wire } from '../payloads.ts';
import { includes } from '../permissions.ts';
import { type Answer, done, ok, parameter, type RouteRequest, type Routes } from '../route.ts';
import type { Channel } from '../world.ts';
import { channelAsked, messageAsked } from './messages.ts';

/** Threads, public and private, and who is in them. */
export function threadRoutes(discord: Discord): Routes {
  const { world, access } = discord;
  const archived = (request: RouteRequest, types: readonly ChannelType[]) => {
    const parent = channelAsked(discord, request);
    access.requireInChannel(parent, Flags.ReadMessageHistory);
    return ok({
      ...threadList(
        discord,
        (one) => one.parentId === parent.id && types.includes(one.type) && one.thread?.isArchived === true,
      ),
      has_more: false,
    });
  };

  return {
    create_thread(request) {
      const parent = channelAsked(discord, request);
      const body = request.body as Wire;
      const type = (body['type'] as ChannelType | undefined) ?? ChannelType.PrivateThread;
      access.requireInChannel(
        parent,
        type === ChannelType.PrivateThread ? Flags.CreatePrivateThreads : Flags.CreatePublicThreads,
      );
      return create(discord, parent, { body, type, id: discord.ids.next() });
    },
    create_thread_from_message(request) {
      const { channel, message } = messageAsked(discord, request);
      access.requireInChannel(channel, Flags.CreatePublicThreads);
      if (world.channels.has(message.wire.id))
        throw new ApiError(400, 160004, 'A thread has already been created for this message');
      const type =
        channel.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
      return create(discord, channel, { body: request.body as Wire, type, id: message.wire.id });
    },
    get_active_guild_threads: () => ok(threadList(discord, (one) => one.thread?.isArchived === false)),
    list_public_archived_threads: (request) =>
      archived(request, [ChannelType.PublicThread, ChannelType.AnnouncementThread]),
    list_private_archived_threads: (request) => archived(request, [ChannelType.PrivateThread]),
    list_my_private_archived_threads: (request) => archived(request, [ChannelType.PrivateThread]),
    list_thread_members(request) {
      const thread = threadAsked(discord, request);
      return ok([...(thread.thread?.members.keys() ?? [])].map((id) => threadMemberPayload(thread, id)));
    },
    get_thread_member(request) {
      const thread = threadAsked(discord, request);
      const id = parameter(request, 'user_id');
      if (!thread.thread?.members.has(id)) throw refusals.unknown.member();
      return ok(threadMemberPayload(thread, id));
    },
    join_thread: (request) => join(discord, threadAsked(discord, request), world.botId),
    leave_thread: (request) => leave(discord, threadAsked(discord, request), world.botId),
    add_thread_member(request) {
      const thread = threadAsked(discord, request);
      access.requireInChannel(thread, Flags.SendMessages);
      return join(discord, thread, parameter(request, 'user_id'));
    },
    delete_thread_member(request) {
      const thread = threadAsked(discord, request);
      const isOwn = thread.type === ChannelType.PrivateThread && thread.thread?.ownerId === world.botId;
      if (!isOwn) access.requireInChannel(thread, Flags.ManageThreads);
      return leave(discord, thread, parameter(request, 'user_id'));
    },
  };
}

/** Changes a thread: its creator may rename and archive it, everything else takes MANAGE_THREADS. */
export function updateThread(discord: Discord, thread: Channel, request: RouteRequest): Answer {
  const { world, access, clock } = discord;
  const state = thread.thread;
  if (!state) throw refusals.unknown.channel();
  const body = request.body as Wire;
  const isOwn = state.ownerId === world.botId;
  if (!isOwn || 'locked' in body || 'invitable' in body || 'rate_limit_per_user' in body)
    access.requireInChannel(thread, Flags.ManageThreads);

  if (typeof body['name'] === 'string') thread.name = body['name'];
  if (typeof body['locked'] === 'boolean') state.isLocked = body['locked'];
  if (typeof body['invitable'] === 'boolean') state.isInvitable = body['invitable'];
  if (typeof body['auto_archive_duration'] === 'number') state.archiveAfterMinutes = body['auto_archive_duration'];
  if (typeof body['rate_limit_per_user'] === 'number') thread.slowmodeSeconds = body['rate_limit_per_user'];
  if (typeof body['archived'] === 'boolean' && body['archived'] !== state.isArchived) {
    state.isArchived = body['archived'];
    state.archivedAt = clock().toISOString();
  }
  const seenBy = namesOf(world, access.viewers(thread));
  discord.dispatch('THREAD_UPDATE', threadPayload(world, thread), { seenBy });
  return ok(threadPayload(world, thread), seenBy);
}

function create(
  discord: Discord,
  parent: Channel,
  { body, type, id }: { body: Wire; type: ChannelType; id: string },
): Answer {
  const { world, access, clock } = discord;
  if (parent.type !== ChannelType.GuildText && parent.type !== ChannelType.GuildAnnouncement)
    throw refusals.wrongChannelType();
  const now = clock().toISOString();
  const thread = newChannel({
    id,
    type,
    name: String(body['name']),
    parentId: parent.id,
    slowmodeSeconds: Number(body['rate_limit_per_user'] ?? 0),
    thread: {
      ownerId: world.botId,
      createdAt: now,
      isArchived: false,
      isLocked: false,
      isInvitable: body['invitable'] !== false,
      archiveAfterMinutes: Number(body['auto_archive_duration'] ?? 4_320),
      archivedAt: now,
      messageCount: 0,
      members: new Map([[world.botId, now]]),
    },
  });
  addChannel(world, thread);
  const seenBy = namesOf(world, access.viewers(thread));
  discord.dispatch('THREAD_CREATE', { ...threadPayload(world, thread), newly_created: true }, { seenBy });
  discord.live.emit({
    kind: 'channel-created',
    channelName: thread.name,
    by: world.users.get(world.botId)?.name ?? '',
    seenBy,
    text: thread.name,
  });
  if (type !== ChannelType.PrivateThread) announceInParent(discord, parent, thread);
  return { status: 201, body: threadPayload(world, thread), seenBy };
}

/** A public thread leaves a line in its channel. */
function announceInParent(discord: Discord, parent: Channel, thread: Channel): void {
  if (discord.world.messages.get(parent.id)?.has(thread.id)) return;
  const { world } = discord;
  createMessage(discord, {
    channel: parent,
    authorId: world.botId,
    body: { content: thread.name },
    isSystem: true,
    type: MessageType.ThreadCreated,
    extra: { message_reference: { type: 0, channel_id: thread.id, guild_id: world.guild.id } },
  });
}

function threadAsked(discord: Discord, request: RouteRequest): Channel {
  const thread = channelAsked(discord, request);
  if (!isThread(thread)) throw refusals.wrongChannelType();
  return thread;
}

function join(discord: Discord, thread: Channel, userId: string): Answer {
  const { world, access, clock } = discord;
  const parent = world.channels.get(thread.parentId ?? '');
  if (!world.members.has(userId)) throw refusals.unknown.member();
  // Who cannot see the channel cannot be brought into its threads.
  if (!parent || !includes(access.inChannel(userId, parent), Flags.ViewChannel)) throw refusals.missingAccess();
  if (thread.thread?.isArchived) throw new ApiError(400, 50083, 'Thread is archived');
  if (!thread.thread?.members.has(userId)) {
    thread.thread?.members.set(userId, clock().toISOString());
    announceMembers(discord, thread, { added: userId });
  }
  return done(namesOf(world, access.viewers(thread)));
}

function leave(discord: Discord, thread: Channel, userId: string): Answer {
  if (!thread.thread?.members.delete(userId)) throw refusals.unknown.member();
  announceMembers(discord, thread, { removed: userId });
  return done(namesOf(discord.world, discord.access.viewers(thread)));
}

/** Without the privileged members intent, a bot hears of its own membership only. */
function announceMembers(
  discord: Discord,
  thread: Channel,
  { added, removed }: { added?: string; removed?: string },
): void {
  const { world } = discord;
  discord.noteAudiences();
  if ((added ?? removed) !== world.botId) return;
  const member = world.members.get(world.botId);
  discord.dispatch('THREAD_MEMBERS_UPDATE', {
    id: thread.id,
    guild_id: world.guild.id,
    member_count: thread.thread?.members.size ?? 0,
    ...(added && member
      ? {
          added_members: [
            { ...threadMemberPayload(thread, added), member: memberPayload(world, member), presence: null },
          ],
        }
      : {}),
    ...(removed ? { removed_member_ids: [removed] } : {}),
  });
}

function threadList({ world, access }: Discord, isWanted: (thread: Channel) => boolean) {
  const threads = [...world.channels.values()].filter(
    (one) => isThread(one) && isWanted(one) && access.canView(world.botId, one),
  );
  return {
    threads: threads.map((thread) => threadPayload(world, thread)),
    members: threads
      .filter(({ thread }) => thread?.members.has(world.botId))
      .map((thread) => threadMemberPayload(thread, world.botId)),
    has_more: false,
  };
}
