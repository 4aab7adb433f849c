import { afterAll, beforeAll, expect, test } from 'vitest';
import { aBotProcess, type BotProcess } from '../support/bot-process.ts';
import { endRound } from '../support/end-round.ts';
import type { House } from '../support/house.ts';
import { formOf, messageOf, peopleFor, until, walkToTheRoom, withButton } from '../support/walk.ts';

const WORDS = 'We need water.';

let bot: BotProcess;
beforeAll(async () => {
  bot = await aBotProcess({ queue: 'postgres', name: 'withdrawn', seed: 43, people: peopleFor(1) });
  await bot.start();
}, 90_000);
afterAll(() => bot?.close());

test('words withdrawn from a bot that is killed before it could edit the message are gone once it is back', async () => {
  const { server } = bot;
  // The walk needs no more of a house than its server.
  const { room } = await walkToTheRoom({ server } as House, { perParty: 1 });
  const [fay, ana, bela] = [server.actor('Fay'), server.actor('Ana 1'), server.actor('Bela 1')];
  await messageOf(fay.slash('/round open', {}, { channel: room }));
  for (const [person, words] of [
    [ana, WORDS],
    [bela, 'We need time.'],
  ] as const) {
    const form = await formOf(person.press(await withButton(person, room, 'Write a statement'), 'Write a statement'));
    const said = { 'What do you want to say?': words, 'May the public summary quote it?': 'no' };
    await messageOf(person.submit(form, said));
  }
  await endRound(fay, room);
  const shown = await until(() => bela.sees(room).find(({ text }) => text.includes(WORDS)), 'the reveal');
  const now = () => bela.sees(room).find(({ id }) => id === shown.id);

  // While Discord cannot edit it, the errand waits between its attempts; there the bot dies.
  server.faults.next({ kind: '5xx', status: 503, match: 'update_message' }, 10_000);
  const ask = await messageOf(ana.slash('/aside withdraw', {}, { channel: room }));
  const done = await messageOf(ana.press(ask, 'Yes, withdraw it for good'));
  expect(done.text).toContain('Your statement is withdrawn');
  await bot.end('SIGKILL');
  expect(now()?.text).toContain(WORDS);
  server.faults.off();
  const before = bela.sees(room).filter(({ fromBot }) => fromBot).length;

  await bot.start();
  // A claim that died with its process is free again after half a minute.
  for (let tries = 0; tries < 4 && now()?.text.includes(WORDS); tries += 1) {
    await until(() => !now()?.text.includes(WORDS), 'the mended message').catch(() => undefined);
  }

  expect(now()?.text).not.toContain(WORDS);
  expect(now()?.text).toContain('We need time.');
  // What the bot says about its absence stands there besides, and nothing is repeated.
  const later = bela.sees(room).filter(({ fromBot }) => fromBot);
  expect(later.length - before).toBeLessThanOrEqual(1);
  expect(later.filter(({ text }) => text.includes('We need time.'))).toHaveLength(1);
  expect(bot.output()).not.toContain(WORDS);
  expect(server.findings).toEqual([]);
}, 180_000);
