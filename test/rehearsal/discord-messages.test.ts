import {
  AttachmentBuilder,
  ContainerBuilder,
  EmbedBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  type NewsChannel,
  SeparatorBuilder,
  type TextChannel,
  TextDisplayBuilder,
} from 'discord.js';
import { expect, test } from 'vitest';
import { aBot } from './discord-setup.ts';

async function withGeneral(options: Parameters<typeof aBot>[0] = {}) {
  const setup = await aBot(options);
  const general = setup.guild.channels.cache.find(({ name }) => name === 'general') as TextChannel;
  const announcements = setup.guild.channels.cache.find(({ name }) => name === 'announcements') as NewsChannel;
  return { ...setup, general, announcements };
}

test('a message is sent, fetched, edited, pinned, reacted to and deleted', async () => {
  const { server, general } = await withGeneral();
  const message = await general.send('first');
  await message.edit({ content: 'second' });
  await message.pin();
  await message.react('👍');
  expect((await general.messages.fetch({ message: message.id, force: true })).content).toBe('second');
  const { items } = await general.messages.fetchPins();
  expect(items.map(({ message: pinned }) => pinned.content)).toEqual(['second']);
  expect(server.actor('Ben').sees('general')[0]).toMatchObject({
    content: 'second',
    edited: true,
    pinned: true,
    reactions: [{ emoji: '👍', count: 1 }],
  });

  await message.unpin();
  await message.delete();

  expect(server.botMessages[0]).toMatchObject({
    content: 'second',
    editedAt: expect.any(Date),
    deletedAt: expect.any(Date),
  });
  expect(server.findings).toEqual([]);
});

test('the same nonce sent twice is one message', async () => {
  const { server, general } = await withGeneral();

  const first = await general.send({ content: 'round closed', nonce: 'round-7', enforceNonce: true });
  const second = await general.send({ content: 'round closed', nonce: 'round-7', enforceNonce: true });

  expect(second.id).toBe(first.id);
  expect(server.botMessages).toMatchObject([{ nonce: 'round-7', content: 'round closed' }]);
});

test('files and embeds arrive, and the file is served', async () => {
  const { server, general } = await withGeneral();

  const message = await general.send({
    embeds: [
      new EmbedBuilder()
        .setTitle('Chart')
        .setDescription('of **scores**')
        .addFields({ name: 'n', value: '3' })
        .setImage('attachment://chart.txt'),
    ],
    files: [new AttachmentBuilder(Buffer.from('scores'), { name: 'chart.txt', description: 'a chart' })],
  });

  const seen = server.actor('Ben').sees('general')[0]!;
  expect(seen.text).toBe('Chart\nof **scores**\nn\n3');
  expect(seen.attachments).toMatchObject([{ name: 'chart.txt', description: 'a chart' }]);
  expect(await (await fetch(message.attachments.first()!.url)).text()).toBe('scores');
  expect(server.findings).toEqual([]);
});

test('Components V2 come back completed', async () => {
  const { server, general } = await withGeneral();

  const message = await general.send({
    flags: MessageFlags.IsComponentsV2,
    components: [
      new ContainerBuilder()
        .addTextDisplayComponents(new TextDisplayBuilder().setContent('# Round 1'))
        .addSeparatorComponents(new SeparatorBuilder())
        .addMediaGalleryComponents(new MediaGalleryBuilder().addItems({ media: { url: 'attachment://a.png' } })),
    ],
    files: [new AttachmentBuilder(Buffer.from('png'), { name: 'a.png' })],
  });

  expect(message.components[0]!.toJSON()).toMatchObject({
    id: 1,
    components: [{ id: 2 }, { id: 3, spacing: 1, divider: true }, { id: 4 }],
  });
  expect(server.actor('Ben').sees('general')[0]!.text).toBe('# Round 1');
  expect(server.findings).toEqual([]);
});

test('replies refer to what they answer, and history is read back in order', async () => {
  const { server, general } = await withGeneral();
  await server.actor('Ben').say('general', 'question');
  const asked = (await general.messages.fetch({ limit: 1 })).first()!;

  await asked.reply({ content: 'answer', allowedMentions: { parse: [], repliedUser: false } });

  const seen = server.actor('Ben').sees('general');
  expect(seen.map(({ content, repliesTo }) => [content, repliesTo])).toEqual([
    ['question', undefined],
    ['answer', asked.id],
  ]);
  expect(server.botMessages[0]!.pinged).toEqual([]);
  expect((await general.messages.fetch({ after: asked.id })).map(({ content }) => content)).toEqual(['answer']);
  expect(server.findings).toEqual([]);
});

test('only who is allowed to be pinged is pinged', async () => {
  const { server, general } = await withGeneral();
  const ben = server.actor('Ben');

  await general.send({
    content: `<@${ben.id}> and <@${server.actor('Марта').id}>`,
    allowedMentions: { users: [ben.id] },
  });
  await general.send({ content: `<@${ben.id}>`, allowedMentions: { parse: [] } });

  expect(server.botMessages.map(({ pinged, text }) => [pinged, text])).toEqual([
    [['Ben'], '@Ben and @Марта'],
    [[], '@Ben'],
  ]);
});

test('direct messages reach who takes them, and nobody else', async () => {
  const { server, bot } = await withGeneral();
  await bot.users.send(server.actor('Ben').id, 'for you');

  expect(server.actor('Ben').directMessages()).toMatchObject([{ content: 'for you', channelName: '@Ben' }]);
  expect(server.actor('Olena').directMessages()).toEqual([]);
  await expect(bot.users.send(server.actor('文').id, 'hello')).rejects.toMatchObject({ code: 50007 });
  server.actor('Ben').leave();
  await expect(bot.users.send(server.actor('Ben').id, 'hello')).rejects.toMatchObject({ code: 50007 });
  expect(server.findings).toEqual([]);
});

test('an announcement is published once; the eleventh within the hour waits', async () => {
  const { server, announcements } = await withGeneral({
    client: { rest: { rejectOnRateLimit: ({ retryAfter }: { retryAfter: number }) => retryAfter > 15_000 } as never },
  });
  const messages = [];
  for (let number = 0; number < 11; number++) messages.push(await announcements.send(`news ${number}`));
  for (const message of messages.slice(0, 10)) await message.crosspost();

  await expect(messages[10]!.crosspost()).rejects.toMatchObject({ name: expect.stringContaining('RateLimitError') });
  expect(server.findings).toEqual([]);
});

test('the bot reads what people write only in direct messages or when mentioned', async () => {
  const { server, bot } = await withGeneral();
  const heard: string[] = [];
  bot.on('messageCreate', (message) => heard.push(message.content));

  await server.actor('Ben').say('general', 'secret');
  await server.actor('Ben').say('general', `<@${bot.user.id}> help`);
  await server.actor('Ben').say('@bot', 'direct');

  await expect.poll(() => heard.length).toBeGreaterThanOrEqual(2);
  expect(heard.slice(0, 2)).toEqual(['', `<@${bot.user.id}> help`]);
  expect(server.findings).toEqual([]);
});

test('many messages are deleted at once, but not forgotten by the record', async () => {
  const { server, general } = await withGeneral();
  const messages = [await general.send('a'), await general.send('b')];

  await general.bulkDelete(messages);

  expect(server.actor('Ben').sees('general')).toEqual([]);
  expect(server.botMessages.map(({ content, deletedAt }) => [content, deletedAt instanceof Date])).toEqual([
    ['a', true],
    ['b', true],
  ]);
  expect(server.findings).toEqual([]);
});

test('a body that Discord would refuse is refused, and is a finding that quotes nothing', async () => {
  const { server, general } = await withGeneral();

  await expect(general.send('x'.repeat(2_001))).rejects.toMatchObject({ code: 50035 });

  expect(server.findings.length).toBeGreaterThan(0);
  expect(JSON.stringify(server.findings)).not.toContain('xxx');
});

test('a poll is shown with its answers', async () => {
  const { server, general } = await withGeneral();
  await general.send({
    poll: {
      question: { text: 'When?' },
      answers: [{ text: 'Now' }, { text: 'Later' }],
      allowMultiselect: false,
      duration: 1,
    },
  });

  expect(server.actor('Ben').sees('general')[0]!.text).toBe('When?\nNow\nLater');
  expect(server.findings).toEqual([]);
});
