import { describe, expect, test } from 'vitest';
import type { Caller } from '../../../../domain/server.ts';
import { assessRisk, findRisk } from '../../../../services/planning/hosting/assess-risk.ts';
import { assignHost, sayAcceptance, unassignHost } from '../../../../services/planning/hosting/assigned-hosts.ts';
import { addHost } from '../../../../services/planning/hosting/hosts.ts';
import { postponeWorkshop } from '../../../../services/planning/hosting/postpone.ts';
import { signRisk } from '../../../../services/planning/hosting/sign-risk.ts';
import { takeUpWorkshop } from '../../../../services/planning/hosting/take-up.ts';
import { mendSeats } from '../../../../services/screening/mend-seats.ts';
import { findOwnDecision } from '../../../../services/screening/own-decision.ts';
import { declineInvitation } from '../../../../services/screening/reply.ts';
import { memberOf } from '../../../support/build.ts';
import { dyingAfter, livesThrough } from '../../../support/crash.ts';
import type { World } from '../../../support/world.ts';
import { applicationOf, member, organizer, releasedWorld, seats, told, workshopId } from '../../screening/story.ts';

const third = { ...organizer, memberId: memberOf(903) };
/** Member 1 has left, and nobody has the seat; and then the next has it. */
const FREE = { 1: 'declined', 4: 'invited' };
const FILLED = { ...FREE, 2: 'invited' };
const FORBIDDEN = { threats: 'Arrest at the border.', mitigations: 'None.', level: 'forbidding', validUntil: '' };

async function assess({ ports }: World, form: typeof FORBIDDEN): Promise<void> {
  const { version } = await findRisk(ports, organizer, { workshopId });
  await assessRisk(ports, organizer, { workshopId, version, form });
}

async function sign({ ports }: World, caller: Caller): Promise<void> {
  const { version } = await findRisk(ports, caller, { workshopId });
  await signRisk(ports, caller, { workshopId, version });
}

test('nobody moves up whom an invitation would endanger: the next of the same party does', async () => {
  const world = await releasedWorld();
  const { number } = await applicationOf(world, 2);
  await assessRisk(world.ports, organizer, { workshopId, number, version: 0, form: FORBIDDEN });
  await declineInvitation(world.ports, member(1), workshopId);
  expect(await seats(world)).toMatchObject({ 1: 'declined', 3: 'invited' });
  expect(await seats(world)).not.toHaveProperty('2');
  // They read the letter as it was sent: one that has changed would tell them that somebody assessed them.
  const { id: applicationId } = await applicationOf(world, 2);
  const letter = await findOwnDecision(world.ports, member(2), { applicationId, language: 'en' });
  await world.deliverAll();
  const sent = world.sent.find(
    ({ to, content }) => content.kind === 'not-chosen' && to.kind === 'member' && to.memberId === memberOf(2),
  );
  expect(letter.content).toEqual(sent?.content);
});

test('nobody moves up while the workshop is put off, nor when it goes on, until its dangers are signed anew', async () => {
  const world = await releasedWorld();
  await postponeWorkshop(world.ports, organizer, { workshopId, reason: 'Arrests have been announced.' });
  await declineInvitation(world.ports, member(1), workshopId);
  expect(await seats(world)).toEqual(FREE);

  await takeUpWorkshop(world.ports, organizer, workshopId);
  await takeUpWorkshop(world.ports, third, workshopId);
  expect(await seats(world)).toEqual(FREE);
  await sign(world, organizer);
  expect(await seats(world)).toEqual(FREE);
  await sign(world, third);
  expect(await seats(world)).toEqual(FILLED);
});

describe('nobody moves up while the workshop does not go', () => {
  test('because one organizer says that it must not be held: somebody does when two have signed another assessment', async () => {
    const world = await releasedWorld();
    await assess(world, FORBIDDEN);
    await declineInvitation(world.ports, member(1), workshopId);
    await mendSeats(world.ports);
    expect(await seats(world)).toEqual(FREE);

    await assess(world, { ...FORBIDDEN, level: 'low' });
    expect(await seats(world)).toEqual(FREE);
    await sign(world, third);
    expect(await seats(world)).toEqual(FILLED);
    await world.deliverAll();
    expect(told(world)).toContain('invitation to 2');
  });

  test('because a new assessment is not signed yet, also when the room is open', async () => {
    const world = await releasedWorld();
    const workshop = (await world.ports.workshops.find(workshopId))!;
    await world.ports.workshops.save({ ...workshop, stage: 'room-open' });
    await assess(world, { ...FORBIDDEN, level: 'low' });
    await declineInvitation(world.ports, member(1), workshopId);
    expect(await seats(world)).toEqual(FREE);

    await sign(world, third);
    expect(await seats(world)).toEqual(FILLED);
  });

  test.each(['accepted', 'unassigned'] as const)('because a party refuses a host, until that is %s', async (how) => {
    const world = await releasedWorld();
    const host = { name: 'River Trust', kind: 'host', interests: 'Rivers.', seat: 'Vienna' } as const;
    const { id: hostId } = await addHost(world.ports, organizer, host);
    const asked = { workshopId, hostId };
    await assignHost(world.ports, organizer, asked);
    await sayAcceptance(world.ports, organizer, { ...asked, party: 'Ardania', acceptance: 'refused' });
    await declineInvitation(world.ports, member(1), workshopId);
    expect(await seats(world)).toEqual(FREE);

    if (how === 'unassigned') await unassignHost(world.ports, organizer, asked);
    else await sayAcceptance(world.ports, organizer, { ...asked, party: 'Ardania', acceptance: 'accepted' });
    expect(await seats(world)).toEqual(FILLED);
  });

  test('and whenever the process dies by the signature that brings it back, the next start invites', async () => {
    let points = 0;
    for (let nth = 1; ; nth += 1) {
      const world = await releasedWorld();
      await assess(world, { ...FORBIDDEN, level: 'low' });
      await declineInvitation(world.ports, member(1), workshopId);
      const { version } = await findRisk(world.ports, third, { workshopId });
      const isDone = await livesThrough(dyingAfter(world.ports, nth), (ports) =>
        signRisk(ports, third, { workshopId, version }),
      );
      await mendSeats(world.ports);
      const after = await findRisk(world.ports, third, { workshopId });
      const isSigned = after.assessment?.signatures.length === 2;
      expect(await seats(world), `after dying at call ${nth}`).toEqual(isSigned ? FILLED : FREE);
      if (isDone) break;
      points += 1;
    }
    expect(points).toBeGreaterThan(10);
  });
});
