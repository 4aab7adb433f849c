import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from '../../prisma/client.ts';
import { freshDatabase } from '../support/database.ts';

let server: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  server = await freshDatabase();
});
afterAll(() => server.drop());

test('the database itself ends what a process that stands still has begun, and waits that lead nowhere', async () => {
  const database = createDatabase(server.url);
  const told = await database.run(
    (client) => client.$queryRaw<unknown[]>`
      SELECT current_setting('lock_timeout') AS "lock", current_setting('idle_in_transaction_session_timeout') AS "idle"`,
  );
  await database.close();

  expect(told).toEqual([{ lock: '20s', idle: '30s' }]);
});
