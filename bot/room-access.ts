import { type APIOverwrite, PermissionFlagsBits as Flags, OverwriteType } from 'discord.js';
import type { Caucus } from '../domain/rounds/caucus.ts';
import type { Outsiders } from '../services/ports.ts';

/** Permissions without which the bot cannot make rooms. It may hand out and deny only what it holds itself. */
export const NEEDED_PERMISSIONS = {
  ViewChannel: Flags.ViewChannel,
  SendMessages: Flags.SendMessages,
  ReadMessageHistory: Flags.ReadMessageHistory,
  ManageChannels: Flags.ManageChannels,
  ManageRoles: Flags.ManageRoles,
  CreatePublicThreads: Flags.CreatePublicThreads,
  CreatePrivateThreads: Flags.CreatePrivateThreads,
} as const;

/**
 * What a voice channel takes besides: to let people in and speak, to give the floor, and to
 * show somebody out. Discord leaves whoever is connected where they are when their key is taken.
 */
export const VOICE_PERMISSIONS = {
  Connect: Flags.Connect,
  Speak: Flags.Speak,
  MuteMembers: Flags.MuteMembers,
  MoveMembers: Flags.MoveMembers,
} as const;

const READ = Flags.ViewChannel | Flags.ReadMessageHistory;
const TALK = READ | Flags.SendMessages;
/** A thread would be a side room whose readers nobody sees. */
const THREADS = Flags.CreatePublicThreads | Flags.CreatePrivateThreads;
const SPEAK = Flags.ViewChannel | Flags.Connect | Flags.Speak;

const bits = (allow: bigint, deny: bigint): Pick<APIOverwrite, 'allow' | 'deny'> => ({
  allow: allow.toString(),
  deny: deny.toString(),
});

/** What a member may do in a room: read and write, nothing aside. */
export const MEMBER_OF_ROOM = bits(TALK, THREADS);

/** What a member may do in the voice channel of a room: listen and speak. What is written belongs into the room. */
export const MEMBER_OF_VOICE = bits(SPEAK, Flags.SendMessages | THREADS);

export interface Audience {
  readonly serverId: string;
  readonly botId: string;
  readonly roleIds?: readonly string[];
  readonly memberIds?: readonly string[];
}

/** A channel that everybody reads and only the bot writes to. */
export const readOnlyFor = ({ serverId, botId }: Audience): readonly APIOverwrite[] => [
  // The role of everybody has the id of the server.
  { id: serverId, type: OverwriteType.Role, ...bits(READ, Flags.SendMessages | THREADS) },
  { id: botId, type: OverwriteType.Member, ...bits(TALK, 0n) },
];

/**
 * A channel closed to everybody but the bot, these roles and these members.
 *
 * The bot comes first: a channel that is closed to everybody before it is opened to the
 * bot is closed to the bot, which can then open it to nobody.
 */
export const privateFor = ({ serverId, botId, roleIds = [], memberIds = [] }: Audience): readonly APIOverwrite[] => [
  { id: botId, type: OverwriteType.Member, ...bits(TALK, 0n) },
  { id: serverId, type: OverwriteType.Role, ...bits(0n, Flags.ViewChannel | THREADS) },
  ...roleIds.map((id) => ({ id, type: OverwriteType.Role, ...bits(TALK, THREADS) })),
  ...memberIds.map((id) => ({ id, type: OverwriteType.Member, ...MEMBER_OF_ROOM })),
];

/** The channel of a party, closed to everybody else: its people write there, or only read. The bot comes first, as above. */
export const caucusFor = (
  { serverId, facilitatorRoleId, memberIds, isOpen }: Caucus,
  botId: string,
): readonly APIOverwrite[] => [
  ...privateFor({ serverId, botId, roleIds: [facilitatorRoleId] }),
  ...memberIds.map((id) => ({
    id,
    type: OverwriteType.Member,
    ...(isOpen ? MEMBER_OF_ROOM : bits(READ, Flags.SendMessages | THREADS)),
  })),
];

/** A voice channel closed to everybody but the bot, these roles and these members; the bot comes first, as above. */
export const privateVoiceFor = ({
  serverId,
  botId,
  roleIds = [],
  memberIds = [],
}: Audience): readonly APIOverwrite[] => [
  { id: botId, type: OverwriteType.Member, ...bits(SPEAK | Flags.MuteMembers | Flags.MoveMembers, 0n) },
  { id: serverId, type: OverwriteType.Role, ...bits(0n, Flags.ViewChannel | Flags.Connect) },
  ...roleIds.map((id) => ({ id, type: OverwriteType.Role, ...MEMBER_OF_VOICE })),
  ...memberIds.map((id) => ({ id, type: OverwriteType.Member, ...MEMBER_OF_VOICE })),
];

/**
 * What must change so that a channel gives and denies at least what is wanted. Whatever
 * else administrators have set is kept.
 */
export function lackingIn(current: readonly APIOverwrite[], wanted: readonly APIOverwrite[]): readonly APIOverwrite[] {
  return wanted.flatMap((one) => {
    const now = current.find(({ id }) => id === one.id);
    const merged = {
      ...one,
      allow: ((BigInt(now?.allow ?? 0) | BigInt(one.allow)) & ~BigInt(one.deny)).toString(),
      deny: ((BigInt(now?.deny ?? 0) | BigInt(one.deny)) & ~BigInt(one.allow)).toString(),
    };
    return merged.allow === now?.allow && merged.deny === now.deny ? [] : [merged];
  });
}

/** What a channel's settings were, and whom it is meant for. */
export interface Doors {
  readonly current: readonly APIOverwrite[];
  readonly wanted: readonly APIOverwrite[];
}

/** Whom these channels let in besides those each is meant for, as far as their own settings tell. Nobody counts twice. */
export function outsidersIn(...channels: readonly Doors[]): Outsiders {
  const foreign = channels.flatMap(({ current, wanted }) =>
    current.filter(
      ({ id, allow }) => (BigInt(allow) & Flags.ViewChannel) !== 0n && !wanted.some((one) => one.id === id),
    ),
  );
  const idsOf = (kind: OverwriteType) => [...new Set(foreign.filter(({ type }) => type === kind).map(({ id }) => id))];
  return { roleIds: idsOf(OverwriteType.Role), members: idsOf(OverwriteType.Member).length };
}
