import {
  ActionRowBuilder,
  type APIApplicationCommand,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Events,
  MessageFlags,
  Routes,
  SlashCommandBuilder,
} from 'discord.js';
import { expect, test } from 'vitest';
import { CommandNotFound } from '../../rehearsal/discord/actor/actor-error.ts';
import { aBot } from './discord-setup.ts';

const round = new SlashCommandBuilder()
  .setName('round')
  .setDescription('Rounds')
  .setDescriptionLocalizations({ uk: 'Раунди' })
  .addSubcommand((sub) =>
    sub
      .setName('extend')
      .setDescription('Give the open round more time')
      .addIntegerOption((option) =>
        option.setName('by').setDescription('Minutes').setRequired(true).setMinValue(1).setMaxValue(30),
      )
      .addStringOption((option) => option.setName('why').setDescription('Reason').setAutocomplete(true))
      .addAttachmentOption((option) => option.setName('file').setDescription('A file')),
  );

async function withRound(answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>) {
  const setup = await aBot();
  await setup.guild.commands.set([round]);
  setup.bot.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void answer(interaction);
  });
  return setup;
}

test('a command answered at once is a message that everybody in the channel reads', async () => {
  const { server } = await withRound((interaction) =>
    interaction.reply(`Longer by ${interaction.options.getInteger('by')}, in ${interaction.locale}`),
  );

  const reply = await server.actor('Марта').slash('/round extend', { by: 5 });

  expect(reply).toMatchObject({
    kind: 'message',
    message: { content: 'Longer by 5, in uk', fromBot: true, ephemeral: false },
  });
  expect(server.actor('Ben').sees('general')).toMatchObject([{ content: 'Longer by 5, in uk' }]);
  expect(server.findings).toEqual([]);
});

test('an ephemeral deferral is read by nobody else, however it is edited', async () => {
  const { server } = await withRound(async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('only for you');
    await interaction.followUp({ content: 'and this', flags: MessageFlags.Ephemeral });
  });

  const reply = await server.actor('Ben').slash('/round extend', { by: 5 });

  expect(reply).toMatchObject({ kind: 'message', message: { content: 'only for you', ephemeral: true } });
  expect(server.actor('Olena').sees('general')).toEqual([]);
  expect(server.botMessages[0]).toMatchObject({ content: 'only for you', seenBy: ['Ben'], ephemeral: true });
  expect(server.findings).toEqual([]);
});

test('what the client would not send never reaches the bot', async () => {
  const { server } = await withRound(() => Promise.resolve());
  const ben = server.actor('Ben');

  await expect(ben.slash('/round close')).rejects.toBeInstanceOf(CommandNotFound);
  await expect(ben.slash('/round extend', { by: 31 })).rejects.toMatchObject({ problem: 'invalid-value' });
  await expect(ben.slash('/round extend')).rejects.toMatchObject({ problem: 'invalid-value' });
});

test('a button is pressed by its label and updates its message', async () => {
  const { server, bot } = await withRound((interaction) =>
    interaction.reply({
      content: 'Sure?',
      components: [
        new ActionRowBuilder<ButtonBuilder>().addComponents(
          new ButtonBuilder().setCustomId('1:yes:7').setLabel('Yes').setStyle(ButtonStyle.Primary),
        ),
      ],
    }),
  );
  bot.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isButton()) void interaction.update({ content: `pressed ${interaction.customId}`, components: [] });
  });
  const ben = server.actor('Ben');
  const reply = await ben.slash('/round extend', { by: 1 });
  if (reply.kind !== 'message') throw new Error('no message');

  const pressed = await ben.press(reply.message, 'Yes');

  expect(pressed).toMatchObject({
    kind: 'updated',
    message: { content: 'pressed 1:yes:7', buttons: [], edited: true },
  });
  expect(server.findings).toEqual([]);
});

test('a global command works in a direct message, a command of the server does not', async () => {
  const { server, bot, guild } = await aBot();
  await bot.application.commands.set([{ name: 'help', description: 'Help' }]);
  await guild.commands.set([round]);
  bot.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply(`in guild: ${interaction.inGuild()}`);
  });
  const ben = server.actor('Ben');

  expect(await ben.slash('/help')).toMatchObject({ message: { content: 'in guild: true' } });
  expect(await ben.slash('/help', {}, { channel: '@bot' })).toMatchObject({ message: { content: 'in guild: false' } });
  await expect(ben.slash('/round extend', { by: 1 }, { channel: '@bot' })).rejects.toMatchObject({
    problem: 'not-permitted',
  });
  expect(server.findings).toEqual([]);
});

test('registering again keeps the ids, and localizations come back when asked for', async () => {
  const { server, guild, bot } = await aBot();
  const first = (await guild.commands.set([round])).first()!;

  const second = (await guild.commands.set([round])).first()!;

  expect(second.id).toBe(first.id);
  expect(second.descriptionLocalizations).toEqual({ uk: 'Раунди' });
  const path = Routes.applicationGuildCommands(server.applicationId, server.guildId);
  const [plain] = (await bot.rest.get(path)) as APIApplicationCommand[];
  const [full] = (await bot.rest.get(`${path}?with_localizations=true`)) as APIApplicationCommand[];
  expect([plain?.description_localizations, full?.description_localizations]).toEqual([undefined, { uk: 'Раунди' }]);
  expect(server.findings).toEqual([]);
});

test('a press may be deferred and its message edited afterwards', async () => {
  const { server, bot } = await withRound((interaction) =>
    interaction.reply({
      content: 'Sure?',
      components: [
        new ActionRowBuilder<ButtonBuilder>().addComponents(
          new ButtonBuilder().setCustomId('later').setLabel('Later').setStyle(ButtonStyle.Primary),
        ),
      ],
    }),
  );
  bot.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isButton()) return;
    await interaction.deferUpdate();
    await interaction.editReply({ content: 'Later then' });
  });
  const ben = server.actor('Ben');
  const reply = await ben.slash('/round extend', { by: 1 });
  if (reply.kind !== 'message') throw new Error('no message');

  expect(await ben.press(reply.message, 'later')).toMatchObject({
    kind: 'updated',
    message: { content: 'Later then' },
  });
  expect(server.findings).toEqual([]);
});
