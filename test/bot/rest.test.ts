import { Routes } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { defineCommand } from '../../bot/command.ts';
import { createRest } from '../../bot/rest.ts';
import { type RehearsedBot, rehearseBot } from './rehearsed-bot.ts';

let bot: RehearsedBot;

afterEach(async () => {
  await bot.stop();
});

const hello = defineCommand({
  path: 'hello',
  description: 'form-field.name',
  reply: 'private',
  options: {},
  execute: async () => 'hello',
});

test('answers pass by a crowd of posts', async () => {
  bot = await rehearseBot({ commands: [hello] });
  const { server, client } = bot;
  const rest = createRest({ apiBase: server.apiBase, token: server.botToken });
  const rooms = Array.from({ length: 15 }, (_, n) => `room-${n}`);
  for (const name of rooms) server.byHand.createChannel(name);
  const channels = [...server.discord.world.channels.values()].filter(({ name }) => rooms.includes(name));
  let heldUp = 0;
  client.rest.on('rateLimited', () => {
    heldUp += 1;
  });

  const posts = Array.from({ length: 80 }, (_, n) =>
    rest.post(Routes.channelMessages(channels[n % channels.length]!.id), { body: { content: `post ${n}` } }),
  );
  const answers = [];
  for (let n = 0; n < 5; n += 1) answers.push(await server.actor('Ada').slash('/hello'));
  const sentMeanwhile = server.botMessages.filter(({ channelName }) => rooms.includes(channelName)).length;
  await Promise.all(posts);

  expect(answers.map(({ kind }) => kind)).toEqual(Array.from({ length: 5 }, () => 'message'));
  // Behind the posts, the answers would have come last.
  expect(sentMeanwhile).toBeLessThan(80);
  expect(heldUp).toBe(0);
});
