import { Events, GatewayIntentBits, type TextChannel } from 'discord.js';
import { expect, test } from 'vitest';
import { startRehearsalServer } from '../../rehearsal/discord/server.ts';
import { aBot, aClient, aServer, PEOPLE } from './discord-setup.ts';

test('the server listens on the loopback interface only', async () => {
  await expect(startRehearsalServer({ people: PEOPLE, host: '0.0.0.0' })).rejects.toThrow('loopback');
});

test('a wrong token is turned away', async () => {
  const server = await aServer();

  await expect(aClient(server).login('wrong.token.here')).rejects.toMatchObject({ code: 'TokenInvalid' });
});

test('a privileged intent that was not granted closes with 4014', async () => {
  const server = await aServer();
  const client = aClient(server, { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.MessageContent] });

  await expect(client.login(server.botToken)).rejects.toThrow('Used disallowed intents');
  await client.destroy();
});

test('a privileged intent that was granted is served', async () => {
  const { server, bot } = await aBot({
    privilegedIntents: GatewayIntentBits.MessageContent,
    client: { intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent] },
  });
  const heard: string[] = [];
  bot.on(Events.MessageCreate, ({ content }) => heard.push(content));

  await server.actor('Ben').say('general', 'hello');

  await expect.poll(() => heard).toEqual(['hello']);
});

test('the bot hears nothing it has no intent for', async () => {
  const { server, bot } = await aBot({ client: { intents: [GatewayIntentBits.Guilds] } });
  const heard: string[] = [];
  bot.on(Events.Raw, ({ t }: { t: string }) => heard.push(t));

  await server.actor('Ben').say('general', 'hello');
  const general = (await bot.guilds.fetch(server.guildId)).channels.cache.find(
    ({ name }) => name === 'general',
  ) as TextChannel;
  await general.setTopic('moved');

  await expect.poll(() => heard).toEqual(['CHANNEL_UPDATE']);
});

test('what happened while the socket was gone is replayed after the resume', async () => {
  const { server, bot } = await aBot();
  const heard: string[] = [];
  bot.on(Events.MessageCreate, ({ author }) => heard.push(author.displayName));
  const resumed = new Promise((resolve) => bot.once(Events.ShardResume, (_, replayed) => resolve(replayed)));

  server.faults.dropSocket();
  await server.actor('Ben').say('general', 'did you hear?');

  expect(await resumed).toBe(2);
  expect(heard).toEqual(['Ben']);
  expect(server.botIsOnline()).toBe(true);
  expect(server.findings).toEqual([]);
});

test('op 7 makes the bot come back to the same session', async () => {
  const { server, bot } = await aBot();
  const resumed = new Promise((resolve) => bot.once(Events.ShardResume, resolve));

  server.faults.reconnectRequest();

  await resumed;
  expect(server.botIsOnline()).toBe(true);
});

test('op 9 makes the bot begin a new session', async () => {
  const { server, bot } = await aBot();
  const again = new Promise((resolve) => bot.once(Events.ShardReady, resolve));

  server.faults.invalidSession(false);

  await again;
  expect(server.botIsOnline()).toBe(true);
});

test('bot-online waits until the commands are registered', async () => {
  const server = await aServer();
  const client = aClient(server);
  client.once(
    Events.ClientReady,
    (ready) => void ready.application.commands.set([{ name: 'ping', description: 'Ping' }]),
  );
  const online = server.whenBotOnline();
  await client.login(server.botToken);

  await online;

  expect(
    server
      .actor('Ben')
      .commands()
      .map(({ name }) => name),
  ).toEqual(['ping']);
  await client.destroy();
});

test('two rehearsals with one seed begin with the same ids', async () => {
  const [first, second] = [await aServer({ seed: 3 }), await aServer({ seed: 3 })];

  expect(second.guildId).toBe(first.guildId);
  expect(second.actor('Ben').id).toBe(first.actor('Ben').id);
});
