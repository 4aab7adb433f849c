import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { asking } from '../support/database-state.ts';
import { aHouse } from '../support/house.ts';
import { CONVENTION, messageOf, peopleFor, setUp, until, WORKSHOP } from '../support/walk.ts';

const DAY = 24 * 60 * 60_000;
const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

test('a reminder that fell due while the bot was down is sent once, through any number of starts', async () => {
  const house = await aHouse({ seed: 41, people: peopleFor(1) });
  try {
    await setUp(house);
    const olena = house.server.actor('Olena');
    // So near that reviews are due within two days: the reminder of them is late from the beginning.
    const near = { ...CONVENTION, zone: 'Etc/UTC', starts: dayFromNow(4), ends: dayFromNow(5) };
    await messageOf(olena.slash('/convention add', near));
    const [convention] = await olena.autocomplete('/workshop schedule', 'convention', '');
    await messageOf(olena.slash('/workshop schedule', { ...WORKSHOP, convention: convention?.value }));

    const look = async (): Promise<void> => {
      await house.stopBot();
      // As after an absence of weeks: nobody has looked, and what there was to know is forgotten.
      await asking(house.databaseUrl, (client) =>
        client.query(`UPDATE "Workshop" SET "stage" = 'call-closed', "nextReminderAt" = NULL`),
      );
      await house.restart();
      while (await isUnlooked(house.databaseUrl)) await pause(50);
    };
    const reminders = () =>
      olena.sees('workshop-organizers').filter(({ text }) => text.includes('Reminder: Water sharing'));

    expect(reminders()).toEqual([]);
    await look();
    const [first] = await until(() => reminders().length > 0 && reminders(), 'the reminder');
    expect(first?.text).toContain('Reviews are due');
    await look();
    await look();
    await pause(1_500);
    expect(reminders()).toHaveLength(1);
    expect(house.logged()).not.toContain('reconcile failed');
  } finally {
    await house.close();
  }
});

const isUnlooked = async (url: string): Promise<boolean> =>
  await asking(url, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM "Workshop" WHERE "nextReminderAt" IS NULL');
    return (rowCount ?? 0) > 0;
  });
