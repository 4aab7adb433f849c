import { afterAll, beforeAll, expect, test } from 'vitest';
import { endRound } from '../../support/end-round.ts';
import { aHouse, type House } from '../../support/house.ts';
import { formOf, messageOf, peopleFor, until, walkToTheRoom, withButton } from '../../support/walk.ts';

let house: House;
let room: string;

beforeAll(async () => {
  house = await aHouse({ seed: 31, people: peopleFor(2) });
  ({ room } = await walkToTheRoom(house));
  await messageOf(house.server.actor('Fay').slash('/round open', {}, { channel: room }));
});

afterAll(() => house.close());

async function handIn(text: string, mayQuote: 'yes' | 'no') {
  const ana = house.server.actor('Ana 1');
  const form = await formOf(ana.press(await withButton(ana, room, 'Write a statement'), 'Write a statement'));
  return await messageOf(
    ana.submit(form, { 'What do you want to say?': text, 'May the public summary quote it?': mayQuote }),
  );
}

async function mine() {
  const ana = house.server.actor('Ana 1');
  return await messageOf(ana.press(await withButton(ana, room, 'My statements'), 'My statements'));
}

const labels = (message: Awaited<ReturnType<typeof mine>>) => message.buttons.map(({ label }) => label);

test('the choice is said back, and the same words sent again with No keep to No', async () => {
  expect((await handIn('We need water.', 'yes')).text).toBe(
    '**Your statement is kept.** It is hidden until round 1 closes.\nThe public summary may quote it, never with your name or alias. The name of your party stands beside it only where the round is on the record.\nYou may add 1 more.',
  );
  expect((await handIn('We need water.', 'no')).text).toContain('It stays in the room: no summary quotes it.');
});

test('permission is taken back with a press, and words are withdrawn with two', async () => {
  const ana = house.server.actor('Ana 1');
  await handIn('We need time.', 'yes');
  const own = await mine();
  expect(labels(own)).toEqual(['Withdraw 1', 'Do not quote 2', 'Withdraw 2']);
  expect(own.text).toContain('A summary may quote it, without name, alias or party.');

  const unquoted = await messageOf(ana.press(own, 'Do not quote 2'));
  expect(unquoted.text).toContain('**No summary will quote statement 2.** It stays in the room.');
  expect(labels(unquoted)).toEqual(['Withdraw 1', 'Withdraw 2']);

  const ask = await messageOf(ana.press(unquoted, 'Withdraw 1'));
  expect(ask.text).toContain('> We need water.');
  const done = await messageOf(ana.press(ask, 'Yes, withdraw it for good'));
  expect(done.text).toBe('**Your statement is withdrawn.** It is deleted, and round 1 will not show it.');
  expect((await mine()).text).not.toContain('We need water.');
});

test('the button that ends a round ends that round only', async () => {
  const fay = house.server.actor('Fay');
  const ask = await messageOf(fay.slash('/round skip', {}, { channel: room }));
  await endRound(fay, room);

  const late = await messageOf(fay.press(ask, 'Yes, end round 1 now'));

  expect(late.text).toMatch(/^Round 1 is closed/);
  const shown = await until(() => fay.sees(room).find(({ text }) => text.includes('We need time.')), 'the reveal');
  expect(shown.text).toContain('Fewer than three people wrote, so no aliases are shown.');
  await withButton(fay, room, 'React');
  expect((await messageOf(fay.slash('/agenda show', {}, { channel: room }))).text).toMatch(/Ideas.*, open/);
});

test('after the reveal, withdrawn words can no longer be quoted, and are taken out of the message in the room', async () => {
  const [ana, fay] = [house.server.actor('Ana 1'), house.server.actor('Fay')];
  const shown = fay.sees(room).find(({ text }) => text.includes('We need time.'));
  const ask = await messageOf(ana.press(await mine(), 'Withdraw 1'));

  const done = await messageOf(ana.press(ask, 'Yes, withdraw it for good'));

  expect(done.text).toContain(
    'The room had been shown it in round 1 and may remember it; I take it out of the message there.',
  );
  const mended = await until(
    () => fay.sees(room).find(({ id, text }) => id === shown?.id && !text.includes('We need time.')),
    'the message without the words',
  );
  expect(mended.text).toContain('The statements');
  expect(mended.text).toContain('Nobody sent a statement in this round.');
  expect(fay.sees(room).filter(({ text }) => text.includes('We need time.'))).toEqual([]);
  expect((await mine()).text).toBe('You have not handed in a statement in round 1.');
  expect(house.server.findings).toEqual([]);
});
