import { createSecretKey, type KeyObject } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withRounds } from '../../domain/rounds/agenda.ts';
import { type Ballot, ballotMarked } from '../../domain/rounds/ballot.ts';
import { ballotKeys } from '../../prisma/ballot-keys.ts';
import { createDatabase, type Database } from '../../prisma/client.ts';
import { startEmbeddedPostgres } from '../../prisma/embedded/embedded-postgres.ts';
import { migrate } from '../../prisma/migrate.ts';
import { personRef } from '../../prisma/references.ts';
import { createRoundKeys, type RoundKeys } from '../../prisma/round-keys.ts';
import { newKey, unwrapKey } from '../../prisma/sealing.ts';
import { ballotIn } from '../../prisma/stores/ballot-rows.ts';
import { createClock } from '../../prisma/stores/clock.ts';
import { createStores, type Stores } from '../../prisma/stores.ts';
import { aBlankBallot } from '../contracts/ballot-store-contract.ts';
import { aClosedRound, aClosingRound, aConvention, anAgenda, anOpenRound, aWorkshop, idOf } from '../support/build.ts';
import { scannerFor } from '../support/secret-scanner.ts';

// The strongest attacker: the operator, who holds the database, every file of its server, a copy of them
// made while the round was open, the master key, and whatever lies in the data directory.

const silent = { info: () => undefined, warn: () => undefined };
const masterKey = newKey();
const DESTROYED = idOf('round', 1);
const KEPT = idOf('round', 2);
const PEOPLE = Array.from({ length: 10 }, (_, index) => index + 1);

/** What the server keeps, and what lies in the data directory beside it. */
let cluster: string;
let keyFolder: string;
let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let database: Database;
let stores: Stores;
/** Files of the server as a copy made before the reveals has them, and as they are afterwards. */
let before: Buffer;
let afterwards: Buffer;
/** The key of the round that is destroyed, as it lay in its file. */
let keyText: string;

beforeAll(async () => {
  cluster = await mkdtemp(path.join(tmpdir(), 'antechamber-ballots-'));
  keyFolder = await mkdtemp(path.join(tmpdir(), 'antechamber-ballot-keys-'));
  server = await startEmbeddedPostgres({ directory: cluster, throwAway: true, log: silent });
  await server.ensureDatabase('antechamber');
  await migrate(server.url('antechamber'), path.resolve('prisma/migrations'));
  database = createDatabase(server.url('antechamber'));
  const roundKeys = createRoundKeys(keyFolder);
  stores = createStores({ database, masterKey, roundKeys: keepingOne(roundKeys), clock: createClock(database) });

  await stores.conventions.add(aConvention({ name: 'Findable-convention' }));
  await stores.workshops.add(aWorkshop());
  let agenda = anAgenda({ rounds: [DESTROYED, KEPT].map((id, index) => anOpenRound({ id, ordinal: index + 1 })) });
  await stores.agendas.put(agenda, 0);
  for (const roundId of [DESTROYED, KEPT]) await markAll(roundId);
  keyText = (await readFile(path.join(keyFolder, `${DESTROYED}.key`), 'utf8')).trim();
  before = await serverFiles();

  for (const status of [aClosingRound, aClosedRound]) {
    agenda = withRounds(agenda, ...agenda.rounds.map(({ id, ordinal }) => status({ id, ordinal })));
    await stores.agendas.save(agenda, []);
  }
  for (const roundId of await stores.ballots.listUndestroyed()) await stores.ballots.destroy(roundId);
  afterwards = await serverFiles();
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
  await rm(keyFolder, { recursive: true, force: true });
});

/** The safety taken away: the key of one round stays when its ballots go. */
const keepingOne = (keys: RoundKeys): RoundKeys => ({
  ...keys,
  destroy: async (roundId) => (roundId === KEPT ? undefined : await keys.destroy(roundId)),
});

/** Everybody marks the first offer, each as their number is odd or even, and a few more. */
async function markAll(roundId: string): Promise<void> {
  await stores.ballots.layOut(PEOPLE.map((n) => aBlankBallot(n, { roundId })));
  for (const n of PEOPLE) {
    const first = ballotMarked(aBlankBallot(n, { roundId }), 0, n % 2 === 1 ? 'could' : 'could-not');
    await stores.ballots.put(first);
    await stores.ballots.put(ballotMarked(first, 1 + (n % 7), 'could'));
  }
}

/** Every file of the server, its log of changes included, with all that it still holds in memory written to them. */
async function serverFiles(): Promise<Buffer> {
  await database.run((client) => client.$executeRaw`CHECKPOINT`);
  return await allIn(cluster);
}

async function allIn(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return Buffer.concat(await Promise.all(files.map((file) => readFile(file))));
}

/** A sealed ballot as PostgreSQL writes it: its length of 285 bytes and four for that, and the mark of the seal's format. */
const BALLOT_BEGIN = Buffer.from([0x84, 0x04, 0x00, 0x00, 0x02]);
const SEALED_LENGTH = 285;

/** Whatever has the form of a sealed ballot, in rows and in what is left of former rows. */
function sealedIn(bytes: Buffer): readonly Uint8Array<ArrayBuffer>[] {
  const found = new Map<string, Uint8Array<ArrayBuffer>>();
  for (let at = bytes.indexOf(BALLOT_BEGIN); at !== -1; at = bytes.indexOf(BALLOT_BEGIN, at + 1)) {
    const sealed = Uint8Array.from(bytes.subarray(at + 4, at + 4 + SEALED_LENGTH));
    found.set(Buffer.from(sealed).toString('base64'), sealed);
  }
  return [...found.values()];
}

/** Tries every key that can be had or made on everything that looks like a ballot, at the place of every participant. */
async function attack(bytes: Buffer, roundId: string): Promise<readonly Ballot[]> {
  const keys = await keysAtHand();
  const workshopId = idOf('workshop');
  const workshopKey = await workshopKeyOf(workshopId);
  const places = PEOPLE.map((n) =>
    personRef(workshopKey, { table: 'Ballot', parentId: roundId }, aBlankBallot(n).memberId),
  );
  return sealedIn(bytes).flatMap((sealed) =>
    places.flatMap((ref) =>
      keys.flatMap((key) => ballotIn(key, { workshopId, roundId, personRef: ref, sealed }) ?? []),
    ),
  );
}

async function workshopKeyOf(workshopId: string): Promise<KeyObject> {
  const row = await database.run((client) => client.workshop.findUniqueOrThrow({ where: { id: workshopId } }));
  return unwrapKey(masterKey, row.wrappedKey, { table: 'Workshop.wrappedKey', id: workshopId });
}

async function keysAtHand(): Promise<readonly KeyObject[]> {
  const workshopKey = await workshopKeyOf(idOf('workshop'));
  const files = (await readdir(keyFolder)).filter((name) => name.endsWith('.key'));
  const fromFiles = await Promise.all(
    files.map(async (name) =>
      createSecretKey(Buffer.from(await readFile(path.join(keyFolder, name), 'utf8'), 'base64')),
    ),
  );
  const plain = [masterKey, workshopKey, ...fromFiles];
  return [...plain, ...plain.flatMap((one) => plain.map((other) => ballotKeys(one, other).sealing))];
}

/** What a member's first mark was, as far as opened ballots tell. */
const firstMarks = (opened: readonly Ballot[]) =>
  Object.fromEntries(
    opened.filter(({ version }) => version > 0).map(({ memberId, marks }) => [memberId, marks[0]] as const),
  );
const EVERY_FIRST_MARK = Object.fromEntries(
  PEOPLE.map((n) => [aBlankBallot(n).memberId, n % 2 === 1 ? 'could' : 'could-not']),
);

test('no row is left of either round', async () => {
  expect(await database.run((client) => client.ballot.count())).toBe(0);
  for (const roundId of [DESTROYED, KEPT]) {
    expect((await stores.ballots.list(roundId)).ballots).toEqual([]);
    expect(await stores.ballots.findOwn(roundId, aBlankBallot(1).memberId)).toBeUndefined();
  }
});

test('what the database keeps of former rows still holds the ballots, sealed', () => {
  expect(sealedIn(before).length).toBeGreaterThan(2 * PEOPLE.length);
  expect(sealedIn(afterwards).length).toBeGreaterThan(2 * PEOPLE.length);
});

describe('with the database, its files, the master key and all that is left in the data directory', () => {
  test('nobody opens a ballot of the round, also not in a copy made while it was open', async () => {
    expect(await attack(afterwards, DESTROYED)).toEqual([]);
    expect(await attack(before, DESTROYED)).toEqual([]);
  });

  test('the same attack reads every mark of a round whose key was kept, though its rows are gone', async () => {
    const opened = await attack(afterwards, KEPT);

    expect(opened.length).toBeGreaterThanOrEqual(PEOPLE.length);
    expect(firstMarks(opened)).toEqual(EVERY_FIRST_MARK);
    expect(firstMarks(await attack(before, KEPT))).toEqual(EVERY_FIRST_MARK);
  });
});

test('neither a key of a round, nor an account, nor a mark lies readable in the files of the server', () => {
  const scan = scannerFor([keyText, '"marks"', ...PEOPLE.map((n) => aBlankBallot(n).memberId)]);
  const raw = Buffer.from(keyText, 'base64');

  for (const files of [before, afterwards]) {
    expect(scan(files)).toEqual([]);
    expect(files.includes(raw)).toBe(false);
    // The one public word shows that the search sees what is there.
    expect(files.includes('Findable-convention')).toBe(true);
  }
});

test('nothing of the destroyed key is left in the data directory', async () => {
  const left = await allIn(keyFolder);

  expect((await readdir(keyFolder)).toSorted()).toEqual([`${KEPT}.key`]);
  expect(left.includes(keyText)).toBe(false);
  expect(left.includes(Buffer.from(keyText, 'base64'))).toBe(false);
});
