import { afterEach, expect, test } from 'vitest';
import { createChannels } from '../../../bot/channels.ts';
import { createClient, putToWork } from '../../../bot/client.ts';
import { createDispatcher } from '../../../bot/dispatch.ts';
import { createLogger } from '../../../bot/log.ts';
import { createOwnId } from '../../../bot/own-id.ts';
import { createRest } from '../../../bot/rest.ts';
import { createRooms } from '../../../bot/rooms.ts';
import { buttons, commands, modals } from '../../../commands/index.ts';
import type { Actor } from '../../../rehearsal/discord/actor/actor.ts';
import { type RehearsalServer, startRehearsalServer } from '../../../rehearsal/discord/server.ts';
import type { Ports } from '../../../services/ports.ts';
import { workshopId } from '../../services/screening/story.ts';
import { aConvention, aWorkshop, on } from '../../support/build.ts';
import { apply, beginApplication, SMALL_RUBRIC } from '../../support/walk.ts';
import { createWorld, type World } from '../../support/world.ts';

const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A rehearsed Discord with the real client, in which Olena and Otto organize, Rhea reviews and four people may apply. */
async function aStage(): Promise<{ server: RehearsalServer; world: World; deliver: () => Promise<void> }> {
  const server = await startRehearsalServer({
    seed: 3,
    people: [
      { name: 'Olena', locale: 'en-US', owner: true },
      { name: 'Otto', locale: 'en-US' },
      { name: 'Rhea', locale: 'en-US' },
      { name: 'Ana', locale: 'en-US' },
      { name: 'Arn', locale: 'en-GB' },
      { name: 'Bela', locale: 'en-US', directMessages: 'closed' },
      { name: 'Bo', locale: 'en-US' },
    ],
  });
  closing.push(() => server.close());
  const world = createWorld({ now: on(1, '12:00') });
  const log = createLogger('error', { write: () => {} });
  const client = createClient({ apiBase: server.apiBase });
  const rest = createRest({ apiBase: server.apiBase, token: server.botToken });
  const ownId = createOwnId(rest);
  const channels = createChannels({ rest, clock: world.ports.clock, ownId });
  const ports: Ports = { ...world.ports, channels, rooms: createRooms({ rest, ownId }) };
  const dispatch = createDispatcher({ commands, buttons, modals }, { ports, log });
  putToWork(client, { commands, dispatch, log, rest, onLost: () => undefined });
  await client.login(server.botToken);
  closing.push(() => client.destroy());
  await server.whenBotOnline();

  await server.actor('Olena').slash('/setup');
  for (const name of ['Olena', 'Otto']) server.actor(name).addRole('Workshop organizer');
  server.actor('Rhea').addRole('Workshop reviewer');
  await world.add({
    conventions: [aConvention({ serverId: server.guildId })],
    workshops: [aWorkshop({ serverId: server.guildId, seats: 2 })],
  });
  const file = { fileName: 'rubric.yaml', content: SMALL_RUBRIC };
  await server.actor('Olena').slash('/rubric import', { workshop: workshopId, file });
  return { server, world, deliver: () => deliverAll(ports) };
}

async function deliverAll({ posts, channels }: Ports): Promise<void> {
  for (let batch = await posts.claim(10, 30_000); batch.length > 0; batch = await posts.claim(10, 30_000)) {
    for (const claimed of batch) {
      const delivery = await channels.deliver(claimed);
      if (delivery.outcome === 'sent') await posts.markSent(claimed.post.key, delivery.messageId);
      else await posts.markDead(claimed.post.key, delivery.outcome);
    }
  }
}

async function answered(reply: ReturnType<Actor['slash']>) {
  const answer = await reply;
  if (answer.kind !== 'message' && answer.kind !== 'updated')
    throw new Error(`a message was expected, not ${answer.kind}`);
  return answer.message;
}

async function applies(person: Actor, party: string): Promise<string> {
  const kept = await apply(person, {
    'Your party': party,
    'Why do you want to take part?': `I, of ${party}, want to listen.`,
  });
  expect(kept.ephemeral).toBe(true);
  return kept.text;
}

test('from the call to the ground rules over the wire, with closed direct messages too', async () => {
  const { server, world, deliver } = await aStage();
  const [olena, rhea, ana, arn, bela, bo] = ['Olena', 'Rhea', 'Ana', 'Arn', 'Bela', 'Bo'].map((name) =>
    server.actor(name),
  ) as [Actor, Actor, Actor, Actor, Actor, Actor];

  expect((await answered(olena.slash('/call open', { workshop: workshopId }))).text).toContain('**The call is open**');
  await deliver();
  expect(await applies(ana, 'Ardania')).toContain('**Your application to Water sharing is kept.**');
  await applies(arn, 'Ardania');
  await applies(bela, 'Belmark');
  await applies(bo, 'Belmark');
  await answered(olena.slash('/call close', { workshop: workshopId }));

  let desk = await answered(rhea.slash('/review next'));
  const pressed = async (message: typeof desk, label: string) => {
    const form = await rhea.press(message, label);
    if (form.kind !== 'modal') throw new Error('a form was expected');
    return form.modal;
  };
  for (let n = 0; n < 4; n += 1) {
    expect(desk.text).not.toContain('Dr ');
    const words = {
      'Politically moderate?': '4',
      'Committed to a negotiated solution?': '4',
      'Do you know this party well?': 'no',
    };
    const scored = await answered(rhea.submit(await pressed(desk, 'Score'), words));
    const identity = await answered(rhea.press(scored, 'Show name and affiliation'));
    const score = /Dr (Ana|Bela)/.test(identity.text) ? '5' : '4';
    const who = { 'Politically influential?': score, 'Part of the larger community?': 'cannot-judge' };
    desk = await answered(rhea.submit(await pressed(identity, 'Score this person'), who));
  }
  expect(desk.text).toContain('**You have reviewed everything there is.**');

  const proposal = await answered(olena.slash('/cohort propose', { workshop: workshopId }));
  expect(proposal.text).toContain('• Dr Ana, application 1: 4.0 / 5.0 (1 review)');
  const looked = await answered(server.actor('Otto').slash('/cohort confirm', { workshop: workshopId }));
  await answered(server.actor('Otto').press(looked, 'I have looked and agree'));
  const confirm = await answered(olena.press(proposal, 'Release the decisions…'));
  const released = await answered(olena.press(confirm, 'Yes, tell everybody now'));
  expect(released.text).toContain('2 invitations go out, and 2 applicants learn that they were not chosen.');
  await deliver();

  expect([ana, arn, bela, bo].map((person) => person.directMessages().map(({ text }) => text.split('\n')[0]))).toEqual([
    [expect.stringContaining('You are invited: Water sharing')],
    [expect.stringContaining('Your application: Water sharing')],
    [],
    [expect.stringContaining('Your application: Water sharing')],
  ]);

  const accepted = await answered(ana.press(ana.directMessages()[0]!, 'Accept'));
  const rules = await answered(ana.press(accepted, 'Read the ground rules'));
  expect((await answered(ana.press(rules, 'I accept the ground rules'))).text).toContain(
    'You are ready for **Water sharing**',
  );

  const mine = await answered(bela.slash('/my application'));
  const asked = await answered(bela.press(mine, 'Decline'));
  await answered(bela.press(asked, 'Yes, decline'));
  await deliver();
  expect(bo.directMessages().at(-1)?.text).toContain('You are invited: Water sharing');

  const participants = await world.ports.participants.list(workshopId);
  expect(participants.map(({ name, status }) => `${name}: ${status}`).toSorted()).toEqual([
    'Dr Ana: ready',
    'Dr Bela: declined',
    'Dr Bo: invited',
  ]);
  expect(server.findings).toEqual([]);
});

test('a form that is refused gives the words back', async () => {
  const { server, deliver } = await aStage();
  const [olena, ana] = [server.actor('Olena'), server.actor('Ana')];
  await answered(olena.slash('/call open', { workshop: workshopId }));
  await deliver();
  const form = await ana.press(await beginApplication(ana), '3 · Your words');
  if (form.kind !== 'modal') throw new Error('a form was expected');
  await answered(olena.slash('/call close', { workshop: workshopId }));

  const refused = await answered(ana.submit(form.modal, { 'Why do you want to take part?': 'To listen.' }));

  expect(refused.ephemeral).toBe(true);
  expect(refused.text).toContain('Applications closed at');
  expect(refused.text).toContain('> To listen.');
});

test('only people who run workshops are told which there are', async () => {
  const { server } = await aStage();

  const offered = await Promise.all(
    ['Olena', 'Ana'].map((name) => server.actor(name).autocomplete('/call open', 'workshop', 'wat')),
  );

  expect(offered).toEqual([[{ name: 'Water sharing · 9 Oct 2026 · planned, not announced', value: workshopId }], []]);
});
