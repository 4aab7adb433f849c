import { InteractionType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { replyOf, sendInteraction } from '../../rehearsal/discord/actor/send.ts';
import { changingNothing, refusalOf } from '../support/database-state.ts';
import { aHouse, type House } from '../support/house.ts';
import { faultsIn, no } from '../support/refused.ts';
import { agendaOf, CONVENTION, messageOf, peopleFor, plan, SMALL_RUBRIC, setUp, WORKSHOP } from '../support/walk.ts';

let house: House;
let ids: { conventionId: string; workshopId: string };

const actor = (name: string) => house.server.actor(name);
const typed = (name: string, command: string, options = {}) =>
  refusalOf(house, () => actor(name).slash(command, options));

beforeAll(async () => {
  house = await aHouse({
    seed: 22,
    people: [...peopleFor(2), { name: 'Оксана', locale: 'uk' }, { name: 'Пётр', locale: 'ru' }],
  });
  await setUp(house);
  ids = await plan(house, 4);
}, 120_000);

afterAll(() => house.close());

describe('who does not have the role', () => {
  const ORGANIZER =
    'Only people with the role “Workshop organizer” can do this. If this is your task, ask an administrator of this server to give you access.';
  const REVIEWER = ORGANIZER.replace('organizer', 'reviewer');
  const FACILITATOR = ORGANIZER.replace('organizer”', 'facilitator” or “Workshop organizer”');
  const workshop = () => ({ workshop: ids.workshopId });
  const nothing = () => ({});
  const NOBODY = '00000000-0000-4000-8000-000000000000';
  const host = () => ({ host: NOBODY });
  const meeting = () => ({ meeting: `${ids.workshopId}/${NOBODY}` });
  const one = () => ({ ...workshop(), application: 1 });
  const letter = () => ({ ...workshop(), which: 'invitation', language: 'uk' });
  const file = { fileName: 'agenda.yaml', content: agendaOf(10) };

  const RULES: readonly (readonly [path: string, sentence: string, options: () => object])[] = [
    ['convention add', ORGANIZER, () => CONVENTION],
    ['convention import', ORGANIZER, () => ({ file: { fileName: 'convention.ics', content: 'BEGIN:VCALENDAR' } })],
    ['convention list', ORGANIZER, nothing],
    ['convention show', ORGANIZER, () => ({ convention: ids.conventionId })],
    ['convention move', ORGANIZER, () => ({ convention: ids.conventionId, zone: 'Europe/Kyiv' })],
    ['workshop schedule', ORGANIZER, () => ({ ...WORKSHOP, convention: ids.conventionId })],
    ['workshop list', FACILITATOR, nothing],
    ['workshop timetable', FACILITATOR, workshop],
    ['workshop move', ORGANIZER, () => ({ ...workshop(), time: '10:00' })],
    ['workshop deadline', ORGANIZER, () => ({ ...workshop(), deadline: 'brief-out', 'days-before': 3 })],
    ['workshop reminders', ORGANIZER, () => ({ ...workshop(), reminder: 'reviews', set: 'off' })],
    ['workshop event', ORGANIZER, () => ({ ...workshop(), what: 'convention' })],
    ['workshop postpone', ORGANIZER, () => ({ ...workshop(), reason: 'Arrests.' })],
    ['workshop take-up', ORGANIZER, workshop],
    ['series new', ORGANIZER, () => ({ ...workshop(), name: 'Water' })],
    ['series edition', ORGANIZER, () => ({ ...workshop(), convention: ids.conventionId })],
    ['series plan', ORGANIZER, workshop],
    ['series compare', ORGANIZER, workshop],
    ['series carried', ORGANIZER, workshop],
    ['meeting add', ORGANIZER, () => ({ ...workshop(), kind: 'remote', time: '10:00', minutes: 60, 'days-before': 7 })],
    ['meeting list', FACILITATOR, workshop],
    ['meeting change', ORGANIZER, () => ({ ...meeting(), minutes: 90 })],
    ['meeting remove', ORGANIZER, meeting],
    ['host list', ORGANIZER, nothing],
    ['host add', ORGANIZER, () => ({ name: 'River Trust', kind: 'host', interests: 'Rivers.', seat: 'Vienna' })],
    ['host show', ORGANIZER, host],
    ['host change', ORGANIZER, host],
    [
      'host listing-add',
      ORGANIZER,
      () => ({ ...host(), jurisdiction: 'Ardania', kind: 'other', date: '2026-01-01', source: 'Gazette' }),
    ],
    ['host listing-strike', ORGANIZER, () => ({ ...host(), number: 1, reason: 'A mistake.' })],
    ['host assign', ORGANIZER, () => ({ ...workshop(), ...host() })],
    ['host unassign', ORGANIZER, () => ({ ...workshop(), ...host() })],
    ['host acceptance', ORGANIZER, () => ({ ...workshop(), ...host(), party: 'Ardania', says: 'accepted' })],
    ['host blocks', ORGANIZER, workshop],
    ['host override', ORGANIZER, () => ({ ...workshop(), jurisdiction: 'Ardania', reason: 'They ask.' })],
    ['risk assess', ORGANIZER, workshop],
    ['risk assess-person', ORGANIZER, one],
    ['risk sign', ORGANIZER, workshop],
    ['risk show', ORGANIZER, workshop],
    ['advisory add', ORGANIZER, () => ({ kind: 'track', text: 'Talks.', source: 'Press', date: '2026-01-01' })],
    ['advisory list', ORGANIZER, nothing],
    ['call open', ORGANIZER, workshop],
    ['call close', ORGANIZER, workshop],
    ['call late', ORGANIZER, () => ({ ...workshop(), member: 'Ana 1' })],
    ['applications export', ORGANIZER, workshop],
    ['applications import', ORGANIZER, () => ({ ...workshop(), file: { fileName: 'a.csv', content: 'id' } })],
    ['rubric show', FACILITATOR, workshop],
    ['rubric export', FACILITATOR, workshop],
    ['rubric import', ORGANIZER, () => ({ ...workshop(), file: { fileName: 'r.yaml', content: SMALL_RUBRIC } })],
    ['review next', REVIEWER, nothing],
    ['review case', REVIEWER, one],
    ['review profile', REVIEWER, () => ({ ...workshop(), knows: 'Ardania', organisation: 'Institute of Hydrology' })],
    ['review assign', ORGANIZER, () => ({ ...workshop(), all: true, silent: false })],
    ['review rule', ORGANIZER, () => ({ ...one(), reviewer: 'Rhea', counts: 'last' })],
    ['conflict declare', ORGANIZER, () => ({ ...workshop(), applications: '1, 3-5', type: 'personal' })],
    [
      'conflict pin',
      ORGANIZER,
      () => ({ ...workshop(), person: 'Rhea', applications: '1', type: 'adviser', reason: 'A former student.' }),
    ],
    ['conflict clear', ORGANIZER, () => ({ ...workshop(), person: 'Rhea', applications: '1', reason: 'They moved.' })],
    ['conflict list', ORGANIZER, workshop],
    ['reviews mine', REVIEWER, nothing],
    ['reviews standing', ORGANIZER, workshop],
    ['reviews discussed', ORGANIZER, one],
    ['cohort rules', ORGANIZER, workshop],
    ['cohort rules-export', ORGANIZER, workshop],
    ['cohort rules-import', ORGANIZER, () => ({ ...workshop(), file: { fileName: 'c.yaml', content: 'quotas: []' } })],
    ['cohort propose', ORGANIZER, workshop],
    ['cohort explain', ORGANIZER, () => ({ application: NOBODY })],
    ['cohort compare', ORGANIZER, workshop],
    ['cohort relax', ORGANIZER, workshop],
    ['cohort confirm', ORGANIZER, workshop],
    ['cohort release', ORGANIZER, workshop],
    ['decision message', ORGANIZER, letter],
    ['decision preview', ORGANIZER, letter],
    ['decision replies', ORGANIZER, workshop],
    ['official mark', ORGANIZER, () => ({ ...one(), official: 'yes' })],
    ['official list', ORGANIZER, workshop],
    // Whoever has a seat may read them, which is no role.
    ['ground-rules show', no('not-participant', {}), workshop],
    ['ground-rules edit', ORGANIZER, () => ({ ...workshop(), language: 'uk' })],
    ['ground-rules preview', ORGANIZER, () => ({ ...workshop(), language: 'uk' })],
    ['room open', FACILITATOR, workshop],
    ['agenda import', FACILITATOR, () => ({ file })],
    ['agenda dry-run', FACILITATOR, () => ({ file })],
    ['agenda copy', FACILITATOR, workshop],
    ['agenda show', FACILITATOR, nothing],
    ['agenda export', FACILITATOR, nothing],
    ['round open', FACILITATOR, nothing],
    ['round pause', FACILITATOR, nothing],
    ['round resume', FACILITATOR, nothing],
    ['round extend', FACILITATOR, () => ({ by: 5 })],
    ['round skip', FACILITATOR, nothing],
    ['round close', FACILITATOR, nothing],
    ['round warn', FACILITATOR, nothing],
    ['round cool-down', FACILITATOR, () => ({ minutes: 5 })],
    ['round reopen', FACILITATOR, nothing],
    ['round collect', FACILITATOR, nothing],
    ['round leave-out', FACILITATOR, nothing],
    ['round announce', FACILITATOR, () => ({ text: 'Lunch is here.' })],
    ['panel', FACILITATOR, nothing],
    ...['help', 'pause', 'scope', 'talk', 'withdraw'].map(
      (path) => [`aside ${path}`, no('not-a-room', {}), nothing] as const,
    ),
    ['summary draft', FACILITATOR, workshop],
    ['summary approve', FACILITATOR, workshop],
  ];
  const FOR_EVERYBODY = [
    'my application',
    'my calendar',
    'rubric template',
    'agenda template',
    'language',
    'who-sees-this',
  ];

  test.each(RULES)('is refused /%s', async (path, sentence, options) => {
    expect(await typed('Outsider', `/${path}`, options())).toBe(sentence);
  });

  /** Commands about one workshop. The agenda is copied in a room, and there is none. */
  const OF_A_WORKSHOP = RULES.filter(
    ([path]) => path !== 'agenda copy' && commands.some((one) => one.path === path && 'workshop' in one.options),
  );

  test.each(OF_A_WORKSHOP)('and who has it is told alike of no workshop by /%s', async (path, sentence, options) => {
    const name = sentence === REVIEWER ? 'Rhea' : 'Olena';
    for (const workshop of [NOBODY, '1:apply:x', 'Water sharing']) {
      expect(await typed(name, `/${path}`, { ...options(), workshop })).toBe(no('unknown-workshop', {}));
    }
  });

  test('is refused /setup by the client and, behind the client’s back, by the bot', async () => {
    const { discord } = house.server;
    await expect(actor('Outsider').slash('/setup')).rejects.toMatchObject({ problem: 'not-permitted' });

    const command = discord.commands.list('guild').find(({ name }) => name === 'setup');
    const channelId = discord.world.guild.systemChannelId ?? '';
    const start = { type: InteractionType.ApplicationCommand, userId: actor('Outsider').id, channelId };
    const data = { id: command!.id, name: 'setup', type: 1, guild_id: house.server.guildId };
    expect(await refusalOf(house, async () => replyOf(discord, await sendInteraction(discord, start, data)))).toBe(
      'Only administrators of this server (permission “Manage Server”) can do this. If this is your task, ask an administrator of this server to give you access.',
    );
  });

  test('is refused every command but these', () => {
    const ruled = [...RULES.map(([path]) => path), ...FOR_EVERYBODY, 'setup'];
    expect(ruled.toSorted()).toEqual(commands.map(({ path }) => path).toSorted());
  });

  test.each([
    ['Rhea', 'cohort propose', ORGANIZER, workshop],
    ['Rhea', 'summary draft', FACILITATOR, workshop],
    ['Fay', 'call open', ORGANIZER, workshop],
    ['Rhea', 'review assign', ORGANIZER, () => ({ ...workshop(), all: true, silent: false })],
    ['Rhea', 'conflict list', ORGANIZER, workshop],
    ['Rhea', 'reviews standing', ORGANIZER, workshop],
    ['Rhea', 'cohort confirm', ORGANIZER, workshop],
    ['Rhea', 'official list', ORGANIZER, workshop],
    ['Rhea', 'meeting list', FACILITATOR, workshop],
    ['Rhea', 'rubric show', FACILITATOR, workshop],
    ['Rhea', 'ground-rules show', no('not-participant', {}), workshop],
    ['Fay', 'rubric import', ORGANIZER, () => ({ ...workshop(), file: { fileName: 'r.yaml', content: SMALL_RUBRIC } })],
    ['Fay', 'cohort explain', ORGANIZER, () => ({ application: NOBODY })],
    ['Fay', 'decision replies', ORGANIZER, workshop],
    ['Fay', 'official list', ORGANIZER, workshop],
    ['Fay', 'series carried', ORGANIZER, workshop],
    ['Fay', 'ground-rules preview', ORGANIZER, () => ({ ...workshop(), language: 'uk' })],
    ['Fay', 'review next', REVIEWER, nothing],
    ['Fay', 'reviews mine', REVIEWER, nothing],
    ['Olena', 'review next', REVIEWER, nothing],
    ['Olena', 'review case', REVIEWER, one],
    ['Olena', 'reviews mine', REVIEWER, nothing],
  ])('is refused it with another role: %s and /%s', async (name, path, sentence, options) => {
    expect(await typed(name, `/${path}`, options())).toBe(sentence);
  });

  test('reads so in the own language', async () => {
    expect(await typed('Оксана', '/review next')).toBe(
      'Це можуть робити лише люди з роллю «Workshop reviewer». Якщо це Ваше завдання, попросіть адміністрацію цього сервера надати Вам доступ.',
    );
    expect(await typed('Пётр', '/call open', workshop())).toBe(
      'Это могут делать только люди с ролью «Workshop organizer». Если это Ваша задача, попросите администрацию этого сервера дать Вам доступ.',
    );
  });

  test.each([
    ['call open', 'workshop'],
    ['review case', 'workshop'],
    ['series edition', 'convention'],
    ['meeting change', 'meeting'],
    ['host assign', 'host'],
    ['cohort explain', 'application'],
  ])('is proposed nothing while typing /%s %s', async (path, option) => {
    expect(await actor('Outsider').autocomplete(`/${path}`, option, '')).toEqual([]);
  });
});

test('what everybody may ask for is answered and changes nothing', async () => {
  const asked = [
    ['agenda template', { name: 'express' }],
    ['who-sees-this', {}],
    ['my application', {}],
    ['my calendar', { discreet: true }],
    ['rubric template', {}],
  ] as const;
  for (const [path, options] of asked) {
    const answer = await changingNothing(house, () => messageOf(actor('Outsider').slash(`/${path}`, options)));
    expect(answer.ephemeral).toBe(true);
  }
});

test('nothing of all this was a fault, or a thing that Discord does not allow', () => {
  expect(faultsIn(house)).toEqual([]);
  expect(house.server.findings).toEqual([]);
});
