import { link, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRoundKeys, type RoundKeys } from '../../prisma/round-keys.ts';
import { UNKNOWN } from '../contracts/subject.ts';
import { idOf } from '../support/build.ts';

let parent: string;
let directory: string;
let keys: RoundKeys;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'antechamber-round-keys-'));
  directory = path.join(parent, 'round-keys', 'antechamber');
  keys = createRoundKeys(directory);
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const roundId = idOf('round');
const file = () => path.join(directory, `${roundId}.key`);

test('a key is made once for each round, in a file that only its owner reads', async () => {
  const key = await keys.create(roundId);
  const other = await keys.create(idOf('round', 2));

  expect((await keys.create(roundId)).equals(key)).toBe(true);
  expect((await keys.of(roundId))?.equals(key)).toBe(true);
  expect((await createRoundKeys(directory).of(roundId))?.equals(key)).toBe(true);
  expect(other.equals(key)).toBe(false);
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  expect((await stat(directory)).mode & 0o777).toBe(0o700);
  expect(await keys.list()).toEqual([roundId, idOf('round', 2)]);
  expect(inspect(key, { depth: 9, showHidden: true })).not.toContain((await readFile(file(), 'utf8')).trim());
});

test('first marks at the same moment agree on one key', async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => keys.create(roundId)));

  expect(new Set(made.map((key) => key.export().toString('hex'))).size).toBe(1);
  expect((await readdir(directory)).toSorted()).toEqual([`${roundId}.key`, 'CACHEDIR.TAG']);
});

test('a destroyed key is overwritten before its file goes, wherever else the file is known', async () => {
  await keys.create(roundId);
  const kept = await keys.create(idOf('round', 2));
  const text = await readFile(file(), 'utf8');
  await link(file(), path.join(parent, 'another-name'));

  await keys.destroy(roundId);
  await keys.destroy(roundId);

  expect(await keys.of(roundId)).toBeUndefined();
  expect(await keys.list()).toEqual([idOf('round', 2)]);
  expect((await keys.of(idOf('round', 2)))?.equals(kept)).toBe(true);
  const left = await readFile(path.join(parent, 'another-name'));
  expect(left).toHaveLength(Buffer.byteLength(text));
  expect(left.equals(Buffer.from(text))).toBe(false);
});

test('what a crash left of a key being made is listed, and destroyed with its round', async () => {
  await keys.create(idOf('round', 2));
  await link(path.join(directory, `${idOf('round', 2)}.key`), `${file()}.17.abcd1234`);

  expect(await keys.list()).toEqual([roundId, idOf('round', 2)]);
  expect(await keys.of(roundId)).toBeUndefined();
  await keys.destroy(roundId);

  expect(await keys.list()).toEqual([idOf('round', 2)]);
});

test('a key that is lost or damaged is no key; one that cannot be read is a fault', async () => {
  expect(await keys.of(roundId)).toBeUndefined();
  expect(await keys.list()).toEqual([]);
  await keys.destroy(roundId);

  await keys.create(idOf('round', 2));
  await writeFile(file(), 'half a ke');
  expect(await keys.of(roundId)).toBeUndefined();

  await rm(file());
  await mkdir(file());
  await expect(keys.of(roundId)).rejects.toThrow('EISDIR');
});

test('what is no identifier names no file', async () => {
  await writeFile(path.join(parent, 'outside.key'), 'kept');

  await keys.destroy('../../outside');
  await expect(keys.create('../../outside')).rejects.toThrow('by its identifier');
  expect(await keys.of('../../outside')).toBeUndefined();
  expect(await keys.of(UNKNOWN)).toBeUndefined();
  expect(await readFile(path.join(parent, 'outside.key'), 'utf8')).toBe('kept');
});

test('programs that make backups are told to pass over the folder', async () => {
  await keys.create(roundId);

  const tag = await readFile(path.join(directory, 'CACHEDIR.TAG'), 'utf8');
  expect(tag.startsWith('Signature: 8a477f597d28d172789f06886806bc55\n')).toBe(true);
});
