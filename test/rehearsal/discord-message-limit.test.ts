import { expect, test } from 'vitest';
import { aServer } from './discord-setup.ts';

const channelsOf = (server: Awaited<ReturnType<typeof aServer>>) => {
  for (const name of ['one', 'two']) server.byHand.createChannel(name);
  return [...server.discord.world.channels.values()].filter(({ name }) => ['one', 'two'].includes(name));
};

test('messages to one channel can have a limit of their own, which other channels and routes know nothing of', async () => {
  const server = await aServer({ messageLimit: { requests: 2, windowMs: 60_000 } });
  const headers = { authorization: `Bot ${server.botToken}`, 'content-type': 'application/json' };
  const [one, two] = channelsOf(server);
  const send = async (channelId: string) => {
    const url = `${server.apiBase}/v10/channels/${channelId}/messages`;
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ content: 'hello' }) })).status;
  };
  const read = async (channelId: string) =>
    (await fetch(`${server.apiBase}/v10/channels/${channelId}/messages`, { headers })).status;

  expect([await send(one!.id), await send(one!.id), await send(one!.id)]).toEqual([200, 200, 429]);
  expect([await send(two!.id), await read(one!.id), await read(one!.id), await read(one!.id)]).toEqual([
    200, 200, 200, 200,
  ]);
  expect(server.rateLimited).toBe(1);
});
