import pg from 'pg';
import type { Post } from '../../domain/post.ts';
import type { Round } from '../../domain/rounds/round.ts';
import { createDatabase } from '../../prisma/client.ts';
import { createKeyRing } from '../../prisma/key-ring.ts';
import { openFields } from '../../prisma/sealed-fields.ts';
import { newKey } from '../../prisma/sealing.ts';
import { createStores, type Stores } from '../../prisma/stores.ts';
import { aConvention, aServer, at, memberOf } from '../support/build.ts';
import { createMemoryRoundKeys } from '../support/memory/round-keys.ts';
import { createMemoryStores } from '../support/memory/stores.ts';
import { type Chance, createChance } from './chance.ts';
import { type Command, createModel, type Model, type Told } from './model.ts';
import type { FaultOptions } from './options.ts';
import { type Outcome, plainOutcome } from './outcome.ts';
import { planOf } from './plans.ts';
import type { Servers } from './servers.ts';
import { aSubject, type Ground, type HandClock, type Subject } from './subject.ts';

/** Seeds in memory, and on a real database; ten thousand, of which the suite is proud, take some minutes. */
const SEEDS = { memory: 10_000, database: 300 };
const SEEDS_SHORT = { memory: 400, database: 15 };
const START = at('09:00');
const PEOPLE = [memberOf(1), memberOf(2), memberOf(3)];

/** Where seeds are played, and what has been owed there. */
interface Field {
  readonly where: 'memory' | 'database';
  /** A ground for one seed. */
  begin(nth: number): Promise<Ground>;
  owed(): Promise<readonly Post[]>;
}

/** F7: random commands, and whether the product's clocks and posts are those of a model that shares no code with it. */
export async function compareWithModel(
  servers: Servers,
  { seed, isShort }: FaultOptions,
  report: (line: string) => void,
): Promise<Outcome> {
  const seeds = isShort ? SEEDS_SHORT : SEEDS;
  const counts: Record<string, number> = {};
  const broken: string[] = [];
  const play = async (field: Field, many: number): Promise<number> => {
    for (let nth = 1; nth <= many; nth += 1) {
      const divergence = await diverges(field, { nth, seed: seed * 1_000_000 + nth, counts });
      if (divergence) {
        broken.push(`seed ${seed * 1_000_000 + nth} in ${field.where}: ${divergence}`);
        return nth;
      }
      if (nth % 1_000 === 0) report(`${nth} of ${many} seeds in ${field.where}`);
    }
    return many;
  };

  const inMemory = await play(memoryField(), seeds.memory);
  const database = await databaseField(await servers.freshDatabase());
  try {
    const inDatabase = await play(database, seeds.database);
    return plainOutcome(
      { seedsInMemory: inMemory, seedsInDatabase: inDatabase, divergences: broken.length, counts },
      broken,
    );
  } finally {
    await database.close();
  }
}

interface Trial {
  readonly nth: number;
  readonly seed: number;
  readonly counts: Record<string, number>;
}

/** Plays one seed; says where product and model part, and after which commands. */
async function diverges(field: Field, { nth, seed, counts }: Trial): Promise<string | undefined> {
  const chance = createChance(seed);
  const plans = Array.from({ length: 1 + chance.below(4) }, () => ({
    minutes: 1 + chance.below(6),
    isWritten: chance.next() < 0.7,
    most: 1 + chance.below(3),
  }));
  const model = createModel(START.getTime(), plans);
  const subject = await aSubject(
    await field.begin(nth),
    plans.map(({ minutes, isWritten, most }) =>
      isWritten ? { ...planOf('statements', minutes), statementsEach: most } : planOf('discussion', minutes),
    ),
  );
  const done: Command[] = [];
  const told = (): string => `after ${JSON.stringify(done)}`;
  for (let left = 15 + chance.below(30); left > 0; left -= 1) {
    // What is over stays over: two more commands must show it.
    if (model.rounds.every(({ status }) => status === 'closed')) left = Math.min(left, 2);
    const command = drawCommand(chance, model);
    done.push(command);
    const [expected, actual] = [model.does(command), await subject.does(command)];
    const outcome = `${command.is} ${expected ? 'done' : 'refused'}`;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
    if (expected !== actual)
      return `model says ${expected ? 'yes' : 'no'}, product ${actual ? 'yes' : 'no'}, ${told()}`;
    const difference = await standsApart(model, subject);
    if (difference) return `${difference}, ${told()}`;
  }
  const [said, expected] = [(await field.owed()).map(toldOf), model.told].map((one) => JSON.stringify(one));
  return said === expected ? undefined : `the room is told ${said} instead of ${expected}, ${told()}`;
}

function drawCommand(chance: Chance, { rounds, now }: Model): Command {
  const place = chance.below(rounds.length);
  const running = rounds.findIndex(({ status }) => status === 'open' || status === 'paused');
  const end = rounds[running]?.status === 'open' ? (rounds[running]?.closesAt ?? 0) - now() : 0;
  /** Mostly some minutes; often to the very end of the round, or a millisecond beside it. */
  const milliseconds =
    end > 0 && chance.next() < 0.4 ? Math.max(0, end + chance.below(3) - 1) : chance.below(4 * 60_000);
  const drawn = chance.next();
  if (drawn < (running < 0 ? 0.45 : 0.05)) return { is: 'open' };
  if (drawn < 0.26) return { is: 'extend', minutes: chance.below(20) === 0 ? chance.below(80) : 1 + chance.below(3) };
  if (drawn < 0.33) return { is: 'pause' };
  if (drawn < 0.42) return { is: 'resume' };
  if (drawn < 0.5) return { is: 'skip', round: chance.next() < 0.7 && running >= 0 ? running : place };
  if (drawn < 0.7) {
    const round = chance.next() < 0.8 && running >= 0 ? running : place;
    return { is: 'state', round, who: chance.pick(PEOPLE) ?? '', text: `w${chance.below(6)}` };
  }
  if (drawn < 0.88) return { is: 'pass', milliseconds };
  if (drawn < 0.93) return { is: 'lag', milliseconds: Math.min(milliseconds, 20_000) };
  if (drawn < 0.97) {
    // Half a minute makes a long absence: half of all are a millisecond around it.
    const away = chance.next() < 0.5 ? 29_999 + chance.below(3) : chance.below(60_000);
    return { is: 'absence', milliseconds: away, isStart: chance.next() < 0.6 };
  }
  return { is: 'spurious', epochsAgo: chance.below(3) };
}

/** How the product's agenda differs from the model's, if it does. */
async function standsApart({ rounds }: Model, { stores, workshopId }: Subject): Promise<string | undefined> {
  const agenda = await stores.agendas.find(workshopId);
  const actual = JSON.stringify(agenda?.rounds.map(standingOf));
  const expected = JSON.stringify(
    rounds.map(({ status, closesAt, remaining, closedAt }) => {
      if (status === 'open') return { status, closesAt };
      if (status === 'paused') return { status, remaining };
      return status === 'closed' ? { status, closedAt } : { status };
    }),
  );
  return actual === expected ? undefined : `rounds stand ${actual} instead of ${expected}`;
}

function standingOf(round: Round) {
  const { status } = round;
  if (status === 'open') return { status, closesAt: round.closesAt.getTime() };
  if (status === 'paused') return { status, remaining: round.remainingMilliseconds };
  return status === 'planned' ? { status } : { status, closedAt: round.closedAt.getTime() };
}

function toldOf({ content }: Post): Told {
  return {
    kind: content.kind,
    ...('ordinal' in content && { ordinal: content.ordinal }),
    ...(content.kind === 'statements-revealed' && { words: content.statements.map(({ text }) => text).toSorted() }),
  };
}

function memoryField(): Field {
  let owed: () => readonly Post[] = () => [];
  return {
    where: 'memory',
    async begin() {
      const clock: HandClock = { now: START };
      const { stores, posts } = createMemoryStores(() => clock.now);
      owed = posts.listOwed;
      await prepare(stores);
      return { stores, clock, nth: 1, people: PEOPLE };
    },
    owed: async () => owed(),
  };
}

async function databaseField(url: string): Promise<Field & { close(): Promise<void> }> {
  const database = createDatabase(url);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const masterKey = newKey();
  const keys = createKeyRing(database, masterKey);
  const clock: HandClock = { now: START };
  const stores = createStores({
    ...{ database, masterKey, roundKeys: createMemoryRoundKeys() },
    clock: { speed: 1, now: async () => clock.now },
  });
  await prepare(stores);
  return {
    where: 'database',
    async begin(nth) {
      // Another workshop each time, alone: what ran before would otherwise ring on.
      await pool.query('DELETE FROM "Workshop"');
      await pool.query('DELETE FROM "Pulse"');
      clock.now = START;
      return { stores, clock, nth, people: PEOPLE };
    },
    async owed() {
      const { rows } = await pool.query<{ keyRef: string; workshopId: string; sealed: Buffer }>(
        'SELECT "keyRef", "workshopId", sealed FROM "Post" ORDER BY seq',
      );
      return await Promise.all(
        rows.map(async ({ keyRef, workshopId, sealed }) => ({
          workshopId,
          ...openFields(await keys.of(workshopId), { table: 'Post', id: keyRef }, new Uint8Array(sealed)),
        })),
      );
    },
    async close() {
      await pool.end();
      await database.close();
    },
  };
}

async function prepare({ servers, conventions }: Stores): Promise<void> {
  await servers.save(aServer());
  await conventions.add(aConvention());
}
