import { PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import {
  ALL,
  basePermissions,
  channelPermissions,
  type Holder,
  includes,
  type Overwrite,
} from '../../rehearsal/discord/permissions.ts';

const GUILD = '1';
const ROLES = new Map([
  [GUILD, { permissions: (Flags.ViewChannel | Flags.SendMessages).toString() }],
  ['2', { permissions: Flags.ManageMessages.toString() }],
  ['3', { permissions: Flags.Administrator.toString() }],
]);

const holder = (overrides: Partial<Holder> = {}): Holder => ({
  userId: '9',
  isOwner: false,
  roleIds: [],
  isTimedOut: false,
  ...overrides,
});

const overwrite = (id: string, change: { allow?: bigint; deny?: bigint }, type: 0 | 1 = 0): Overwrite => ({
  id,
  type,
  allow: (change.allow ?? 0n).toString(),
  deny: (change.deny ?? 0n).toString(),
});

const inChannel = (who: Holder, overwrites: readonly Overwrite[], isVoice = false) =>
  channelPermissions(basePermissions(who, GUILD, ROLES), who, { guildId: GUILD, overwrites, isVoice });

describe('in the server', () => {
  test('a member has what @everyone and their roles have together', () => {
    expect(basePermissions(holder({ roleIds: ['2'] }), GUILD, ROLES)).toBe(
      Flags.ViewChannel | Flags.SendMessages | Flags.ManageMessages,
    );
  });

  test.each([
    { who: 'the owner', member: holder({ isOwner: true }) },
    { who: 'an administrator', member: holder({ roleIds: ['3'] }) },
  ])('$who has everything', ({ member }) => {
    expect(basePermissions(member, GUILD, ROLES)).toBe(ALL);
  });
});

describe('in a channel', () => {
  test('a role allows what @everyone is denied', () => {
    const overwrites = [overwrite(GUILD, { deny: Flags.ViewChannel }), overwrite('2', { allow: Flags.ViewChannel })];

    expect(includes(inChannel(holder({ roleIds: ['2'] }), overwrites), Flags.ViewChannel)).toBe(true);
    expect(inChannel(holder(), overwrites)).toBe(0n);
  });

  test('one role allowing wins over another denying', () => {
    const overwrites = [overwrite('2', { deny: Flags.SendMessages }), overwrite('4', { allow: Flags.SendMessages })];

    expect(includes(inChannel(holder({ roleIds: ['2', '4'] }), overwrites), Flags.SendMessages)).toBe(true);
  });

  test("the member's own overwrite has the last word", () => {
    const overwrites = [overwrite('9', { deny: Flags.SendMessages }, 1), overwrite('2', { allow: Flags.SendMessages })];

    expect(includes(inChannel(holder({ roleIds: ['2'] }), overwrites), Flags.SendMessages)).toBe(false);
  });

  test('overwrites do not reach administrators', () => {
    expect(inChannel(holder({ roleIds: ['3'] }), [overwrite(GUILD, { deny: Flags.ViewChannel })])).toBe(ALL);
  });

  test('who cannot write can neither embed, attach nor mention everyone', () => {
    const overwrites = [
      overwrite(GUILD, {
        deny: Flags.SendMessages,
        allow: Flags.EmbedLinks | Flags.AttachFiles | Flags.MentionEveryone,
      }),
    ];

    expect(inChannel(holder(), overwrites)).toBe(Flags.ViewChannel);
  });

  test('who cannot connect can neither speak nor mute', () => {
    const overwrites = [overwrite(GUILD, { deny: Flags.Connect, allow: Flags.Speak | Flags.MuteMembers })];

    expect(inChannel(holder(), overwrites, true) & (Flags.Speak | Flags.MuteMembers)).toBe(0n);
  });

  test('a timeout leaves reading only', () => {
    const overwrites = [overwrite(GUILD, { allow: Flags.ReadMessageHistory })];

    expect(inChannel(holder({ isTimedOut: true }), overwrites)).toBe(Flags.ViewChannel | Flags.ReadMessageHistory);
  });
});
