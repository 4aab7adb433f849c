import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aBotProcess, type BotProcess } from '../support/bot-process.ts';
import {
  type Knower,
  PUBLIC_WORDS,
  SECRETS,
  type Secret,
  type SecretName,
  STAGES,
  type Stage,
} from '../support/planted-secrets.ts';
import {
  kindsOfSightings,
  type PlaceKind,
  type SearchedPlace,
  searchedPlaces,
  sightingsIn,
} from '../support/searched-places.ts';
import { scannerFor } from '../support/secret-scanner.ts';
import { roundKeyFolder } from './secrets-forms.ts';
import { APPLICANTS, PEOPLE, type SecretsStory, tellSecrets } from './secrets-story.ts';

const NAME = PUBLIC_WORDS[0].toLowerCase();
const ALL = Object.keys(SECRETS) as readonly SecretName[];
/** Facilitators, and the owner of the server. */
const BACKSTAGE = ['Fay', 'Gus', 'Olena'] as const;
const DATABASE: readonly PlaceKind[] = ['database file', 'write-ahead log'];

for (const queue of ['postgres', 'redis'] as const) {
  describe.skipIf(queue === 'redis' && inject('redisUrl') === undefined)(`with its alarms in ${queue}`, () => {
    let bot: BotProcess;
    let story: SecretsStory;
    let places: readonly SearchedPlace[];

    beforeAll(async () => {
      bot = await aBotProcess({ queue, name: NAME, seed: 23, people: PEOPLE });
      story = await tellSecrets(bot);
      await writeAllToFiles(bot);
      places = await searchedPlaces(bot);
    }, 300_000);
    afterAll(() => bot?.close());

    test('the size of a sealed answer does not tell the answer', async () => {
      const rows = await bot.query(
        `SELECT length(c."sealed") AS size FROM "Contribution" c JOIN "Round" r ON r."id" = c."roundId" WHERE r."ordinal" = 2`,
      );
      expect(rows.length).toBeGreaterThan(4);
      expect([...new Set(rows.map(({ size }) => size))]).toEqual([285]);
    });

    test('nothing ties the rows of one person together: no identifier and no hash stands in two kinds of them', async () => {
      const tables = ['Application', 'Review', 'Recusal', 'Participant', 'Contribution', 'Paper', 'Post'];
      const sights = (await Promise.all(tables.map((table) => valuesOf(bot, table)))).flat();
      const shared = sights.filter(({ table, value }) =>
        sights.some((other) => other.table !== table && other.value === value),
      );

      expect([...new Set(sights.map(({ table }) => table))]).toEqual(tables.filter((table) => table !== 'Recusal'));
      // The case that is reviewed: of whom is sealed in both.
      expect([...new Set(shared.map(({ table, column }) => `${table}.${column}`))]).toEqual([
        'Application.id',
        'Review.applicationId',
      ]);
    });

    test('no post names the participant, the application or the round it is about', async () => {
      const posts = await bot.query('SELECT o::text AS printed FROM "Post" o');
      const ids = await bot.query(
        'SELECT "id" FROM "Participant" UNION SELECT "id" FROM "Application" UNION SELECT "id" FROM "Round"',
      );
      const printed = posts.map((post) => String(post.printed)).join('\n');
      expect(posts.length).toBeGreaterThan(10);
      expect(ids.filter(({ id }) => printed.includes(String(id)))).toEqual([]);
    });

    test('nothing that people wrote lies readable in the database, its logs, the queue or the data directory, nor is it printed', () => {
      expect(sightingsIn(places, scannerFor(ALL.map((name) => SECRETS[name].mark)))).toEqual([]);
    });

    test('nor does the account, or the name of the account, of anybody who applied', () => {
      const { speaker, cousin, leaver, cousins, others } = APPLICANTS;
      const names = [speaker, cousin, leaver, ...cousins, ...others];
      const surnames = names.flatMap((name) => name.split(' ').slice(1));
      const ids = names.map((name) => bot.server.actor(name).id);
      expect(sightingsIn(places, scannerFor([...ids, ...surnames]))).toEqual([]);
    });

    test('who spoke is told by nothing: no id of a participant’s row in a log, the queue or another table, no alias in print', async () => {
      const ids = (await bot.query('SELECT "id" FROM "Participant"')).map(({ id }) => String(id));
      const printed = places.filter(({ kind, name }) => !DATABASE.includes(kind) && !name.endsWith('"Participant"'));
      expect(sightingsIn(places, scannerFor(ids)).filter((sight) => sight.endsWith('"Participant"'))).not.toEqual([]);
      expect(sightingsIn(printed, scannerFor(ids))).toEqual([]);
      expect(bot.output()).not.toMatch(new RegExp(`\\b${story.forms.alias}\\b`, 'i'));
    });

    test('of who marked which offer nothing is left: no key, no ballot, no press', async () => {
      const { roundKeys, ballots, signalsRoundId: id } = story.forms;
      expect([roundKeys.length, ballots]).toEqual([1, 10]);
      expect(await bot.query('SELECT FROM "Ballot"')).toEqual([]);
      expect(await readdir(roundKeyFolder(bot))).toEqual(['CACHEDIR.TAG']);

      // The folder of keys is among what is searched.
      expect(places.map(({ name }) => path.basename(name))).toContain('CACHEDIR.TAG');
      const [key = ''] = roundKeys;
      const bytes = Buffer.from(key, 'base64');
      expect(bytes).toHaveLength(32);
      expect(sightingsIn(places, scannerFor([key, bytes.toString('hex')]))).toEqual([]);
      expect(places.filter((place) => place.bytes.includes(bytes)).map(({ name }) => name)).toEqual([]);

      expect(kindsOfSightings(places, scannerFor([id]))).toContain('row');
      const marks = [0, 1].flatMap((offer) => ['could', 'could-not', 'none'].map((mark) => `${id}:${offer}:${mark}`));
      expect(sightingsIn(places, scannerFor(marks))).toEqual([]);
      const ballotsShown = bot.server.trace.entries.filter(({ data }) =>
        JSON.stringify(data)?.includes(`${id}:0:could`),
      );
      expect(ballotsShown.length).toBeGreaterThan(9);
      expect(ballotsShown.filter(({ seenBy = [] }) => seenBy.length > 1)).toEqual([]);
    });

    test('whoever sent up a trial balloon is named beside it nowhere, and backstage does not show it', () => {
      expect(namedBeside(bot, story, 'balloon')).toEqual([]);
      expect(backstageShows(bot, story, 'balloon')).toBe(false);
      // The same looks find the writer of an option by the alias, and a private word backstage.
      expect(namedBeside(bot, story, 'option')).not.toEqual([]);
      expect(backstageShows(bot, story, 'privateWord')).toBe(true);
    });

    test('the same search finds a public word in every kind of place', () => {
      const everywhere = ['bot output', 'data directory', 'database file', 'database log', 'row', 'write-ahead log'];
      expect(kindsOfSightings(places, scannerFor([PUBLIC_WORDS[0]]))).toEqual(
        [...everywhere, queue === 'redis' ? 'redis file' : 'queue row'].toSorted(),
      );
      expect(kindsOfSightings(places, scannerFor([PUBLIC_WORDS[1]]))).toEqual([
        'database file',
        'row',
        'write-ahead log',
      ]);
    });

    test('whoever was shown a secret was allowed to know it at that moment', () => {
      expect(leaksInTrace(bot, story)).toEqual([]);
      expect(leaksInMessages(bot, story)).toEqual([]);
    });

    test('every secret was typed, and reached those it was meant for', () => {
      const reach = (name: SecretName) => readersOf(bot, SECRETS[name]);
      expect(ALL.filter((name) => reach(name).length === 0)).toEqual([]);
      // Who confirms a cohort reads the names of the chosen: five of six alike, whom the lot has drawn.
      const applicant = story.writers.get('nameUk') ?? '';
      const confirmer = story.room.includes(applicant) ? ['Otto'] : [];
      expect(reach('nameUk')).toEqual([applicant, 'Olena', ...confirmer, 'Rhea'].toSorted());
      expect(reach('withdrawnMotivation')).toEqual([APPLICANTS.leaver]);
      expect(reach('unquoted')).toEqual(story.room.toSorted());
      expect(reach('laterPrompt')).toEqual(PEOPLE.map(({ name }) => name).toSorted());
      expect(reach('quoted')).toEqual(PEOPLE.map(({ name }) => name).toSorted());
      expect(reach('faulty')).toEqual([APPLICANTS.speaker]);
      const { speaker } = APPLICANTS;
      for (const name of ['position', 'standing'] as const) expect(reach(name)).toEqual([speaker, 'Olena', 'Rhea']);
      for (const name of ['concerns', 'jurisdiction', 'place'] as const)
        expect(reach(name)).toEqual([speaker, 'Olena']);
      for (const name of ['threat', 'mitigation', 'hostInterests', 'advisory', 'conflictReason'] as const) {
        expect(reach(name)).toEqual(['Olena']);
      }
      const invited = story.room.filter((name) => name !== 'Fay' && name !== 'Gus').toSorted();
      for (const name of ['letter', 'rules', 'commitment', 'rulesChange'] as const)
        expect(reach(name)).toEqual(invited);
      const inRoom = ['option', 'steps', 'precondition', 'wayBack', 'constraint', 'diagnosis', 'change'] as const;
      for (const name of [...inRoom, 'untoldOffer', 'announcement'] as const) {
        expect(reach(name)).toEqual(story.room.toSorted());
      }
      for (const name of ['balloon', 'toldOffer'] as const) expect(reach(name)).toEqual(reach('quoted'));
      expect(reach('privateWord')).toEqual([story.writers.get('privateWord'), ...BACKSTAGE].toSorted());
      expect(bot.server.findings).toEqual([]);
    });
  });
}

/** Each text of a table that is long enough to recognize somebody by, but the workshop's, which all of them have. */
async function valuesOf(bot: BotProcess, table: string) {
  const rows = await bot.query(`SELECT to_jsonb(t) - 'sealed' - 'workshopId' AS row FROM "${table}" t`);
  return rows.flatMap(({ row }) =>
    Object.entries(row as object)
      .filter(([, value]) => typeof value === 'string' && value.length > 20 && !value.startsWith('20'))
      .map(([column, value]) => ({ table, column, value: String(value) })),
  );
}

/** Restarts the bot, and has everything that servers still hold in memory written to their files. */
async function writeAllToFiles(bot: BotProcess): Promise<void> {
  await bot.end('SIGTERM');
  await bot.start();
  await bot.query('CHECKPOINT');
  // The one thing the database's own log repeats is the name of a database that somebody asks for.
  const stranger = new pg.Client({ connectionString: await bot.databaseUrl(`${NAME}-missing`) });
  await expect(stranger.connect()).rejects.toThrow('does not exist');

  if (!bot.redis) return;
  const redis = new Redis(bot.redis.url);
  await redis.config('SET', 'rdbcompression', 'no');
  await redis.save();
  redis.disconnect();
}

/** Who may see a secret in a stage; `undefined` is everybody. */
function knowersOf(story: SecretsStory, name: SecretName, stage: Stage): ReadonlySet<string> | undefined {
  const people: Readonly<Record<Exclude<Knower, 'everyone'>, readonly string[]>> = {
    writer: [story.writers.get(name) ?? ''],
    // Otto confirms the cohort, and so reads the names in it.
    organizers: ['Olena', 'Otto'],
    reviewers: ['Rhea'],
    backstage: BACKSTAGE,
    room: story.room,
  };
  const { knownTo }: Secret = SECRETS[name];
  const knowers = STAGES.slice(0, STAGES.indexOf(stage) + 1).flatMap((one) => knownTo[one] ?? []);
  if (knowers.includes('everyone')) return undefined;
  return new Set(knowers.flatMap((knower) => (knower === 'everyone' ? [] : people[knower])));
}

interface Shown {
  readonly text: string;
  readonly to: readonly string[];
  readonly stage: Stage | undefined;
  readonly where: string;
}

/** Each secret in a text that was shown to somebody who may not know it. */
function leaksIn(story: SecretsStory, { text, to, stage = 'typed', where }: Shown): readonly string[] {
  return ALL.filter((name) => isIn(text, SECRETS[name])).flatMap((name) => {
    const knowers = knowersOf(story, name, stage);
    const strangers = knowers ? to.filter((person) => !knowers.has(person)) : [];
    return strangers.length === 0 ? [] : [`${name} (${stage}) was shown to ${strangers.join(', ')} by ${where}`];
  });
}

/** Channels have names in small letters. */
const isIn = (text: string, { mark }: Secret): boolean => text.toLowerCase().includes(mark.toLowerCase());

const leaksInTrace = ({ server }: BotProcess, story: SecretsStory): readonly string[] =>
  server.trace.entries.flatMap(({ data, seenBy = [], operation, packet }, index) =>
    leaksIn(story, {
      text: JSON.stringify(data) ?? '',
      to: seenBy,
      stage: story.moments.findLast(({ entries }) => entries <= index)?.stage,
      where: operation ?? packet ?? '',
    }),
  );

const leaksInMessages = ({ server }: BotProcess, story: SecretsStory): readonly string[] =>
  server.botMessages.flatMap(({ text, readers, createdAt, channelName }) =>
    leaksIn(story, {
      text,
      to: readers,
      stage: story.moments.findLast(({ at }) => at <= createdAt)?.stage,
      where: `a message in ${channelName}`,
    }),
  );

/** Everybody in whose client a secret stood. */
function readersOf({ server }: BotProcess, secret: Secret): readonly string[] {
  const traced = server.trace.entries.filter(({ data }) => isIn(JSON.stringify(data) ?? '', secret));
  const posted = server.botMessages.filter(({ text }) => isIn(text, secret));
  return [
    ...new Set([...traced.flatMap(({ seenBy }) => seenBy ?? []), ...posted.flatMap(({ readers }) => readers)]),
  ].toSorted();
}

/** A channel comes with the list of all who may enter it, which names nobody beside anything. */
const withoutDoor = (data: unknown): string =>
  JSON.stringify(data, (key, value: unknown) => (key === 'permission_overwrites' ? [] : value)) ?? '';

/** Where somebody else than its writer was shown a secret together with the writer's account, name or alias. */
function namedBeside({ server }: BotProcess, { writers, forms }: SecretsStory, name: SecretName): readonly string[] {
  const writer = server.actor(writers.get(name) ?? '');
  const alias = new RegExp(`\\b${forms.alias}\\b`);
  const isNamed = (text: string) => text.includes(writer.id) || text.includes(writer.name) || alias.test(text);
  const shown = [
    ...server.trace.entries.map(({ data, seenBy = [], operation, packet }) => ({
      text: withoutDoor(data),
      to: seenBy,
      where: operation ?? packet ?? '',
    })),
    ...server.botMessages.map(({ text, readers, channelName }) => ({ text, to: readers, where: channelName })),
  ];
  return shown
    .filter(({ text, to }) => isIn(text, SECRETS[name]) && isNamed(text) && to.some((one) => one !== writer.name))
    .map(({ where }) => where);
}

/** Whether the facilitators' own channel has ever shown a secret, also in a message that was edited later. */
function backstageShows({ server }: BotProcess, { forms }: SecretsStory, name: SecretName): boolean {
  const ids = new Set(
    server.botMessages.filter(({ channelName }) => channelName === forms.backstage).map(({ channelId }) => channelId),
  );
  return server.trace.entries.some(
    ({ data, path: asked = '' }) =>
      [...ids].some((id) => asked.includes(`/channels/${id}/`)) && isIn(JSON.stringify(data) ?? '', SECRETS[name]),
  );
}
