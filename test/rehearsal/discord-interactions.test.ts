import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  CheckboxBuilder,
  CheckboxGroupBuilder,
  ContextMenuCommandBuilder,
  type DiscordAPIError,
  Events,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  PermissionFlagsBits,
  RadioGroupBuilder,
  RoleSelectMenuBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from 'discord.js';
import { expect, test } from 'vitest';
import { aBot } from './discord-setup.ts';

const apply = new SlashCommandBuilder().setName('apply').setDescription('Apply');

async function withCommand(
  answer: (interaction: Interaction) => Promise<unknown>,
  options: Parameters<typeof aBot>[0] = {},
) {
  const setup = await aBot(options);
  await setup.guild.commands.set([apply]);
  const problems: unknown[] = [];
  setup.bot.on(
    Events.InteractionCreate,
    (interaction) => void answer(interaction).catch((error) => problems.push(error)),
  );
  return { ...setup, problems };
}

const form = () =>
  new ModalBuilder()
    .setCustomId('1:form')
    .setTitle('Application')
    .addTextDisplayComponents(new TextDisplayBuilder().setContent('Read this first'))
    .addLabelComponents(
      new LabelBuilder()
        .setLabel('Statement')
        .setTextInputComponent(
          new TextInputBuilder().setCustomId('statement').setStyle(TextInputStyle.Paragraph).setMaxLength(4000),
        ),
      new LabelBuilder()
        .setLabel('Score')
        .setRadioGroupComponent(
          new RadioGroupBuilder()
            .setCustomId('score')
            .setOptions({ label: 'Low', value: '1' }, { label: 'High', value: '5' }),
        ),
      new LabelBuilder()
        .setLabel('Languages')
        .setCheckboxGroupComponent(
          new CheckboxGroupBuilder()
            .setCustomId('languages')
            .setMinValues(1)
            .setMaxValues(2)
            .setOptions({ label: 'Ukrainian', value: 'uk' }, { label: 'English', value: 'en' }),
        ),
      new LabelBuilder().setLabel('I agree').setCheckboxComponent(new CheckboxBuilder().setCustomId('agree')),
    );

test('a modal with every kind of field reaches the bot as discord.js reads it', async () => {
  const read: unknown[] = [];
  const { server, problems } = await withCommand(async (interaction) => {
    if (interaction.isChatInputCommand()) return interaction.showModal(form());
    if (!interaction.isModalSubmit()) return undefined;
    const { fields } = interaction;
    read.push(
      fields.getTextInputValue('statement'),
      fields.getRadioGroup('score'),
      fields.getCheckboxGroup('languages'),
      fields.getCheckbox('agree'),
    );
    return interaction.reply({ content: 'Thank you', flags: MessageFlags.Ephemeral });
  });
  const ben = server.actor('Ben');
  const opened = await ben.slash('/apply');
  if (opened.kind !== 'modal') throw new Error('no modal');
  expect(opened.modal.fields.map(({ label, kind, required }) => [label, kind, required])).toEqual([
    ['Read this first', 'note', false],
    ['Statement', 'paragraph', true],
    ['Score', 'radio', true],
    ['Languages', 'checkboxes', true],
    ['I agree', 'checkbox', false],
  ]);

  const reply = await ben.submit(opened.modal, {
    Statement: 'Річка',
    Score: 'High',
    languages: ['English'],
    agree: true,
  });

  expect(reply).toMatchObject({ kind: 'message', message: { content: 'Thank you', ephemeral: true } });
  expect(read).toEqual(['Річка', '5', ['en'], true]);
  expect(problems).toEqual([]);
  expect(server.findings).toEqual([]);
});

test('a modal lets nobody through without what is required', async () => {
  const { server } = await withCommand(async (interaction) =>
    interaction.isChatInputCommand() ? interaction.showModal(form()) : undefined,
  );
  const ben = server.actor('Ben');
  const opened = await ben.slash('/apply');
  if (opened.kind !== 'modal') throw new Error('no modal');

  await expect(ben.submit(opened.modal, { Statement: 'x', Languages: ['uk'] })).rejects.toMatchObject({
    problem: 'invalid-value',
  });
  await expect(ben.submit(opened.modal, { Score: 'Low', Languages: ['uk'] })).rejects.toMatchObject({
    problem: 'invalid-value',
  });
});

test('selects hand over options, people and roles', async () => {
  const chosen: unknown[] = [];
  const { server, problems } = await withCommand(
    async (interaction) => {
      if (interaction.isChatInputCommand()) {
        return interaction.reply({
          components: [
            new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
              new StringSelectMenuBuilder()
                .setCustomId('party')
                .setPlaceholder('Your party')
                .setOptions({ label: 'North', value: 'n' }, { label: 'South', value: 's' }),
            ),
            new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(
              new UserSelectMenuBuilder().setCustomId('who').setMaxValues(2),
            ),
            new ActionRowBuilder<RoleSelectMenuBuilder>().addComponents(
              new RoleSelectMenuBuilder().setCustomId('role'),
            ),
          ],
        });
      }
      if (interaction.isStringSelectMenu()) chosen.push(interaction.values);
      if (interaction.isUserSelectMenu())
        chosen.push(
          interaction.users.map((user) => user.displayName),
          interaction.members.size,
        );
      if (interaction.isRoleSelectMenu()) chosen.push(interaction.roles.map((role) => role.name));
      if (interaction.isMessageComponent()) return interaction.deferUpdate();
      return undefined;
    },
    { answerMs: 300 },
  );
  const ben = server.actor('Ben');
  const shown = await ben.slash('/apply');
  if (shown.kind !== 'message') throw new Error('no message');

  await ben.choose(shown.message, 'Your party', ['South']);
  await ben.choose(shown.message, 'who', ['Марта', 'Olena']);
  await ben.choose(shown.message, 'role', ['panel']);

  expect(chosen).toEqual([['s'], ['Марта', 'Olena'], 2, ['panel']]);
  expect(problems).toEqual([]);
  expect(server.findings).toEqual([]);
});

test('a second first answer is refused with 40060, one that comes too late with 10062', async () => {
  const { server, problems } = await withCommand(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      if (interaction.user.displayName === 'Ben') {
        await new Promise((resolve) => setTimeout(resolve, 250));
        await interaction.reply('late');
        return;
      }
      await interaction.reply('once');
      interaction.replied = false;
      await interaction.reply('twice');
    },
    { answerMs: 200 },
  );

  expect(await server.actor('Olena').slash('/apply')).toMatchObject({ kind: 'message' });
  expect(await server.actor('Ben').slash('/apply')).toEqual({ kind: 'no-answer' });
  await expect.poll(() => problems.map((problem) => (problem as DiscordAPIError).code)).toEqual([40060, 10062]);
  expect(server.actor('Ben').sees('general')).toMatchObject([{ content: 'once' }]);
});

test('a follow-up straight after a deferral fills the placeholder and stays as public as it was', async () => {
  const { server } = await withCommand(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.followUp({ content: 'for all', flags: MessageFlags.Ephemeral });
    await interaction.followUp({ content: 'for you', flags: MessageFlags.Ephemeral });
    await interaction.deleteReply();
  });

  const reply = await server.actor('Ben').slash('/apply');

  expect(reply).toMatchObject({ kind: 'message', message: { content: 'for all', ephemeral: false } });
  await expect
    .poll(() =>
      server
        .actor('Ben')
        .sees('general')
        .map(({ content }) => content),
    )
    .toEqual(['for you']);
  expect(server.actor('Olena').sees('general')).toEqual([]);
  expect(server.findings).toEqual([]);
});

test('a public placeholder can be deleted and answered privately', async () => {
  const { server } = await withCommand(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply();
    await interaction.deleteReply();
    await interaction.followUp({ content: 'refused', flags: MessageFlags.Ephemeral });
  });

  const reply = await server.actor('Ben').slash('/apply');

  expect(reply).toMatchObject({ kind: 'message', message: { content: 'refused', ephemeral: true } });
});

test('the answer to a deferral with its response carries the placeholder', async () => {
  const ids: unknown[] = [];
  const { server, problems } = await withCommand(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const response = await interaction.deferReply({ withResponse: true });
    ids.push(response.resource?.message?.id);
    const message = await interaction.editReply('done');
    ids.push(message.id);
    ids.push((await interaction.fetchReply()).id);
  });

  const reply = await server.actor('Ben').slash('/apply');
  await expect.poll(() => ids.length).toBe(3);

  if (reply.kind !== 'message') throw new Error('no message');
  expect(ids).toEqual([reply.message.id, reply.message.id, reply.message.id]);
  expect(problems).toEqual([]);
  expect(server.findings).toEqual([]);
});

test('autocompletion gets the focused option and offers choices', async () => {
  const setup = await aBot();
  const pick = new SlashCommandBuilder()
    .setName('pick')
    .setDescription('Pick')
    .addStringOption((option) =>
      option.setName('workshop').setDescription('Which').setAutocomplete(true).setRequired(true),
    )
    .addBooleanOption((option) => option.setName('all').setDescription('All'));
  await setup.guild.commands.set([pick]);
  setup.bot.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isAutocomplete())
      void interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'w1' }]);
  });

  const choices = await setup.server.actor('Ben').autocomplete('/pick', 'workshop', 'riv', { all: true });

  expect(choices).toEqual([{ name: 'riv!', value: 'w1' }]);
  expect(setup.server.findings).toEqual([]);
});

test('a command for some is hidden from the others', async () => {
  const setup = await aBot();
  const purge = new SlashCommandBuilder()
    .setName('purge')
    .setDescription('Purge')
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild);
  await setup.guild.commands.set([purge, apply]);

  expect(
    setup.server
      .actor('Ben')
      .commands()
      .map(({ name }) => name),
  ).toEqual(['apply']);
  expect(
    setup.server
      .actor('Olena')
      .commands()
      .map(({ name }) => name),
  ).toEqual(['purge', 'apply']);
  await expect(setup.server.actor('Ben').slash('/purge')).rejects.toMatchObject({ problem: 'not-permitted' });
});

test('options arrive converted: people, channels, roles, files', async () => {
  const setup = await aBot();
  const all = new SlashCommandBuilder()
    .setName('all')
    .setDescription('All kinds')
    .addUserOption((option) => option.setName('user').setDescription('u'))
    .addChannelOption((option) => option.setName('channel').setDescription('c'))
    .addRoleOption((option) => option.setName('role').setDescription('r'))
    .addMentionableOption((option) => option.setName('any').setDescription('m'))
    .addNumberOption((option) => option.setName('number').setDescription('n'))
    .addStringOption((option) => option.setName('choice').setDescription('s').addChoices({ name: 'Yes', value: 'y' }))
    .addAttachmentOption((option) => option.setName('file').setDescription('f'));
  await setup.guild.commands.set([all]);
  setup.bot.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    const file = options.getAttachment('file', true);
    const text = await (await fetch(file.url)).text();
    await interaction.reply(
      [
        options.getUser('user')?.displayName,
        options.getChannel('channel')?.name,
        options.getRole('role')?.name,
        options.getNumber('number'),
        options.getString('choice'),
        file.name,
        text,
      ].join(' '),
    );
  });

  const reply = await setup.server.actor('Ben').slash('/all', {
    user: 'Марта',
    channel: '#announcements',
    role: 'panel',
    any: 'Olena',
    number: 1.5,
    choice: 'Yes',
    file: { fileName: 'agenda.csv', content: 'a,b' },
  });

  expect(reply).toMatchObject({
    kind: 'message',
    message: { content: 'Марта announcements panel 1.5 y agenda.csv a,b' },
  });
  expect(setup.server.findings).toEqual([]);
});

test('commands from context menus arrive with their target', async () => {
  const setup = await aBot();
  await setup.guild.commands.set([
    new ContextMenuCommandBuilder().setName('Flag').setType(ApplicationCommandType.Message),
    new ContextMenuCommandBuilder().setName('Invite').setType(ApplicationCommandType.User),
  ]);
  setup.bot.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isMessageContextMenuCommand())
      void interaction.reply({ content: interaction.targetMessage.content, flags: MessageFlags.Ephemeral });
    if (interaction.isUserContextMenuCommand())
      void interaction.reply({ content: interaction.targetUser.displayName, flags: MessageFlags.Ephemeral });
  });
  const ben = setup.server.actor('Ben');
  await setup.server.actor('Olena').say('general', 'hello');

  expect(await ben.useOnMessage(ben.sees('general')[0]!, 'Flag')).toMatchObject({ message: { content: 'hello' } });
  expect(await ben.useOnMember('Марта', 'Invite')).toMatchObject({ message: { content: 'Марта' } });
  expect(setup.server.findings).toEqual([]);
});

test('a forged custom id reaches the bot, from a message the person sees', async () => {
  const seen: string[] = [];
  const { server } = await withCommand(async (interaction) => {
    if (interaction.isButton()) {
      seen.push(interaction.customId);
      return interaction.reply({ content: 'no', flags: MessageFlags.Ephemeral });
    }
    if (interaction.isChatInputCommand()) {
      const row = new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId('a').setLabel('A').setStyle(ButtonStyle.Secondary).setDisabled(true),
      );
      return interaction.reply({ content: 'x', components: [row], flags: MessageFlags.Ephemeral });
    }
    return undefined;
  });
  const ben = server.actor('Ben');
  const reply = await ben.slash('/apply');
  if (reply.kind !== 'message') throw new Error('no message');

  await ben.forge(reply.message, '1:purge:7');

  expect(seen).toEqual(['1:purge:7']);
  await expect(ben.press(reply.message, 'A')).rejects.toMatchObject({ problem: 'component-disabled' });
  await expect(server.actor('Olena').forge(reply.message, 'x')).rejects.toMatchObject({ problem: 'not-visible' });
});
