import { describe, expect, test } from 'vitest';
import { goSheet } from '../../../../services/planning/hosting/go-sheet.ts';
import { postponeWorkshop } from '../../../../services/planning/hosting/postpone.ts';
import { takeUpWorkshop } from '../../../../services/planning/hosting/take-up.ts';
import { advanceAgenda } from '../../../../services/rounds/advance-agenda.ts';
import { openNextRound, resumeRound } from '../../../../services/rounds/change-clock.ts';
import { openRoom } from '../../../../services/rounds/open-room.ts';
import { lapseSilent } from '../../../../services/screening/lapse-silent.ts';
import { openCall } from '../../../../services/screening/open-call.ts';
import { approachDesk } from '../../../../services/screening/own-applications.ts';
import {
  aCaller,
  anAgenda,
  anOpenRound,
  aParticipant,
  aPausedRound,
  aPlannedRound,
  at,
  aWorkshop,
  idOf,
  memberOf,
  on,
} from '../../../support/build.ts';
import { dyingAfter, livesThrough } from '../../../support/crash.ts';
import type { World } from '../../../support/world.ts';
import { aDesk, applies, fay, olena, otto, workshopId } from './desk.ts';

const asked = { workshopId, reason: 'Arrests have been announced.' };
const stored = async ({ ports }: World) => (await ports.workshops.find(workshopId))!;

describe('a workshop that is put off', () => {
  test('opens nothing and takes no applications', async () => {
    const world = await aDesk({ workshops: [aWorkshop({ stage: 'call-open', applicationsCloseAt: on(4, '12:00') })] });
    await postponeWorkshop(world.ports, olena, asked);
    const refusal = { code: 'workshop-postponed', facts: { since: on(2, '12:00') } };
    await expect(approachDesk(world.ports, aCaller({ memberId: memberOf(1) }), workshopId)).rejects.toMatchObject(
      refusal,
    );
    const { ports } = await aDesk({
      workshops: [aWorkshop({ postponedAt: on(2, '12:00'), applicationsCloseAt: on(4, '12:00') })],
    });
    await expect(openCall(ports, olena, workshopId)).rejects.toMatchObject(refusal);
    const decided = await aDesk({ workshops: [aWorkshop({ stage: 'decided', postponedAt: on(2, '12:00') })] });
    await expect(openRoom(decided.ports, fay, workshopId)).rejects.toMatchObject(refusal);
  });

  test('tells all applicants, in their own language and without the reason, and the organizers why', async () => {
    const world = await aDesk();
    await applies(world, 1, 'Ardania');
    await applies(world, 2, 'Belmark');
    await world.ports.members.setLanguage(memberOf(2), 'uk');
    expect(await postponeWorkshop(world.ports, olena, asked)).toMatchObject({ told: 2 });
    expect(world.owed().map(({ language, content }) => [language, content])).toEqual([
      ['en', { kind: 'put-off', title: 'Water sharing' }],
      ['uk', { kind: 'put-off', title: 'Water sharing' }],
    ]);
    expect(JSON.stringify(world.owed())).not.toContain('Arrests');
    expect((await goSheet(world.ports, otto, workshopId)).postponement).toMatchObject({ reason: asked.reason });
  });

  test('tells only those invited once decisions are out, and ends nobody’s time to reply', async () => {
    const world = await aDesk({
      workshops: [aWorkshop({ stage: 'decided', seats: 2 })],
      participants: [1, 2].map((n) =>
        aParticipant({
          id: idOf('participant', n),
          applicationId: idOf('application', n),
          memberId: memberOf(n),
          partyId: `party-${n}`,
          alias: n,
          status: n === 1 ? 'invited' : 'declined',
        }),
      ),
    });
    for (const n of [1, 2, 3]) await applies(world, n, 'Ardania');
    expect(await postponeWorkshop(world.ports, olena, asked)).toMatchObject({ told: 1 });
    await world.advanceTo(on(6, '12:00'));
    await lapseSilent(world.ports);
    const [invited] = await world.ports.participants.list(workshopId);
    expect(invited).toMatchObject({ status: 'invited' });

    await takeUpWorkshop(world.ports, olena, workshopId);
    await takeUpWorkshop(world.ports, otto, workshopId);
    expect((await stored(world)).repliesDueAt > on(6, '12:00')).toBe(true);
  });

  test('is put off once: the second is refused and changes nothing, also at the same moment', async () => {
    const world = await aDesk();
    const outcomes = await Promise.allSettled([
      postponeWorkshop(world.ports, olena, asked),
      postponeWorkshop(world.ports, otto, { workshopId, reason: 'Another reason.' }),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const before = await world.ports.papers.find('postponement', { workshopId });
    await expect(postponeWorkshop(world.ports, otto, asked)).rejects.toMatchObject({ code: 'postponed-already' });
    await expect(postponeWorkshop(world.ports, fay, asked)).rejects.toMatchObject({ code: 'needs-role' });
    await expect(postponeWorkshop(world.ports, otto, { workshopId, reason: ' ' })).rejects.toMatchObject({
      code: 'reason-empty',
    });
    expect(await world.ports.papers.find('postponement', { workshopId })).toEqual(before);
  });

  test('cannot be put off when it is over', async () => {
    const world = await aDesk({ workshops: [aWorkshop({ stage: 'ended' })] });
    await expect(postponeWorkshop(world.ports, olena, asked)).rejects.toMatchObject({ code: 'workshop-over' });
  });
});

describe('its rounds', () => {
  const running = (round: Parameters<typeof anOpenRound>[0] | undefined, isPaused = false) =>
    aDesk({
      workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' })],
      agendas: [
        anAgenda({
          rounds: [
            isPaused ? aPausedRound({ resumesAt: on(3, '12:00') }) : anOpenRound(round),
            aPlannedRound({ id: idOf('round', 2), ordinal: 2 }),
          ],
        }),
      ],
    });
  const inRoom = { ...fay, channelId: 'room-1' };

  test('stand still, and no facilitator can move them', async () => {
    const world = await running({ openedAt: on(2, '11:50'), closesAt: on(2, '12:20') });
    await postponeWorkshop(world.ports, olena, asked);
    expect(world.round(idOf('round'))).toMatchObject({ status: 'paused', remainingMilliseconds: 20 * 60_000 });
    await expect(resumeRound(world.ports, inRoom)).rejects.toMatchObject({ code: 'workshop-postponed' });
    await expect(openNextRound(world.ports, inRoom)).rejects.toMatchObject({ code: 'workshop-postponed' });
    await world.advanceTo(on(4, '12:00'));
    expect(world.round(idOf('round'))).toMatchObject({ status: 'paused' });
  });

  test('do not run on by themselves after a time to cool down', async () => {
    const world = await running(undefined, true);
    await postponeWorkshop(world.ports, olena, asked);
    await world.advanceTo(on(4, '12:00'));
    await advanceAgenda(world.ports, workshopId);
    expect(world.round(idOf('round'))).toMatchObject({ status: 'paused' });
    expect(world.round(idOf('round'))).not.toHaveProperty('resumesAt');
  });

  test('that end while it is being put off are followed by no other', async () => {
    const world = await running({ openedAt: on(2, '11:00'), closesAt: on(2, '11:59') });
    await postponeWorkshop(world.ports, olena, asked);
    await advanceAgenda(world.ports, workshopId);
    expect(world.round(idOf('round'))).toMatchObject({ status: 'closed' });
    expect(world.round(idOf('round', 2))).toMatchObject({ status: 'planned' });
  });
});

describe('when the process dies', () => {
  const contents = {
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' })],
    agendas: [anAgenda({ rounds: [anOpenRound({ openedAt: on(2, '11:50'), closesAt: on(2, '12:20') })] })],
    participants: [aParticipant({ status: 'ready' })],
  };
  const begin = async () => {
    const world = await aDesk(contents);
    await applies(world, 1, 'Ardania');
    return world;
  };
  const standing = async (world: World) => {
    await world.deliverAll();
    return {
      workshop: await stored(world),
      round: world.round(idOf('round'))?.status,
      reason: (await world.ports.papers.find('postponement', { workshopId }))?.content.reason,
      told: world.sent.filter(({ content }) => content.kind === 'put-off' || content.kind === 'taken-up').length,
      signed: (await goSheet(world.ports, olena, workshopId)).assessment?.signatures.length,
    };
  };
  const again = async (deed: () => Promise<unknown>, done: string) =>
    deed().catch((refusal: unknown) => expect(refusal).toMatchObject({ code: done }));

  test('putting off again does the rest, and tells nobody twice', async () => {
    const untroubled = await begin();
    await postponeWorkshop(untroubled.ports, olena, asked);
    const { workshop: _version, ...wanted } = await standing(untroubled);
    expect(wanted).toMatchObject({ round: 'paused', told: 1, reason: asked.reason });
    let nth = 1;
    for (; ; nth += 1) {
      const world = await begin();
      if (await livesThrough(dyingAfter(world.ports, nth), (ports) => postponeWorkshop(ports, olena, asked))) break;
      await again(() => postponeWorkshop(world.ports, olena, asked), 'postponed-already');
      expect(await standing(world), `after dying at call ${nth}`).toMatchObject(wanted);
    }
    expect(nth).toBeGreaterThanOrEqual(12);
  });

  test('taking up again does the rest, with nobody’s name left under the assessment', async () => {
    const asking = async () => {
      const world = await begin();
      await postponeWorkshop(world.ports, olena, asked);
      await takeUpWorkshop(world.ports, olena, workshopId);
      return world;
    };
    let nth = 1;
    for (; ; nth += 1) {
      const world = await asking();
      if (await livesThrough(dyingAfter(world.ports, nth), (ports) => takeUpWorkshop(ports, otto, workshopId))) break;
      await again(() => takeUpWorkshop(world.ports, otto, workshopId), 'not-postponed');
      expect(await standing(world), `after dying at call ${nth}`).toMatchObject({ told: 2, signed: 0 });
      expect(await stored(world)).not.toHaveProperty('postponedAt');
    }
    expect(nth).toBeGreaterThanOrEqual(10);
  });
});

describe('to take it up again', () => {
  async function aPostponedWorkshop() {
    const world = await aDesk();
    await applies(world, 1, 'Ardania');
    await postponeWorkshop(world.ports, olena, asked);
    await world.deliverAll();
    return world;
  }

  test('takes two different organizers; then it is told, and assessed anew', async () => {
    const world = await aPostponedWorkshop();
    expect(await takeUpWorkshop(world.ports, olena, workshopId)).toMatchObject({ outcome: 'asked' });
    await expect(takeUpWorkshop(world.ports, olena, workshopId)).rejects.toMatchObject({
      code: 'second-organizer-needed',
    });
    await expect(takeUpWorkshop(world.ports, fay, workshopId)).rejects.toMatchObject({ code: 'needs-role' });
    expect(await stored(world)).toHaveProperty('postponedAt');

    expect(await takeUpWorkshop(world.ports, otto, workshopId)).toMatchObject({ outcome: 'taken-up', told: 1 });
    expect(await stored(world)).not.toHaveProperty('postponedAt');
    expect(world.owed().map(({ content }) => content.kind)).toEqual(['safety-asked', 'taken-up']);
    expect(await goSheet(world.ports, olena, workshopId)).toMatchObject({ standing: 'unsigned' });
    await expect(takeUpWorkshop(world.ports, otto, workshopId)).rejects.toMatchObject({ code: 'not-postponed' });
  });

  test('pressed by both at once takes it up once', async () => {
    const world = await aPostponedWorkshop();
    const outcomes = await Promise.all([olena, otto].map((one) => takeUpWorkshop(world.ports, one, workshopId)));
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['asked', 'taken-up']);
    expect(world.owed().filter(({ content }) => content.kind === 'taken-up')).toHaveLength(1);
  });

  test('counts no wish of an earlier postponement', async () => {
    const world = await aPostponedWorkshop();
    await takeUpWorkshop(world.ports, olena, workshopId);
    await takeUpWorkshop(world.ports, otto, workshopId);
    await world.advanceTo(on(3, '12:00'));
    // The process died before the reason was kept: what lies there is of the first time.
    await world.ports.workshops.save({ ...(await stored(world)), postponedAt: world.now() });
    expect(await goSheet(world.ports, otto, workshopId)).not.toHaveProperty('postponement');
    expect(await takeUpWorkshop(world.ports, otto, workshopId)).toMatchObject({ outcome: 'asked' });
  });

  test('waits for a new date when its day is over', async () => {
    const world = await aPostponedWorkshop();
    await world.advanceTo(at('08:00'));
    await expect(takeUpWorkshop(world.ports, olena, workshopId)).rejects.toMatchObject({ code: 'take-up-in-past' });
  });
});
