import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aHouse, type House } from '../support/house.ts';
import { peopleFor } from '../support/walk.ts';

let house: House;

beforeAll(async () => {
  house = await aHouse({ seed: 21, people: peopleFor(0) });
});

afterAll(() => house.close());

/** The exit code, as a container's health check sees it. */
async function checked(databaseUrl: string): Promise<unknown> {
  const check = spawn(process.execPath, ['dist/healthcheck.js'], {
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: 'inherit',
  });
  const [code] = await once(check, 'exit');
  return code;
}

test('a running bot is healthy, and one that has been silent for a minute is not', async () => {
  // The first sign of life may come a moment after the bot is online.
  await expect.poll(() => checked(house.databaseUrl), { timeout: 20_000 }).toBe(0);

  await house.stopBot();
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  await client.query(`UPDATE "Pulse" SET "beatAt" = clock_timestamp() - interval '1 minute'`);
  await client.end();
  expect(await checked(house.databaseUrl)).toBe(1);
});

test('a bot whose database cannot be asked is not healthy', async () => {
  expect(await checked('postgresql://nobody@127.0.0.1:1/nothing')).toBe(1);
});
