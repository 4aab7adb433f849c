import { describe, expect, test } from 'vitest';
import { createGatewayOracle } from '../../rehearsal/oracles/gateway.ts';
import { gatewayPackets } from '../../rehearsal/oracles/gateway-schema.generated.ts';
import { message, user } from './oracles-bodies.ts';

const oracle = createGatewayOracle();
const whatOf = (name: string, data: unknown) => oracle.dispatch(name, data).map(({ what }) => what);

const guildId = '1300000000000000001';
const roleId = guildId;
const everyone = {
  id: roleId,
  name: '@everyone',
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  permissions: '104324673',
  managed: false,
  mentionable: false,
  flags: 0,
};
const member = {
  user,
  roles: [],
  joined_at: '2026-11-01T09:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
  nick: null,
  avatar: null,
};
const floor = {
  id: '1300000000000000021',
  type: 0,
  guild_id: guildId,
  name: 'floor',
  position: 1,
  permission_overwrites: [{ id: roleId, type: 0, allow: '0', deny: '1024' }],
  nsfw: false,
  parent_id: null,
};
const thread = {
  id: '1300000000000000022',
  type: 12,
  guild_id: guildId,
  name: 'Mediation',
  parent_id: floor.id,
  owner_id: user.id,
  thread_metadata: {
    archived: false,
    auto_archive_duration: 1440,
    archive_timestamp: '2026-12-01T13:00:00.000Z',
    locked: false,
    invitable: false,
  },
};
const scheduledEvent = {
  id: '1300000000000000040',
  guild_id: guildId,
  channel_id: null,
  name: 'Round 2',
  scheduled_start_time: '2026-12-01T13:00:00.000Z',
  scheduled_end_time: '2026-12-01T14:00:00.000Z',
  privacy_level: 2,
  status: 1,
  entity_type: 3,
  entity_id: null,
  entity_metadata: { location: 'Room 4' },
  recurrence_rule: null,
};
const voiceState = {
  guild_id: guildId,
  channel_id: '1300000000000000050',
  user_id: user.id,
  member,
  session_id: 'abc',
  deaf: false,
  mute: true,
  self_deaf: false,
  self_mute: false,
  self_video: false,
  suppress: false,
  request_to_speak_timestamp: null,
};
const command = {
  id: '1300000000000000060',
  application_id: '1300000000000000061',
  type: 2,
  token: 'tok',
  version: 1,
  guild_id: guildId,
  guild: { id: guildId, locale: 'en-US', features: [] },
  channel_id: floor.id,
  channel: { ...floor, permissions: '2048' },
  member: { ...member, permissions: '2048' },
  locale: 'uk',
  guild_locale: 'en-US',
  app_permissions: '2048',
  entitlements: [],
  authorizing_integration_owners: { 0: guildId },
  attachment_size_limit: 10_485_760,
  context: 0,
  data: {
    id: '1300000000000000062',
    name: 'round',
    type: 1,
    options: [{ type: 1, name: 'extend', options: [{ type: 4, name: 'by', value: 5 }] }],
  },
};
const guild = {
  id: guildId,
  name: 'Workshop',
  icon: null,
  splash: null,
  discovery_splash: null,
  owner_id: user.id,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 1,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  roles: [everyone],
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  vanity_url_code: null,
  description: null,
  banner: null,
  premium_tier: 0,
  preferred_locale: 'en-US',
  public_updates_channel_id: null,
  nsfw_level: 0,
  premium_progress_bar_enabled: false,
  safety_alerts_channel_id: null,
  hub_type: null,
  incidents_data: null,
  region: 'rotterdam',
};
const arrival = {
  ...guild,
  joined_at: '2026-11-01T09:00:00.000Z',
  large: false,
  member_count: 1,
  voice_states: [],
  members: [member],
  channels: [floor],
  threads: [thread],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [scheduledEvent],
  soundboard_sounds: [],
};
const inGuild = { ...message, guild_id: guildId, member, components: [] };
const reaction = {
  user_id: user.id,
  channel_id: floor.id,
  message_id: message.id,
  guild_id: guildId,
  emoji: { id: null, name: '✋' },
  burst: false,
  type: 0,
};

const SOUND: readonly (readonly [name: string, data: unknown])[] = [
  [
    'READY',
    {
      v: 10,
      user: { ...user, bot: true },
      guilds: [{ id: guildId, unavailable: true }],
      session_id: 'abc',
      resume_gateway_url: 'ws://127.0.0.1:1',
      application: { id: command.application_id, flags: 0, flags_new: '0' },
    },
  ],
  ['RESUMED', { _trace: [] }],
  ['GUILD_CREATE', arrival],
  ['GUILD_DELETE', { id: guildId, unavailable: true }],
  ['INTERACTION_CREATE', command],
  [
    'INTERACTION_CREATE',
    {
      ...command,
      type: 4,
      data: { ...command.data, options: [{ type: 3, name: 'item', value: 'wa', focused: true }] },
    },
  ],
  ['INTERACTION_CREATE', { ...command, type: 3, message, data: { custom_id: 'go', component_type: 2 } }],
  [
    'INTERACTION_CREATE',
    { ...command, type: 3, message, data: { custom_id: 'item', component_type: 3, values: ['water'] } },
  ],
  [
    'INTERACTION_CREATE',
    {
      ...command,
      type: 5,
      data: {
        custom_id: 'review',
        components: [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'why', value: 'Because' } }],
      },
    },
  ],
  ['MESSAGE_CREATE', inGuild],
  ['MESSAGE_CREATE', { ...message, flags: 32_768 | 64, components: [{ type: 10, id: 1, content: 'Water' }] }],
  ['MESSAGE_UPDATE', { ...inGuild, edited_timestamp: '2026-12-01T13:05:00.000Z' }],
  ['MESSAGE_DELETE', { id: message.id, channel_id: floor.id, guild_id: guildId }],
  ['CHANNEL_CREATE', floor],
  ['CHANNEL_UPDATE', floor],
  ['CHANNEL_DELETE', floor],
  [
    'CHANNEL_CREATE',
    { id: '1300000000000000050', type: 2, guild_id: guildId, name: 'table', position: 2, bitrate: 64_000 },
  ],
  ['CHANNEL_CREATE', { id: '1300000000000000051', type: 4, guild_id: guildId, name: 'Workshop', position: 0 }],
  ['CHANNEL_PINS_UPDATE', { guild_id: guildId, channel_id: floor.id, last_pin_timestamp: null }],
  ['THREAD_CREATE', { ...thread, newly_created: true }],
  ['THREAD_UPDATE', thread],
  ['THREAD_DELETE', { id: thread.id, guild_id: guildId, parent_id: floor.id, type: 12 }],
  ['GUILD_ROLE_CREATE', { guild_id: guildId, role: everyone }],
  ['GUILD_ROLE_UPDATE', { guild_id: guildId, role: everyone }],
  ['GUILD_ROLE_DELETE', { guild_id: guildId, role_id: roleId }],
  ['GUILD_MEMBER_ADD', { ...member, guild_id: guildId }],
  ['GUILD_MEMBER_UPDATE', { ...member, guild_id: guildId }],
  ['GUILD_MEMBER_REMOVE', { guild_id: guildId, user }],
  ['MESSAGE_REACTION_ADD', { ...reaction, member }],
  ['MESSAGE_REACTION_REMOVE', reaction],
  ['GUILD_SCHEDULED_EVENT_CREATE', scheduledEvent],
  ['GUILD_SCHEDULED_EVENT_UPDATE', { ...scheduledEvent, status: 2 }],
  ['GUILD_SCHEDULED_EVENT_DELETE', scheduledEvent],
  ['VOICE_STATE_UPDATE', voiceState],
];

test.each(SOUND)('%s with all that Discord sends is sound', (name, data) => {
  expect(whatOf(name, data)).toEqual([]);
});

test.each(Object.keys(gatewayPackets))('an empty %s is found', (name) => {
  expect(whatOf(name, {})).not.toEqual([]);
});

describe('defects', () => {
  test('a message without an author', () => {
    const { author: _, ...anonymous } = inGuild;

    expect(oracle.dispatch('MESSAGE_CREATE', anonymous)).toEqual([
      { oracle: 'gateway', where: 'MESSAGE_CREATE', what: "/ must have required property 'author'" },
    ]);
  });

  test.each([
    ['entitlements', 'INTERACTION_CREATE', command],
    ['authorizing_integration_owners', 'INTERACTION_CREATE', command],
    ['channel', 'INTERACTION_CREATE', command],
    ['members', 'GUILD_CREATE', arrival],
    ['session_id', 'READY', SOUND[0]![1] as object],
    ['burst', 'MESSAGE_REACTION_ADD', reaction],
    ['joined_at', 'GUILD_MEMBER_ADD', { ...member, guild_id: guildId }],
    ['entity_metadata', 'GUILD_SCHEDULED_EVENT_CREATE', scheduledEvent],
  ])('no %s in %s', (key, name, sound) => {
    const lacking = Object.fromEntries(Object.entries(sound).filter(([each]) => each !== key));

    expect(whatOf(name, lacking)).toEqual([`/ must have required property '${key}'`]);
  });

  test('an id that is a number, deep inside', () => {
    const data = { ...arrival, channels: [{ ...floor, id: 21 }] };

    expect(whatOf('GUILD_CREATE', data)).toEqual(['/channels/0/id must be string']);
  });

  test('an id that is not a snowflake', () => {
    expect(whatOf('MESSAGE_DELETE', { id: 'message-1', channel_id: floor.id })).toEqual([
      '/id must match pattern "^(0|[1-9]\\d{0,19})$"',
    ]);
  });

  test('a kind of channel that does not exist', () => {
    expect(whatOf('CHANNEL_CREATE', { ...floor, type: 99 })).toEqual([
      '/type must be equal to one of the allowed values',
    ]);
  });

  test('a packet that does not exist', () => {
    expect(whatOf('MESSAGE_CREATED', inGuild)).toEqual(['no packet of this name is known']);
  });

  test('no finding repeats what somebody wrote', () => {
    const found = oracle.dispatch('MESSAGE_CREATE', {
      ...inGuild,
      content: ['we would give up the well'],
      author: 'well',
    });

    expect(found).not.toEqual([]);
    expect(JSON.stringify(found)).not.toContain('well');
  });
});
