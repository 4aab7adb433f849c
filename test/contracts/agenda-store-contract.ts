import { describe, expect, test } from 'vitest';
import type { Agenda } from '../../domain/rounds/agenda.ts';
import { withRounds } from '../../domain/rounds/agenda.ts';
import type { Round, RoundMatter } from '../../domain/rounds/round.ts';
import {
  aClosedRound,
  aClosingRound,
  anAgenda,
  anOpenRound,
  aPausedRound,
  aPlannedRound,
  aPost,
  at,
  BALLOONS,
  idOf,
  memberOf,
} from '../support/build.ts';
import { type MakeSubject, type Subject, UNKNOWN, withWorkshops } from './subject.ts';

/** All that a round can carry besides its clock. */
const MATTER = {
  material: [
    { statementId: idOf('contribution'), text: 'Share the data.' },
    { statementId: idOf('contribution', 2), text: '' },
  ],
  floor: {
    queue: [
      { participantId: idOf('participant', 2), memberId: memberOf(2), partyId: 'party-2', raisedAt: at('13:05') },
    ],
    spoken: [],
    turn: 1,
  },
  readyIds: [idOf('participant', 3)],
  isReadied: true,
  exception: { is: 'overridden', parties: ['Cordania'], reason: 'They asked us to go on.' },
  isShown: true,
} as const satisfies RoundMatter;

/** What every store of agendas promises. */
export function describeAgendaStore(name: string, make: MakeSubject): void {
  const withAgenda = async (agenda: Agenda = anAgenda()): Promise<Subject> => {
    const subject = await withWorkshops(make);
    await subject.stores.agendas.put(agenda, 0);
    return subject;
  };
  const only = (round: Round): Agenda => anAgenda({ rounds: [round] });

  describe(`agendas ${name}`, () => {
    test('an agenda is found as it was put, its rounds in order', async () => {
      const { agendas } = (await withWorkshops(make)).stores;

      expect(await agendas.put(anAgenda(), 0)).toBe(true);

      expect(await agendas.find(idOf('workshop'))).toStrictEqual(anAgenda());
      expect(await agendas.find(idOf('workshop', 2))).toBeUndefined();
      expect(await agendas.find(UNKNOWN)).toBeUndefined();
    });

    test.each([
      aPlannedRound(),
      anOpenRound(),
      anOpenRound({ isWarned: true }),
      aPausedRound(),
      aClosingRound(),
      aClosedRound(),
    ])('a round that is $status is found as it was written', async (round) => {
      const { agendas } = (await withAgenda(only(aPlannedRound()))).stores;

      expect(await agendas.save(withRounds(only(aPlannedRound()), round), [])).toBe(true);

      expect(await agendas.find(idOf('workshop'))).toStrictEqual({ ...only(round), epoch: 2 });
    });

    test.each([
      { what: 'is being collected for', round: aPlannedRound({ plan: BALLOONS, isCollecting: true }) },
      { what: 'is in its grace', round: anOpenRound({ isWarned: true, graceEndsAt: at('13:31') }) },
      { what: 'is cooling down', round: aPausedRound({ resumesAt: at('13:25') }) },
      { what: 'is open, with all that it can carry', round: anOpenRound({ matter: MATTER }) },
      { what: 'is paused, with all that it can carry', round: aPausedRound({ matter: MATTER }) },
      { what: 'is closing, with what stays', round: aClosingRound({ matter: { material: MATTER.material } }) },
      { what: 'is closed, with what stays', round: aClosedRound({ matter: { material: MATTER.material } }) },
      { what: 'was left out', round: aClosedRound({ openedAt: at('13:00'), closedAt: at('13:00') }) },
    ])('a round that $what is found as it was written, and as it was written over', async ({ round }) => {
      const { agendas } = (await withAgenda(only(aPlannedRound()))).stores;

      expect(await agendas.save({ ...only(round), epoch: 2 }, [])).toBe(true);
      expect(await agendas.find(idOf('workshop'))).toStrictEqual({ ...only(round), epoch: 2 });

      // Nothing of it remains where the next state does not have it.
      expect(await agendas.save({ ...only(anOpenRound()), epoch: 3 }, [])).toBe(true);
      expect(await agendas.find(idOf('workshop'))).toStrictEqual({ ...only(anOpenRound()), epoch: 3 });
    });

    test('the channels beside the room are kept, and move with it', async () => {
      const beside = { backstageChannelId: 'backstage-1', voiceChannelId: 'voice-1' };
      const { agendas } = (await withAgenda(anAgenda(beside))).stores;
      expect(await agendas.find(idOf('workshop'))).toStrictEqual(anAgenda(beside));

      const moved = anAgenda({ epoch: 2, roomChannelId: 'room-2', backstageChannelId: 'backstage-2' });
      expect(await agendas.save(moved, [])).toBe(true);

      expect(await agendas.find(idOf('workshop'))).toStrictEqual(moved);
    });

    test('an agenda takes the place of exactly the one it was made for', async () => {
      const { agendas } = (await withAgenda()).stores;
      const other = anAgenda({ epoch: 2, rounds: [aPlannedRound({ id: idOf('round', 3) })] });

      expect(await agendas.put(other, 0)).toBe(false);
      expect(await agendas.put(other, 7)).toBe(false);
      expect(await agendas.find(idOf('workshop'))).toEqual(anAgenda());

      expect(await agendas.put(other, 1)).toBe(true);
      expect(await agendas.find(idOf('workshop'))).toEqual(other);
      expect(await agendas.put(anAgenda({ workshopId: idOf('workshop', 2) }), 1)).toBe(false);
    });

    test('an agenda that has started is not replaced', async () => {
      const { agendas } = (await withAgenda(only(anOpenRound()))).stores;

      expect(await agendas.put(anAgenda({ epoch: 2 }), 1)).toBe(false);

      expect(await agendas.find(idOf('workshop'))).toEqual(only(anOpenRound()));
    });

    test('a change is written together with the posts it owes, in their order', async () => {
      const { agendas, posts } = (await withAgenda()).stores;
      const owed = ['c', 'a', 'b'].map((key) => aPost({ key }));

      expect(await agendas.save(withRounds(anAgenda(), anOpenRound()), owed)).toBe(true);

      expect(await agendas.find(idOf('workshop'))).toEqual(withRounds(anAgenda(), anOpenRound()));
      const claimed: string[] = [];
      for (const _ of owed) {
        const [next] = await posts.claim(10, 60_000);
        claimed.push(next!.post.key);
        await posts.markSent(next!.post.key, 'm');
      }
      expect(claimed).toEqual(['c', 'a', 'b']);
    });

    test('a change made from any other epoch than the last writes nothing and owes nothing', async () => {
      const { agendas, posts } = (await withAgenda()).stores;
      const opened = withRounds(anAgenda(), anOpenRound());
      await agendas.save(opened, []);

      expect(await agendas.save(withRounds(anAgenda(), aPausedRound()), [aPost({ key: 'old' })])).toBe(false);
      expect(await agendas.save({ ...opened, epoch: 4 }, [aPost({ key: 'ahead' })])).toBe(false);
      expect(await agendas.save(anAgenda({ workshopId: idOf('workshop', 2), epoch: 1 }), [])).toBe(false);

      expect(await agendas.find(idOf('workshop'))).toEqual(opened);
      expect(await posts.count()).toEqual({ owed: 0, sent: 0, dead: 0 });
    });

    test('of many changes at once exactly one is written, with its own posts', async () => {
      const { agendas, posts } = (await withAgenda(only(anOpenRound()))).stores;
      const minutes = [31, 32, 33, 34, 35, 36, 37, 38];

      const saved = await Promise.all(
        minutes.map((minute) =>
          agendas.save(withRounds(only(anOpenRound()), anOpenRound({ closesAt: at(`13:${minute}`) })), [
            aPost({ key: `extended-to-${minute}` }),
          ]),
        ),
      );

      expect(saved.filter(Boolean)).toHaveLength(1);
      const winner = minutes[saved.indexOf(true)];
      expect(await agendas.find(idOf('workshop'))).toMatchObject({
        epoch: 2,
        rounds: [{ closesAt: at(`13:${winner}`) }],
      });
      expect((await posts.claim(10, 60_000)).map(({ post }) => post.key)).toEqual([`extended-to-${winner}`]);
    });

    test('a change may also change what is asked, but not which rounds there are', async () => {
      const { agendas } = (await withAgenda(only(aPlannedRound()))).stores;
      const reworded = aPlannedRound({ plan: { kind: 'discussion', title: 'Talk', prompt: 'Freely.', minutes: 15 } });

      expect(await agendas.save({ ...only(reworded), epoch: 2 }, [])).toBe(true);
      await expect(agendas.save({ ...anAgenda(), epoch: 3 }, [])).rejects.toThrow('neither add nor remove');

      expect(await agendas.find(idOf('workshop'))).toEqual({ ...only(reworded), epoch: 2 });
    });

    test('what is due is listed, the most overdue first', async () => {
      const { agendas } = (await withWorkshops(make)).stores;
      const [first, second] = [idOf('workshop', 1), idOf('workshop', 2)];
      const otherRound = anOpenRound({ id: idOf('round', 5), closesAt: at('13:25'), isWarned: true });
      await agendas.put(only(anOpenRound({ closesAt: at('13:40'), isWarned: true })), 0);
      await agendas.put(anAgenda({ workshopId: second, epoch: 4, rounds: [otherRound] }), 0);

      expect(await agendas.listDue(at('13:24'))).toEqual([]);
      expect(await agendas.listDue(at('13:25'))).toEqual([{ workshopId: second, epoch: 4, dueAt: at('13:25') }]);
      expect(await agendas.listDue(at('13:40'))).toEqual([
        { workshopId: second, epoch: 4, dueAt: at('13:25') },
        { workshopId: first, epoch: 1, dueAt: at('13:40') },
      ]);
    });

    test('a warning is due before the end, a reveal at once, and nothing while people are waited for', async () => {
      const { agendas } = (await withAgenda(only(anOpenRound()))).stores;
      const dueOf = async () => (await agendas.listDue(at('23:00'))).map(({ dueAt }) => dueAt);
      expect(await dueOf()).toEqual([at('13:28')]);

      await agendas.save({ ...only(aPausedRound()), epoch: 2 }, []);
      expect(await dueOf()).toEqual([]);

      await agendas.save({ ...only(aClosingRound()), epoch: 3 }, []);
      expect(await dueOf()).toEqual([at('13:30')]);

      await agendas.save({ ...only(aClosedRound()), epoch: 4 }, []);
      expect(await dueOf()).toEqual([]);
    });

    test('a grace ends, a cool-down ends, and what was handed in beforehand is shown at once', async () => {
      const { agendas } = (await withAgenda(only(aPlannedRound()))).stores;
      const dueOf = async () => (await agendas.listDue(at('23:00'))).map(({ dueAt }) => dueAt);
      const rounds = [
        { round: anOpenRound({ isWarned: true, graceEndsAt: at('13:31') }), due: at('13:31') },
        { round: aPausedRound({ resumesAt: at('13:25') }), due: at('13:25') },
        { round: anOpenRound({ plan: BALLOONS }), due: at('13:00') },
        { round: anOpenRound({ plan: BALLOONS, matter: { isShown: true } }), due: at('13:28') },
      ];
      for (const [index, { round, due }] of rounds.entries()) {
        await agendas.save({ ...only(round), epoch: index + 2 }, []);
        expect(await dueOf()).toEqual([due]);
        // A clock that will run on by itself is one that an absence can disturb.
        expect(await agendas.listRunning()).toEqual([idOf('workshop')]);
      }
    });

    test('a workshop is running while its round is open', async () => {
      const { agendas } = (await withAgenda(only(aPlannedRound()))).stores;
      expect(await agendas.listRunning()).toEqual([]);

      await agendas.save({ ...only(anOpenRound()), epoch: 2 }, []);
      expect(await agendas.listRunning()).toEqual([idOf('workshop')]);

      await agendas.save({ ...only(aPausedRound()), epoch: 3 }, []);
      expect(await agendas.listRunning()).toEqual([]);
    });

    test('a workshop is one that has a voice channel as soon as its agenda names one', async () => {
      const { agendas } = (await withAgenda(only(aPlannedRound()))).stores;
      expect(await agendas.listVoiced()).toEqual([]);

      await agendas.save({ ...only(aPlannedRound()), voiceChannelId: 'voice-1', epoch: 2 }, []);

      expect(await agendas.listVoiced()).toEqual([idOf('workshop')]);
    });
  });
}
