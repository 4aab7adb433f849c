import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  ContainerBuilder,
  EmbedBuilder,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  PollLayoutType,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';

const row = () =>
  new ActionRowBuilder<ButtonBuilder>()
    .addComponents(
      new ButtonBuilder().setCustomId('v1:accept:7').setLabel('Accept').setStyle(ButtonStyle.Success),
      new ButtonBuilder().setCustomId('v1:later:7').setEmoji('⏳').setStyle(ButtonStyle.Secondary),
      new ButtonBuilder().setURL('https://example.org/brief').setLabel('Brief').setStyle(ButtonStyle.Link),
    )
    .toJSON();

const selects = () => [
  new ActionRowBuilder<StringSelectMenuBuilder>()
    .addComponents(
      new StringSelectMenuBuilder()
        .setCustomId('v1:item')
        .setPlaceholder('Which item?')
        .addOptions({ label: 'Water', value: 'water', description: 'Item 1', emoji: { name: '💧' } }),
    )
    .toJSON(),
  new ActionRowBuilder<UserSelectMenuBuilder>()
    .addComponents(new UserSelectMenuBuilder().setCustomId('v1:who').setMinValues(0).setMaxValues(3))
    .toJSON(),
];

const embed = () =>
  new EmbedBuilder()
    .setTitle('Round 2: water')
    .setDescription('What both parties could live with.')
    .setColor(0x3366aa)
    .setTimestamp(new Date('2026-12-01T13:00:00Z'))
    .setFooter({ text: 'Item 2 of 5' })
    .setAuthor({ name: 'Panel', url: 'https://example.org' })
    .addFields({ name: 'Closes', value: '<t:1796133600:R>', inline: true })
    .setImage('attachment://chart.png')
    .toJSON();

/** A slash command with subcommands, every kind of option the bot uses, and translations. */
const roundCommand = () =>
  new SlashCommandBuilder()
    .setName('round')
    .setDescription('Run the rounds')
    .setDescriptionLocalizations({ uk: 'Вести раунди', ru: 'Вести раунды' })
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageEvents)
    .addSubcommand((sub) =>
      sub
        .setName('extend')
        .setDescription('Give the open round more time')
        .addIntegerOption((option) => option.setName('by').setDescription('Minutes').setRequired(true).setMinValue(1))
        .addStringOption((option) => option.setName('why').setDescription('Reason').setMaxLength(200))
        .addStringOption((option) => option.setName('item').setDescription('Which').setAutocomplete(true)),
    )
    .addSubcommand((sub) =>
      sub
        .setName('move')
        .setDescription('Move it')
        .addChannelOption((option) =>
          option.setName('to').setDescription('Where').addChannelTypes(ChannelType.GuildText).setRequired(true),
        )
        .addStringOption((option) =>
          option.setName('kind').setDescription('Kind').addChoices({ name: 'Open floor', value: 'open' }),
        ),
    )
    .toJSON();

const modal = () =>
  new ModalBuilder()
    .setCustomId('v1:review:7')
    .setTitle('Review')
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Why?')
        .setTextInputComponent(new TextInputBuilder().setCustomId('why').setStyle(TextInputStyle.Paragraph)),
      new LabelBuilder()
        .setLabel('Score')
        .setDescription('0 to 4')
        .setStringSelectMenuComponent(
          new StringSelectMenuBuilder().setCustomId('score').addOptions({ label: 'Strong', value: '4' }),
        ),
    )
    .addTextDisplayComponents(new TextDisplayBuilder().setContent('Nobody but the panel sees this.'))
    .toJSON();

const componentsV2 = () => ({
  flags: MessageFlags.IsComponentsV2,
  allowed_mentions: { parse: [] },
  components: [
    new ContainerBuilder()
      .setAccentColor(0x3366aa)
      .addTextDisplayComponents((text) => text.setContent('# Water'))
      .addSeparatorComponents((separator) => separator.setDivider(true))
      .addSectionComponents((section) =>
        section
          .addTextDisplayComponents((text) => text.setContent('Ten minutes left'))
          .setButtonAccessory((button) =>
            button.setCustomId('v1:hand').setLabel('Raise hand').setStyle(ButtonStyle.Primary),
          ),
      )
      .toJSON(),
  ],
});

/** What the real client sends for what the bot does, by operation; none of it may displease an oracle. */
export const soundRequests: readonly (readonly [operationId: string, body: unknown])[] = [
  ['create_message', { content: 'Round 2 is open.', nonce: 'round-opened-7', enforce_nonce: true, tts: false }],
  [
    'create_message',
    { content: '', embeds: [embed()], components: [row(), ...selects()], allowed_mentions: { parse: [] } },
  ],
  ['create_message', componentsV2()],
  ['create_message', { attachments: [{ id: '0', filename: 'chart.png', description: 'Speaking time by party' }] }],
  [
    'create_message',
    { payload_json: JSON.stringify({ content: 'see file', attachments: [{ id: '0', filename: 'a.pdf' }] }) },
  ],
  [
    'create_message',
    { content: 'yes', message_reference: { message_id: '1300000000000000001', fail_if_not_exists: false } },
  ],
  [
    'create_message',
    {
      poll: {
        question: { text: 'Break now?' },
        answers: [{ poll_media: { text: 'Yes', emoji: { name: '☕' } } }, { poll_media: { text: 'No' } }],
        duration: 1,
        allow_multiselect: false,
        layout_type: PollLayoutType.Default,
      },
    },
  ],
  ['update_message', { content: 'Round 2 is closed.', embeds: [], components: [] }],
  ['create_interaction_response', { type: 5, data: { flags: MessageFlags.Ephemeral } }],
  ['create_interaction_response', { type: 4, data: { content: 'Only you see this.', flags: 64, components: [row()] } }],
  ['create_interaction_response', { type: 6 }],
  ['create_interaction_response', { type: 7, data: { components: [] } }],
  ['create_interaction_response', { type: 8, data: { choices: [{ name: 'Water', value: 'item-1' }] } }],
  ['create_interaction_response', { type: 9, data: modal() }],
  ['update_original_webhook_message', { content: 'Done.', embeds: [embed()] }],
  ['execute_webhook', { content: 'And another thing.', flags: 64 }],
  ['bulk_set_guild_application_commands', [roundCommand(), { name: 'Flag to a facilitator', type: 3 }]],
  ['create_guild_role', { name: 'Facilitator', permissions: '2048', color: 0x3366aa, hoist: true, mentionable: false }],
  [
    'create_guild_channel',
    {
      name: 'floor',
      type: 0,
      topic: 'The open round',
      permission_overwrites: [{ id: '1300000000000000001', type: 0, allow: '0', deny: '1024' }],
    },
  ],
  ['set_channel_permission_overwrite', { type: 1, allow: '3072', deny: '0' }],
  ['create_thread', { name: 'Mediation', type: 12, auto_archive_duration: 1440, invitable: false }],
  [
    'create_guild_scheduled_event',
    {
      name: 'Round 2',
      privacy_level: 2,
      entity_type: 3,
      scheduled_start_time: '2026-12-01T13:00:00.000Z',
      scheduled_end_time: '2026-12-01T14:00:00.000Z',
      entity_metadata: { location: 'Room 4 and #floor' },
    },
  ],
  ['create_stage_instance', { channel_id: '1300000000000000002', topic: 'Opening' }],
  ['create_dm', { recipient_id: '1300000000000000003' }],
  ['update_guild_member', { mute: true }],
  ['bulk_delete_messages', { messages: ['1300000000000000004', '1300000000000000005'] }],
  ['create_pin', undefined],
];

/** A user as Discord describes one. */
export const user = {
  id: '1300000000000000010',
  username: 'olena',
  discriminator: '0',
  global_name: 'Олена',
  avatar: null,
};
const apiUser = { ...user, public_flags: 0, flags: 0, primary_guild: null };

/** A message as Discord answers with it. */
export const message = {
  id: '1300000000000000020',
  channel_id: '1300000000000000021',
  author: apiUser,
  type: 0,
  content: 'Round 2 is open.',
  timestamp: '2026-12-01T13:00:00.000000+00:00',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [{ type: 'rich', title: 'Water' }],
  components: [{ type: 1, id: 1, components: [{ type: 2, id: 2, style: 1, label: 'Go', custom_id: 'go' }] }],
  pinned: false,
  flags: 0,
};

/** A text channel as Discord answers with it. */
export const channel = {
  id: '1300000000000000021',
  type: 0,
  flags: 0,
  guild_id: '1300000000000000001',
  name: 'floor',
  position: 3,
  parent_id: null,
  topic: null,
  nsfw: false,
  rate_limit_per_user: 0,
  last_message_id: null,
  permission_overwrites: [{ id: '1300000000000000001', type: 0, allow: '0', deny: '1024' }],
};

/** What Discord answers, by operation and status. */
export const soundResponses: readonly (readonly [operationId: string, status: number, body: unknown])[] = [
  ['create_message', 200, message],
  ['list_messages', 200, [message]],
  ['get_channel', 200, channel],
  ['list_guild_channels', 200, [channel]],
  ['create_guild_channel', 201, channel],
  ['create_dm', 200, { id: '1300000000000000030', type: 1, flags: 0, recipients: [apiUser], last_message_id: null }],
  ['create_pin', 204, undefined],
  ['create_interaction_response', 204, undefined],
  ['delete_message', 404, { message: 'Unknown Message', code: 10008 }],
  ['create_message', 429, { message: 'You are being rate limited.', retry_after: 0.5, global: false, code: 0 }],
  [
    'create_message',
    400,
    {
      code: 50035,
      message: 'Invalid Form Body',
      errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] } },
    },
  ],
  ['get_channel', 503, 'upstream connect error'],
];
