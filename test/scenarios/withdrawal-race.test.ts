import { expect, test } from 'vitest';
import type { Database } from '../../prisma/client.ts';
import { advanceAgenda } from '../../services/rounds/advance-agenda.ts';
import { openNextRound } from '../../services/rounds/change-clock.ts';
import { withdrawStatement } from '../../services/rounds/own-statements.ts';
import { collectForThis } from '../../services/rounds/press-panel.ts';
import { submitStatement } from '../../services/rounds/round-contributions.ts';
import { at, BALLOONS } from '../support/build.ts';
import { aStage, NO_ALARMS } from '../support/storm-stage.ts';

const WORDS = 'One bridge for both.';

/** What is kept of words that are withdrawn after they were read to be shown, and before that is written. */
async function keptOfWithdrawnWords(ablatedDatabase = (database: Database) => database): Promise<string> {
  const clock = { speed: 1, now: async () => at('13:00') };
  const stage = await aStage({ seed: 6, workshops: 1, participants: 3, plans: [BALLOONS], clock, ablatedDatabase });
  try {
    const ports = stage.portsWith(NO_ALARMS);
    const { workshopId, facilitator, participants } = stage.rooms[0]!;
    const writer = participants[0]!;
    const roundId = (await ports.agendas.find(workshopId))!.rounds[0]!.id;
    await collectForThis(ports, facilitator, roundId);
    const { kept } = await submitStatement(ports, writer, { roundId, text: WORDS, mayQuote: false });

    const list: typeof ports.contributions.list = async (id) => {
      const read = await ports.contributions.list(id);
      await withdrawStatement(ports, writer, { roundId, statementId: kept.id });
      return read;
    };
    await openNextRound({ ...ports, contributions: { ...ports.contributions, list } }, facilitator);
    // What the next look of the reconcile does.
    await advanceAgenda(ports, workshopId);

    const agenda = (await ports.agendas.find(workshopId))!;
    expect(agenda.rounds[0]).toMatchObject({ status: 'open', matter: { isShown: true } });
    const owed = [];
    for (let claimed = await ports.posts.claim(1, 60_000); claimed[0]; claimed = await ports.posts.claim(1, 60_000)) {
      owed.push(claimed[0].post);
      await ports.posts.markSent(claimed[0].post.key, 'message');
    }
    expect(owed.map(({ content }) => content.kind)).toContain('round-opened');
    return JSON.stringify({ agenda, owed });
  } finally {
    await stage.close();
  }
}

/** The same database, in which a withdrawal leaves the agenda at the epoch that it had. */
const withoutAnotherEpoch = (database: Database): Database => ({
  ...database,
  transact: (work) =>
    database.transact((client) => {
      const agenda = new Proxy(client.agenda, {
        get: (target, name) =>
          name === 'updateMany'
            ? async (asked: Parameters<typeof target.updateMany>[0]) =>
                typeof asked.data.epoch === 'object' ? { count: 1 } : await target.updateMany(asked)
            : Reflect.get(target, name),
      });
      return work(
        new Proxy(client, { get: (target, name) => (name === 'agenda' ? agenda : Reflect.get(target, name)) }),
      );
    }),
});

test('words that are withdrawn at the very moment in which they are to be shown are not shown', async () => {
  expect(await keptOfWithdrawnWords()).not.toContain(WORDS);
});

test('without another epoch after the withdrawal they would be', async () => {
  expect(await keptOfWithdrawnWords(withoutAnotherEpoch)).toContain(WORDS);
});
