import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadMasterKey } from '../../prisma/key-file.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'antechamber-key-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const encoded = Buffer.alloc(32, 7).toString('base64');

test('the key of the setting is used, and no file is made', async () => {
  const { key, source, file } = await loadMasterKey({ encoded, directory, mayMakeOne: true });

  expect([key.export().toString('base64'), source, file]).toEqual([encoded, 'setting', undefined]);
  expect(await readdir(directory)).toEqual([]);
});

test('without a setting a key is made once, in a file that only its owner reads', async () => {
  const inside = path.join(directory, 'data');

  const first = await loadMasterKey({ directory: inside, mayMakeOne: true });
  const second = await loadMasterKey({ directory: inside, mayMakeOne: true });

  expect([first.source, second.source]).toEqual(['new-file', 'file']);
  expect(second.key.equals(first.key)).toBe(true);
  expect(first.file).toBe(path.join(inside, 'encryption.key'));
  expect((await stat(path.join(inside, 'encryption.key'))).mode & 0o777).toBe(0o600);
  expect(await readdir(inside)).toEqual(['encryption.key']);
});

test('processes that start at once agree on one key', async () => {
  const loaded = await Promise.all(Array.from({ length: 8 }, () => loadMasterKey({ directory, mayMakeOne: true })));

  expect(new Set(loaded.map(({ key }) => key.export().toString('hex'))).size).toBe(1);
  expect(loaded.filter(({ source }) => source === 'new-file')).toHaveLength(1);
  expect(await readdir(directory)).toEqual(['encryption.key']);
});

test.each([
  { name: 'too short', value: Buffer.alloc(31, 7).toString('base64') },
  { name: 'too long', value: Buffer.alloc(33, 7).toString('base64') },
  { name: 'in hexadecimal', value: Buffer.alloc(32, 7).toString('hex') },
  { name: 'a sentence', value: 'correct horse battery staple' },
  { name: 'empty', value: '' },
])('a setting that is $name is refused, without showing it', async ({ value }) => {
  const refused = await loadMasterKey({ encoded: value, directory, mayMakeOne: true }).catch((error: unknown) => error);

  expect(refused).toMatchObject({
    message: 'ENCRYPTION_KEY must hold exactly 32 bytes in base64, such as `openssl rand -base64 32` prints',
  });
  if (value !== '') expect(inspect(refused)).not.toContain(value);
});

test('a damaged file is refused and left as it is', async () => {
  const file = path.join(directory, 'encryption.key');
  await writeFile(file, 'half a ke');

  await expect(loadMasterKey({ directory, mayMakeOne: true })).rejects.toThrow(
    `${file} must hold exactly 32 bytes in base64`,
  );
  expect(await readFile(file, 'utf8')).toBe('half a ke');
});

test('a key does not show itself when it is printed', async () => {
  const master = await loadMasterKey({ encoded, directory, mayMakeOne: true });

  expect(inspect(master, { depth: 9, showHidden: true })).not.toMatch(/07 ?07|BwcH/);
  expect(JSON.stringify(master)).not.toMatch(/BwcH/);
});

test('a key that is lost is not replaced by another, which would only hide that it is lost', async () => {
  await expect(loadMasterKey({ directory, mayMakeOne: false })).rejects.toMatchObject({ name: 'WrongMasterKey' });
  expect(await readdir(directory)).toEqual([]);
});
