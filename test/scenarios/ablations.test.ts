import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { currentRound } from '../../domain/rounds/agenda.ts';
import type { Contribution } from '../../domain/rounds/contribution.ts';
import type { Database } from '../../prisma/client.ts';
import type { Ports } from '../../services/ports.ts';
import { advanceAgenda } from '../../services/rounds/advance-agenda.ts';
import { reconcile } from '../../services/rounds/reconcile.ts';
import { submitStatement } from '../../services/rounds/round-contributions.ts';
import { at } from '../support/build.ts';
import { INNOCENT, judge, type Verdict } from '../support/storm-judge.ts';
import { move } from '../support/storm-people.ts';
import { aStage, NO_ALARMS, type Stage, type StageOptions, type StageRoom } from '../support/storm-stage.ts';

// Each safety is taken away where it matters, and the judge of the storms must see it. The same
// play with the safety in place is innocent, so that it is the missing safety that is complained of.

const LAST_MOMENT = new Date(at('13:30').getTime() - 1);

interface Play {
  readonly stage: Stage;
  readonly ports: Ports;
  readonly room: StageRoom;
  /** Moves the one clock of the play. */
  readonly setTime: (time: Date) => void;
}

/** Plays a round of thirty minutes from 13:00 on, delivers everything, and judges. */
async function verdictOn(
  script: (play: Play) => Promise<void>,
  ablation: Pick<StageOptions, 'ablated' | 'ablatedDatabase'> = {},
): Promise<Verdict> {
  let now = at('13:00');
  const stage = await aStage({
    seed: 5,
    workshops: 1,
    participants: 2,
    plans: [{ kind: 'statements', title: 'Needs', prompt: 'What do you need?', minutes: 30, statementsEach: 5 }],
    clock: { speed: 1, now: async () => now },
    ...ablation,
  });
  try {
    const ports = stage.portsWith(NO_ALARMS);
    const room = stage.rooms[0]!;
    stage.courier.start();
    await move({ ports, room, history: stage.history }, 'open');
    await script({
      stage,
      ports,
      room,
      setTime: (time) => {
        now = time;
      },
    });
    await vi.waitFor(async () => expect((await ports.posts.count()).owed).toBe(0), { timeout: 20_000 });
    return judge(await stage.conclude());
  } finally {
    await stage.close();
  }
}

/** Somebody hands in a statement when the round has a moment left, and is told that it is kept. */
async function stateLate({ stage, ports, room }: Play): Promise<void> {
  const clock = { speed: 1, now: async () => LAST_MOMENT };
  const agenda = await ports.agendas.find(room.workshopId);
  const asked = { roundId: agenda!.rounds[0]!.id, text: 'late', mayQuote: false };
  await submitStatement({ ...ports, clock }, room.participants[0]!, asked);
  stage.history.push({ what: 'stated', room: room.workshopId, ordinal: 1, text: 'late' });
}

/** The same ports, with something that happens just before the first write of an agenda. */
function interrupted(ports: Ports, happens: () => Promise<void>): Ports {
  let isFirst = true;
  const save: Ports['agendas']['save'] = async (agenda, owed) => {
    const isNow = isFirst;
    isFirst = false;
    if (isNow) await happens();
    return await ports.agendas.save(agenda, owed);
  };
  return { ...ports, agendas: { ...ports.agendas, save } };
}

test('without the nonce a post whose answer was lost appears twice', async () => {
  const script = async ({ stage, ports, room, setTime }: Play) => {
    stage.server.faults.next({ kind: 'cut-after-accept', match: 'create_message' });
    setTime(at('13:30'));
    await advanceAgenda(ports, room.workshopId);
  };
  const freshNonces = (ports: Ports): Ports => ({
    ...ports,
    posts: {
      ...ports.posts,
      claim: async (limit, lease) =>
        (await ports.posts.claim(limit, lease)).map((one) => ({ ...one, nonce: randomBytes(12).toString('hex') })),
    },
  });

  expect(await verdictOn(script)).toEqual(INNOCENT);

  const { duplicate } = await verdictOn(script, { ablated: freshNonces });
  expect(duplicate.filter((complaint) => complaint.startsWith('agenda-'))).toHaveLength(1);
});

test('without the epoch a round closes although its extension was accepted', async () => {
  const script = async ({ stage, ports, room, setTime }: Play) => {
    setTime(at('13:30'));
    const before = { ...ports, clock: { speed: 1, now: async () => LAST_MOMENT } };
    const extended = () => move({ ports: before, room, history: stage.history }, 'extend');
    await advanceAgenda(interrupted(ports, extended), room.workshopId);
    setTime(at('13:31'));
    await advanceAgenda(ports, room.workshopId);
  };
  const onTopOfAnything = (ports: Ports): Ports => ({
    ...ports,
    agendas: {
      ...ports.agendas,
      save: async (agenda, owed) => {
        const stored = await ports.agendas.find(agenda.workshopId);
        return await ports.agendas.save({ ...agenda, epoch: (stored?.epoch ?? 0) + 1 }, owed);
      },
    },
  });

  expect(await verdictOn(script)).toEqual(INNOCENT);

  const { lost } = await verdictOn(script, { ablated: onTopOfAnything });
  expect(lost).toContain('round 1 closed 60000 ms before its end');
});

test('without the reconcile a round whose alarm was lost stays open', async () => {
  const scriptWith =
    (reconciled: (ports: Ports) => Promise<void>) =>
    async ({ ports, setTime }: Play) => {
      setTime(at('13:30'));
      await reconciled(ports);
    };

  expect(await verdictOn(scriptWith(reconcile))).toEqual(INNOCENT);
  expect(await verdictOn(scriptWith(async () => {}))).toEqual({ ...INNOCENT, stuck: ['stuck at 1 open'] });
});

test('if the words were read before the round was closed, the last ones would not be shown', async () => {
  const scriptWith = (closing: (ports: Ports) => Ports) => async (play: Play) => {
    play.setTime(at('13:30'));
    const during = interrupted(closing(play.ports), () => stateLate(play));
    await advanceAgenda(during, play.room.workshopId);
  };

  expect(await verdictOn(scriptWith((ports) => ports))).toEqual(INNOCENT);

  const verdict = await verdictOn(scriptWith(readingFirst));
  expect(verdict).toEqual({ ...INNOCENT, lost: ['statement late of round 1'] });
});

/** Reads a round's words together with the agenda that asks for its end, as if closing and revealing were one step. */
function readingFirst(ports: Ports): Ports {
  const read = new Map<string, readonly Contribution[]>();
  return {
    ...ports,
    agendas: {
      ...ports.agendas,
      find: async (workshopId) => {
        const agenda = await ports.agendas.find(workshopId);
        const round = agenda && currentRound(agenda);
        if (round?.status === 'open') read.set(round.id, await ports.contributions.list(round.id));
        return agenda;
      },
    },
    contributions: {
      ...ports.contributions,
      list: async (roundId) => read.get(roundId) ?? (await ports.contributions.list(roundId)),
    },
  };
}

test('without its hold on the agenda a statement slips in after the reveal', async () => {
  const play = async (isHeld: boolean) => {
    let beforeWriting = async () => {};
    const script = async (scene: Play) => {
      scene.setTime(at('13:30'));
      let closing = Promise.resolve();
      beforeWriting = async () => {
        closing = advanceAgenda(scene.ports, scene.room.workshopId);
        await Promise.race([closing, untilSomebodyWaits(scene.stage.database)]);
      };
      await stateLate(scene);
      await closing;
    };
    return await verdictOn(script, {
      ablatedDatabase: (database) => interruptible(database, { isHeld, beforeWriting: () => beforeWriting() }),
    });
  };

  expect(await play(true)).toEqual(INNOCENT);
  expect(await play(false)).toEqual({ ...INNOCENT, lost: ['statement late of round 1'] });
});

/** The same database, with something that happens between looking at a round and writing into it, and without the lock if asked. */
function interruptible(
  database: Database,
  { isHeld, beforeWriting }: { readonly isHeld: boolean; readonly beforeWriting: () => Promise<void> },
): Database {
  return {
    ...database,
    transact: (work) =>
      database.transact((client) => {
        const contribution = new Proxy(client.contribution, {
          get: (target, name) =>
            name === 'createMany'
              ? async (...args: Parameters<typeof target.createMany>) => {
                  await beforeWriting();
                  return await target.createMany(...args);
                }
              : Reflect.get(target, name),
        });
        const hooked = new Proxy(client, {
          get: (target, name) => {
            if (name === 'contribution') return contribution;
            if (name !== '$queryRaw' || isHeld) return Reflect.get(target, name);
            return async (text: TemplateStringsArray, ...values: unknown[]) =>
              text.join('').includes('FOR SHARE') ? [] : await target.$queryRaw(text, ...values);
          },
        });
        return work(hooked);
      }),
  };
}

async function untilSomebodyWaits(database: Database): Promise<void> {
  for (let isWaiting = false; !isWaiting; await pause(10)) {
    const rows = await database.run(
      (client) => client.$queryRaw<{ pid: number }[]>`
        SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    isWaiting = rows.length > 0;
  }
}
