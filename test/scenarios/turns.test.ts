import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { aBotProcess } from '../support/bot-process.ts';
import { endRound } from '../support/end-round.ts';
import { aHouse, type House } from '../support/house.ts';
import { PATIENT, SEATED, type TurnsRoom, turnsAgenda, walkToTurns } from '../support/turns-room.ts';
import { messageOf, peopleFor } from '../support/walk.ts';

// Whole workshops are walked through here, and bots killed and started.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describe('turns in a voice channel', () => {
  let house: House;
  let turns: TurnsRoom;

  beforeAll(async () => {
    house = await aHouse({ seed: 41, people: peopleFor(2) });
    turns = await walkToTurns(house.server, { agenda: turnsAgenda(5) });
    turns.joinVoice(...SEATED, 'Fay');
  });
  afterAll(() => house.close());

  const actor = (name: string) => house.server.actor(name);
  const isMuted = (name: string) => actor(name).voice().isMuted;
  const end = async () => {
    await endRound(actor('Fay'), turns.room);
    await turns.heard(...SEATED);
  };

  test('before anybody has raised a hand, only facilitators are heard, and there is nobody to call', async () => {
    await turns.heard(...SEATED);
    await turns.open();

    await turns.heard();
    expect(actor('Ana 1').sees(turns.room).at(-1)?.text).toContain('We speak in');

    expect(isMuted('Fay')).toBe(false);
    expect(await turns.pressPanel('Next speaker', 'nobody')).toContain('Nobody has raised a hand');
    expect(await turns.press('Ana 1', 'Lower my hand')).toContain('Your hand is not raised');
  });

  test('one speaks at a time, called in an order in which parties alternate; each is told their place and not who waits', async () => {
    expect(await turns.press('Ana 1', 'Raise my hand')).toContain('You have the floor');
    await turns.heard('Ana 1');
    expect(await turns.press('Ana 2', 'Raise my hand')).toMatch(/You are next\. Nobody else waits/);
    expect(await turns.press('Bela 1', 'Raise my hand')).toMatch(/You are next\. 2 people wait, you included/);
    expect(await turns.press('Ana 2', 'Raise my hand')).toMatch(/You are number 2 in the order of speaking/);

    // Whoever is not to speak says so in vain, and is told where they stand.
    expect(await turns.press('Bela 1', 'I have finished')).toContain('It is not your turn to speak. You are next.');
    expect(await turns.press('Ana 2', 'I have finished')).toContain('You are number 2');
    expect(await turns.press('Bela 2', 'I have finished')).toContain('Your hand is not raised');
    expect(await turns.press('Fay', 'I have finished')).toContain('participants');
    await turns.heard('Ana 1');

    const [begun] = turns.floorSays();
    expect(await turns.press('Ana 1', 'I have finished')).toContain('Your turn is over');
    await turns.heard('Bela 1');
    expect((await turns.saysLast('Bela 1 has the floor')).text).toContain('Next: @Ana 2');
    // A second press about the same turn, late.
    expect((await messageOf(actor('Ana 1').press(begun!, 'I have finished'))).text).toContain('Your turn is over');
    await turns.heard('Bela 1');
  });

  test('whoever is skipped comes back', async () => {
    expect(await turns.pressPanel('Skip, comes back', 'Bela 1')).toContain('Ana 2');
    await turns.heard('Ana 2');
    await turns.press('Ana 2', 'I have finished');
    await turns.heard('Bela 1');
    await turns.press('Bela 1', 'I have finished');

    await turns.saysLast('The floor is free');
    await turns.heard();
    expect(await turns.press('Bela 1', 'Raise my hand')).toContain('you have had your turns');
    await end();
  });

  test('in a pause everybody is heard; then the turn goes on with what was left of it', async () => {
    await turns.open();
    expect(await turns.press('Ana 1', 'Raise my hand')).toContain('You have the floor');
    await turns.heard('Ana 1');

    await turns.command('/round pause');
    await turns.heard(...SEATED);
    expect(await turns.press('Bela 1', 'Raise my hand')).toContain('The round is paused, so nobody is called now');
    await turns.command('/round resume');

    await turns.heard('Ana 1');
    await turns.saysLast('Ana 1 has the floor');
    await turns.press('Ana 1', 'I have finished');
    await turns.heard('Bela 1');
    await end();
  });

  test('whoever leaves while muted has their voice back when they return, though the round is over', async () => {
    await turns.open();
    await turns.heard();
    actor('Bela 2').leaveVoice();

    await endRound(actor('Fay'), turns.room);
    await turns.heard('Ana 1', 'Ana 2', 'Bela 1');
    turns.joinVoice('Bela 2');

    await turns.heard(...SEATED);
  });

  test('after a restart in the middle of a turn the same one is heard, also among those who come later', async () => {
    await turns.open();
    await turns.press('Ana 2', 'Raise my hand');
    await turns.press('Bela 2', 'Raise my hand');
    await turns.heard('Ana 2');
    actor('Bela 1').leaveVoice();

    await house.restart();
    await turns.heard('Ana 2');
    turns.joinVoice('Bela 1');
    await turns.press('Ana 2', 'I have finished');

    await turns.heard('Bela 2');
    await end();
  });

  test('whoever withdraws from the workshop in the middle of a turn has it no more, and the next is called', async () => {
    await turns.open();
    for (const name of ['Ana 1', 'Ana 2', 'Bela 2']) await turns.press(name, 'Raise my hand');
    await turns.heard('Ana 1');

    const mine = await messageOf(actor('Ana 1').slash('/my application'));
    const ask = await messageOf(actor('Ana 1').press(mine, 'Withdraw'));
    await messageOf(actor('Ana 1').press(ask, 'Yes, withdraw it'));

    await turns.saysLast('Bela 2 has the floor');
    await expect.poll(() => isMuted('Bela 2'), PATIENT).toBe(false);
    await endRound(actor('Fay'), turns.room);
    await expect.poll(() => SEATED.slice(1).filter(isMuted), PATIENT).toEqual([]);
    expect(house.server.findings).toEqual([]);
    expect(house.server.refusals.filter(({ code }) => code !== 40_032)).toEqual([]);
  });
});

test('a turn is warned of, may finish its sentence, is taken back, and the next begins by itself', async () => {
  const house = await aHouse({ seed: 42, people: peopleFor(2), speed: 5 });
  onTestFinished(() => house.close());
  const agenda = turnsAgenda(1, { secondsEach: 70, overtimeSeconds: 20 });
  const turns = await walkToTurns(house.server, { agenda });
  turns.joinVoice(...SEATED);
  await turns.open();
  await turns.press('Ana 1', 'Raise my hand');
  await turns.press('Bela 1', 'Raise my hand');
  await turns.heard('Ana 1');

  await expect.poll(() => turns.floorSays().length, { timeout: 60_000 }).toBeGreaterThanOrEqual(4);

  const said = turns.floorSays().map(({ text }) => text);
  expect(said.slice(0, 4)).toEqual([
    expect.stringContaining('Ana 1 has the floor until'),
    expect.stringContaining('Ana 1, little time is left'),
    expect.stringContaining('Ana 1, your time is over'),
    expect.stringContaining('Bela 1 has the floor until'),
  ]);
  await turns.heard('Bela 1');
});

test('without a voice channel the same round is held in writing', async () => {
  const house = await aHouse({ seed: 43, people: peopleFor(2) });
  onTestFinished(() => house.close());
  const turns = await walkToTurns(house.server, { agenda: turnsAgenda(1), withVoice: false });
  expect(turns.voice).toBeUndefined();
  await turns.open();
  const opening = house.server.actor('Ana 1').sees(turns.room).at(-1);
  expect(opening?.text).toContain('There is no voice channel, so we speak in writing');

  expect(await turns.press('Ana 1', 'Raise my hand')).toContain('You have the floor');
  await house.server.actor('Ana 1').say(turns.room, 'What I have heard is this.');
  expect(await turns.press('Bela 1', 'Raise my hand')).toContain('You are next');
  await turns.press('Ana 1', 'I have finished');

  await turns.saysLast('Bela 1 has the floor');
  expect(house.server.trace.operations().get('update_guild_member')).toBeUndefined();
  expect(house.server.findings).toEqual([]);
});

test('killed in the middle of a turn, the bot comes back to the same turn: its clock and the mutes are right', async () => {
  const bot = await aBotProcess({ seed: 44, people: peopleFor(2), queue: 'postgres', name: 'turns_killed' });
  onTestFinished(() => bot.close());
  await bot.start();
  const turns = await walkToTurns(bot.server, { agenda: turnsAgenda(1, { secondsEach: 20, overtimeSeconds: 0 }) });
  turns.joinVoice('Ana 1', 'Ana 2', 'Bela 1');
  await turns.open();
  await turns.press('Ana 1', 'Raise my hand');
  await turns.press('Bela 1', 'Raise my hand');
  await turns.heard('Ana 1', 'Bela 2');
  const first = await turns.saysLast('Ana 1 has the floor');

  await bot.end('SIGKILL');
  // Nobody is there to hear of who comes and goes.
  bot.server.actor('Ana 2').leaveVoice();
  turns.joinVoice('Bela 2');
  await bot.start();

  // The turn is not begun anew, nor cut short: the next begins when it was announced to end, and not before.
  const next = await turns.saysLast('Bela 1 has the floor');
  expect(turns.floorSays().filter(({ text }) => text.includes('Ana 1 has the floor'))).toHaveLength(1);
  const announcedEnd = Number(/<t:(\d+):/.exec(first.content)?.[1]) * 1000;
  expect(next.createdAt.getTime()).toBeGreaterThanOrEqual(announcedEnd);
  turns.joinVoice('Ana 2');
  await turns.heard('Bela 1');
  await endRound(bot.server.actor('Fay'), turns.room);
  await turns.heard(...SEATED);
  expect(bot.server.findings).toEqual([]);
});
