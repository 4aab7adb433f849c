import { type APIOverwrite, PermissionFlagsBits as Flags, OverwriteType } from 'discord.js';
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

export type NeededPermission = keyof typeof NEEDED_PERMISSIONS;

const READ = Flags.ViewChannel | Flags.ReadMessageHistory;
const TALK = READ | Flags.SendMessages;
/** A thread would be a side room whose readers nobody sees. */
const THREADS = Flags.CreatePublicThreads | Flags.CreatePrivateThreads;

const bits = (allow: bigint, deny: bigint): Pick<APIOverwrite, 'allow' | 'deny'> => ({
  allow: allow.toString(),
  deny: deny.toString(),
});

/** What a member may do in a room: read and write, nothing aside. */
export const MEMBER_OF_ROOM = bits(TALK, THREADS);

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

/** Whom a channel lets in besides those it is meant for, as far as its own settings tell. */
export function outsidersIn(current: readonly APIOverwrite[], wanted: readonly APIOverwrite[]): Outsiders {
  const foreign = current.filter(
    ({ id, allow }) => (BigInt(allow) & Flags.ViewChannel) !== 0n && !wanted.some((one) => one.id === id),
  );
  return {
    roleIds: foreign.filter(({ type }) => type === OverwriteType.Role).map(({ id }) => id),
    members: foreign.filter(({ type }) => type === OverwriteType.Member).length,
  };
}
