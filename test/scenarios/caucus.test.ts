import { PermissionFlagsBits as Flags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { DEFAULT_BOT_PERMISSIONS, type RehearsalServer } from '../../rehearsal/discord/server.ts';
import { aBotProcess } from '../support/bot-process.ts';
import { endRound } from '../support/end-round.ts';
import { aHouse, type House } from '../support/house.ts';
import { messageOf, peopleFor, until, walkToTheRoom } from '../support/walk.ts';

// Whole workshops are walked through here, and bots killed and started.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const PATIENT = { timeout: 20_000 };

const AGENDA = `rounds:
  - { kind: caucus, title: Among ourselves, prompt: What could we offer?, minutes: 30, confidentiality: off-the-record, then: wait }
  - { kind: caucus, title: Once more, prompt: What do we need?, minutes: 20, then: wait }
  - { kind: discussion, title: Together, prompt: Talk., minutes: 10, then: wait }
`;
const ONE = 'water-sharing-caucus-1';
const TWO = 'water-sharing-caucus-2';

/** Everybody but the owner of the server, who reads everything. */
const EVERYBODY = ['Rhea', 'Fay', 'Gus', 'Outsider', 'Ana 1', 'Ana 2', 'Bela 1', 'Bela 2'] as const;

/** A workshop that is about to hold a round in which each party talks by itself. */
async function walkToCaucus(server: RehearsalServer) {
  const { room, workshopId } = await walkToTheRoom({ server } as House);
  const fay = server.actor('Fay');
  await messageOf(
    fay.slash('/agenda import', { file: { fileName: 'agenda.yaml', content: AGENDA } }, { channel: room }),
  );
  const inRoom = async (command: string, options: Record<string, string | number> = {}) =>
    (await messageOf(fay.slash(command, options, { channel: room }))).text;
  return { room, workshopId, inRoom, endRound: () => endRound(fay, room) };
}

const channelsOf = (server: RehearsalServer) => [...server.discord.world.channels.values()];
const called = (server: RehearsalServer, name: string) => channelsOf(server).filter((one) => one.name === name);
const caucuses = (server: RehearsalServer) =>
  channelsOf(server)
    .map(({ name }) => name)
    .filter((name) => name.includes('caucus'))
    .toSorted();
const readers = (server: RehearsalServer, channel: string) =>
  EVERYBODY.filter((name) => server.actor(name).channels().includes(channel));
const writers = (server: RehearsalServer, channel: string) =>
  readers(server, channel).filter((name) => server.actor(name).may('SendMessages', channel));
const said = (server: RehearsalServer, channel: string) =>
  server.botMessages.filter(({ channelName }) => channelName === channel).map(({ content }) => content);
const count = (server: RehearsalServer, channel: string, words: string) =>
  said(server, channel).filter((content) => content.includes(words)).length;
const saysLast = async (server: RehearsalServer, words: string) => {
  for (const channel of [ONE, TWO]) await expect.poll(() => said(server, channel).at(-1), PATIENT).toContain(words);
};

describe('a round in which each party talks by itself', () => {
  let house: House;
  let walked: Awaited<ReturnType<typeof walkToCaucus>>;

  beforeAll(async () => {
    house = await aHouse({ seed: 61, people: peopleFor(2) });
    walked = await walkToCaucus(house.server);
  });
  afterAll(() => house.close());

  test('gives each party a channel of its own, at the top of which stands who can read it', async () => {
    const { server } = house;
    expect(caucuses(server)).toEqual([]);
    await walked.inRoom('/round open');
    await saysLast(server, 'Among ourselves');

    expect(caucuses(server)).toEqual([ONE, TWO]);
    expect(readers(server, ONE)).toEqual(['Fay', 'Gus', 'Ana 1', 'Ana 2']);
    expect(readers(server, TWO)).toEqual(['Fay', 'Gus', 'Bela 1', 'Bela 2']);
    expect([writers(server, ONE), writers(server, TWO)]).toEqual([readers(server, ONE), readers(server, TWO)]);
    const [top] = server.actor('Bela 1').sees(TWO);
    expect(top?.text).toMatch(/Round 1 of 3 · Among ourselves[\s\S]*Who can read here:.*Belmark/);
    expect(top?.text).toContain('What could we offer?');
    expect(top?.text).toContain('Off the record');
    expect(top?.content).toMatch(/<t:\d+:R>/);
    expect(said(server, TWO).join()).not.toContain('Ardania');
    await server.actor('Ana 1').say(ONE, 'We could offer the upper dam.');
    expect(() => server.actor('Bela 1').sees(ONE)).not.toThrow();
    expect(server.actor('Bela 1').sees(ONE)).toEqual([]);
  });

  test('tells of a pause and of the end there too, and changes no door for it', async () => {
    const { server } = house;
    await walked.inRoom('/round pause');
    await saysLast(server, 'paused');
    expect(writers(server, ONE)).toEqual(['Fay', 'Gus', 'Ana 1', 'Ana 2']);
    await walked.inRoom('/round resume');
    await saysLast(server, 'goes on');
    await walked.inRoom('/round warn');
    await saysLast(server, 'Little time is left');
    await walked.inRoom('/round extend', { by: 5 });
    await saysLast(server, 'more');
  });

  test('is closed for writing when it ends, and opens again with its next', async () => {
    const { server } = house;
    const ids = [ONE, TWO].flatMap((name) => called(server, name).map(({ id }) => id));
    await walked.endRound();
    await saysLast(server, 'closed');
    expect([writers(server, ONE), writers(server, TWO)]).toEqual([
      ['Fay', 'Gus'],
      ['Fay', 'Gus'],
    ]);
    expect(readers(server, ONE)).toEqual(['Fay', 'Gus', 'Ana 1', 'Ana 2']);

    await walked.inRoom('/round open');
    await saysLast(server, 'Once more');
    expect([ONE, TWO].flatMap((name) => called(server, name).map(({ id }) => id))).toEqual(ids);
    expect(writers(server, TWO)).toEqual(['Fay', 'Gus', 'Bela 1', 'Bela 2']);
  });

  test('is read no more by somebody who leaves, and nothing tells the other channel', async () => {
    const { server } = house;
    const ana = server.actor('Ana 2');
    const before = [said(server, ONE).length, said(server, TWO).length];
    const mine = await messageOf(ana.slash('/my application'));
    const asked = await messageOf(
      ana.press(mine, mine.buttons.find(({ label }) => label.startsWith('Withdraw'))!.label),
    );
    await messageOf(ana.press(asked, asked.buttons.find(({ label }) => label.startsWith('Yes'))!.label));

    await expect.poll(() => readers(server, ONE), PATIENT).toEqual(['Fay', 'Gus', 'Ana 1']);
    expect(readers(server, TWO)).toEqual(['Fay', 'Gus', 'Bela 1', 'Bela 2']);
    expect([said(server, ONE).length, said(server, TWO).length]).toEqual(before);
  });

  test('shuts out whoever was let into the channel of another party, and tells of strangers', async () => {
    const { server } = house;
    server.byHand.setOverwrite(TWO, 'Ana 1', { allow: ['ViewChannel'] });
    server.byHand.setOverwrite(ONE, 'Outsider', { allow: ['ViewChannel'] });

    const opened = await messageOf(server.actor('Fay').slash('/room open', { workshop: walked.workshopId }));

    expect(opened.text).toContain('1 account let in by name');
    expect(readers(server, TWO)).toEqual(['Fay', 'Gus', 'Bela 1', 'Bela 2']);
    server.byHand.setOverwrite(ONE, 'Outsider', {});
  });

  test('leaves no party’s name in logs, names of channels or topics', async () => {
    const { server } = house;
    const outside = [house.logged(), ...channelsOf(server).map(({ name, topic }) => `${name} ${topic}`)].join('\n');
    expect(outside).not.toMatch(/Ardania|Belmark/);
    expect(house.logged()).not.toMatch(/upper dam/);
    const ids = server
      .actor('Ana 1')
      .sees(ONE)
      .flatMap(({ buttons }) => buttons);
    expect(ids).toEqual([]);
    expect(server.findings).toEqual([]);
  });
});

test('a round goes on where the bot may make no channels; the organizers are told once, and it is mended by itself', async () => {
  const house = await aHouse({ seed: 62, people: peopleFor(2) });
  onTestFinished(() => house.close());
  const { server } = house;
  const { inRoom } = await walkToCaucus(server);
  const told = () => count(server, 'workshop-organizers', 'own channels cannot be reached');
  server.byHand.setBotPermissions(DEFAULT_BOT_PERMISSIONS & ~Flags.ManageChannels);

  await inRoom('/round open');
  await expect.poll(told, PATIENT).toBe(1);
  expect(await inRoom('/round extend', { by: 5 })).toBeTruthy();
  expect(caucuses(server)).toEqual([]);

  server.byHand.setBotPermissions(DEFAULT_BOT_PERMISSIONS);
  await expect.poll(() => caucuses(server), { timeout: 60_000 }).toEqual([ONE, TWO]);
  await expect.poll(() => [count(server, ONE, 'more'), count(server, TWO, 'more')], PATIENT).toEqual([1, 1]);
  expect([count(server, ONE, 'What could we offer'), count(server, TWO, 'What could we offer'), told()]).toEqual([
    1, 1, 1,
  ]);
});

test('a bot that is killed between making the channels and the first word makes no second one, and says it once', async () => {
  const bot = await aBotProcess({ seed: 63, people: peopleFor(2), queue: 'postgres', name: 'caucus_killed' });
  onTestFinished(() => bot.close());
  await bot.start();
  const { server } = bot;
  const { inRoom } = await walkToCaucus(server);

  // Whatever is said in a channel takes so long that the bot is gone by then.
  server.faults.next({ match: 'create_message', kind: 'delay', ms: 3_000 }, 20);
  await inRoom('/round open');
  await until(() => caucuses(server).length === 2, 'both channels');
  await bot.end('SIGKILL');
  server.faults.off();
  const ids = [ONE, TWO].map((name) => called(server, name).map(({ id }) => id));
  await bot.start();

  for (const name of [ONE, TWO]) {
    await expect.poll(() => count(server, name, 'What could we offer?'), { timeout: 60_000 }).toBe(1);
  }
  expect([ONE, TWO].map((name) => called(server, name).map(({ id }) => id))).toEqual(ids);
  expect(ids.map(({ length }) => length)).toEqual([1, 1]);
  expect(readers(server, ONE)).toEqual(['Fay', 'Gus', 'Ana 1', 'Ana 2']);
  expect(writers(server, TWO)).toEqual(['Fay', 'Gus', 'Bela 1', 'Bela 2']);
  expect(bot.output()).not.toMatch(/Ardania|Belmark/);
});
