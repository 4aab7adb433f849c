import { expect, test } from 'vitest';
import { assessRisk } from '../../../../services/planning/hosting/assess-risk.ts';
import { postponeWorkshop } from '../../../../services/planning/hosting/postpone.ts';
import { takeUpWorkshop } from '../../../../services/planning/hosting/take-up.ts';
import { findOwnDecision } from '../../../../services/screening/own-decision.ts';
import { declineInvitation } from '../../../../services/screening/reply.ts';
import { memberOf } from '../../../support/build.ts';
import { applicationOf, member, organizer, releasedWorld, seats, workshopId } from '../../screening/story.ts';

const FORBIDDEN = { threats: 'Arrest at the border.', mitigations: 'None.', level: 'forbidding', validUntil: '' };

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

test('nobody moves up while the workshop is put off, and somebody does when it goes on', async () => {
  const world = await releasedWorld();
  await postponeWorkshop(world.ports, organizer, { workshopId, reason: 'Arrests have been announced.' });
  await declineInvitation(world.ports, member(1), workshopId);
  expect(await seats(world)).toEqual({ 1: 'declined', 4: 'invited' });

  await takeUpWorkshop(world.ports, organizer, workshopId);
  await takeUpWorkshop(world.ports, { ...organizer, memberId: memberOf(903) }, workshopId);
  expect(await seats(world)).toEqual({ 1: 'declined', 2: 'invited', 4: 'invited' });
});
