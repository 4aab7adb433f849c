import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DataDirectoryError, lockDataDirectory } from '../../prisma/data-directory.ts';

let directory: string;
let others: ChildProcess[];

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'antechamber-lock-test-'));
  others = [];
});

afterEach(async () => {
  for (const other of others) other.kill('SIGKILL');
  await rm(directory, { recursive: true, force: true });
});

test('a second start on the same directory is told what, why and what to do', async () => {
  const lock = await lockDataDirectory(directory);

  await expect(lockDataDirectory(directory)).rejects.toThrow(
    new DataDirectoryError(
      `The data directory ${directory} is in use by another running Antechamber (process ${process.pid}): stop that one first, or give this one a data directory of its own.`,
    ),
  );
  await lock.release();
});

test('a second start changes nothing', async () => {
  const lock = await lockDataDirectory(directory);
  const before = await readdir(directory);

  await lockDataDirectory(directory).catch(() => undefined);

  expect(await readdir(directory)).toEqual(before);
  await expect(lockDataDirectory(directory)).rejects.toThrow(DataDirectoryError);
  await lock.release();
});

test('a released directory is free, and holds nothing of the lock', async () => {
  const lock = await lockDataDirectory(directory);
  await lock.release();
  expect(await readdir(directory)).toEqual([]);

  await (await lockDataDirectory(directory)).release();
});

test('a directory reached by another name is the same directory', async () => {
  const lock = await lockDataDirectory(directory);

  await expect(lockDataDirectory(`${directory}/../${path.basename(directory)}`)).rejects.toThrow(DataDirectoryError);
  await lock.release();
});

test('the lock of a killed process is gone with it', async () => {
  const holder = await holdElsewhere(directory);
  await expect(lockDataDirectory(directory)).rejects.toThrow(`(process ${holder.pid})`);

  holder.kill('SIGKILL');
  await once(holder, 'exit');

  const lock = await lockDataDirectory(directory);
  expect(await readdir(directory)).toHaveLength(1);
  await lock.release();
});

test('a process that hangs still holds its lock', async () => {
  const holder = await holdElsewhere(directory);
  holder.kill('SIGSTOP');

  await expect(lockDataDirectory(directory)).rejects.toThrow(DataDirectoryError);
});

test('of many starts at once exactly one gets the directory', async () => {
  const starts = await Promise.allSettled(Array.from({ length: 12 }, () => lockDataDirectory(directory)));

  const winners = starts.filter((start) => start.status === 'fulfilled');
  expect(winners).toHaveLength(1);
  expect(
    starts.filter((start) => start.status === 'rejected' && start.reason instanceof DataDirectoryError),
  ).toHaveLength(11);
  await winners[0]!.value.release();
});

test('a path longer than the address of a socket can be locked', async () => {
  const deep = path.join(directory, ...Array.from({ length: 12 }, () => 'a-folder-with-a-long-name'));
  await mkdir(deep, { recursive: true });

  const lock = await lockDataDirectory(deep);
  await expect(lockDataDirectory(deep)).rejects.toThrow(DataDirectoryError);
  await lock.release();
  expect(await readdir(deep)).toEqual([]);
});

test('a directory that cannot be made is refused with the reason', async () => {
  // Below a file nobody can make a directory, not even root.
  const impossible = path.join(directory, 'file', 'data');
  await writeFile(path.join(directory, 'file'), '');

  await expect(lockDataDirectory(impossible)).rejects.toThrow(
    `The data directory ${impossible} cannot be used (ENOTDIR): give the account that starts the bot the right to write there, or choose another directory.`,
  );
});

async function holdElsewhere(directory: string): Promise<ChildProcess> {
  const program = `
    import { lockDataDirectory } from './prisma/data-directory.ts';
    await lockDataDirectory(${JSON.stringify(directory)});
    console.log('held');
    setInterval(() => undefined, 1000);
  `;
  const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  others.push(holder);
  await once(holder.stdout!, 'data');
  return holder;
}
