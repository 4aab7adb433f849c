import { PermissionFlagsBits as Flags } from 'discord-api-types/v10';

/** What an overwrite of a channel says, in Discord's own shape. */
export interface Overwrite {
  readonly id: string;
  /** 0 for a role, 1 for a member. */
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

/** The part of a member that decides what they may do. */
export interface Holder {
  readonly userId: string;
  readonly isOwner: boolean;
  readonly roleIds: readonly string[];
  readonly isTimedOut: boolean;
}

/** Every permission there is. */
export const ALL: bigint = Object.values(Flags).reduce((all, flag) => all | flag, 0n);

/** What Discord gives @everyone in a new server, as far as it matters here. */
export const EVERYONE_DEFAULT: bigint =
  Flags.CreateInstantInvite |
  Flags.ChangeNickname |
  Flags.AddReactions |
  Flags.ViewChannel |
  Flags.SendMessages |
  Flags.EmbedLinks |
  Flags.AttachFiles |
  Flags.ReadMessageHistory |
  Flags.Connect |
  Flags.Speak |
  Flags.Stream |
  Flags.UseVAD |
  Flags.UseApplicationCommands |
  Flags.CreatePublicThreads |
  Flags.CreatePrivateThreads |
  Flags.SendMessagesInThreads |
  Flags.RequestToSpeak |
  Flags.SendPolls;

/** What a member may do in the server as a whole: the union over their roles, or everything for owner and administrators. */
export function basePermissions(
  holder: Holder,
  guildId: string,
  roles: ReadonlyMap<string, { permissions: string }>,
): bigint {
  if (holder.isOwner) return ALL;
  const granted = [guildId, ...holder.roleIds].reduce((sum, id) => sum | BigInt(roles.get(id)?.permissions ?? '0'), 0n);
  return granted & Flags.Administrator ? ALL : granted;
}

/**
 * What a member may do in one channel.
 *
 * The order is Discord's: @everyone's overwrite, then all roles' denials together, then all roles' allowances,
 * then the member's own overwrite. Owner and administrators skip the overwrites.
 */
export function channelPermissions(
  base: bigint,
  holder: Holder,
  channel: { readonly guildId: string; readonly overwrites: readonly Overwrite[]; readonly isVoice: boolean },
): bigint {
  if (base === ALL) return ALL;
  const { guildId, overwrites } = channel;

  let granted = applied(
    base,
    overwrites.filter(({ id }) => id === guildId),
  );
  granted = applied(
    granted,
    overwrites.filter(({ id, type }) => type === 0 && id !== guildId && holder.roleIds.includes(id)),
  );
  granted = applied(
    granted,
    overwrites.filter(({ id, type }) => type === 1 && id === holder.userId),
  );

  return withImplicitDenials(whileTimedOut(granted, holder.isTimedOut), channel.isVoice);
}

/** A member in timeout keeps only seeing channels and reading their history. */
export function whileTimedOut(granted: bigint, isTimedOut: boolean): bigint {
  return isTimedOut && granted !== ALL ? granted & (Flags.ViewChannel | Flags.ReadMessageHistory) : granted;
}

/** Whether `granted` holds every one of the bits of `wanted`. */
export function includes(granted: bigint, wanted: bigint): boolean {
  return (granted & wanted) === wanted;
}

function applied(granted: bigint, overwrites: readonly Overwrite[]): bigint {
  const denied = overwrites.reduce((sum, { deny }) => sum | BigInt(deny), 0n);
  const allowed = overwrites.reduce((sum, { allow }) => sum | BigInt(allow), 0n);
  return (granted & ~denied) | allowed;
}

function withImplicitDenials(granted: bigint, isVoice: boolean): bigint {
  if (!includes(granted, Flags.ViewChannel)) return 0n;
  let left = granted;
  if (!includes(left, Flags.SendMessages)) {
    left &= ~(Flags.MentionEveryone | Flags.SendTTSMessages | Flags.AttachFiles | Flags.EmbedLinks);
  }
  if (isVoice && !includes(left, Flags.Connect)) {
    left &= ~(Flags.Speak | Flags.MuteMembers | Flags.DeafenMembers | Flags.MoveMembers | Flags.UseVAD | Flags.Stream);
  }
  return left;
}
