import { expect, test } from 'vitest';
import { myApplication } from '../../../commands/my/application.ts';
import { applyButton } from '../../../commands/presses/apply.ts';
import { acceptGroundRulesButton, groundRulesButton } from '../../../commands/presses/ground-rules.ts';
import { readApplicationButton } from '../../../commands/presses/read-application.ts';
import {
  acceptInvitationButton,
  declineInvitationButton,
  declineInvitationNowButton,
} from '../../../commands/presses/reply-to-invitation.ts';
import {
  withdrawApplicationButton,
  withdrawApplicationNowButton,
} from '../../../commands/presses/withdraw-application.ts';
import { proposeCohort } from '../../../services/screening/propose-cohort.ts';
import { submitApplication } from '../../../services/screening/submit-application.ts';
import {
  aForm,
  applicationOf,
  apply,
  inDirectMessage,
  member,
  organizer,
  releasedWorld,
  review,
  seats,
  workshopId,
  worldWith,
} from '../../services/screening/story.ts';
import { on } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import { doorsOf, reader, textOf } from './reader.ts';

const mine = (world: World, n: number) => myApplication.execute({}, reader(world, member(n)));

test('somebody who has not applied reads that, and where calls are found', async () => {
  expect(await mine(await worldWith(), 1)).toBe(
    'You have not applied to a workshop of this server. Calls are posted in the channel for workshop calls.',
  );
});

test('pressing Apply says who will read the application before anything is asked', async () => {
  const world = await worldWith();

  const consent = await applyButton.execute([workshopId], reader(world, member(1)));

  expect(textOf(consent)).toContain('**Applying to Water sharing**');
  expect(textOf(consent)).toContain('not end-to-end encrypted');
  expect(doorsOf(consent)).toEqual([`1:application-consent:${workshopId}`]);
});

test('pressing Apply again shows the application instead', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);

  const again = await applyButton.execute([workshopId], reader(world, member(1)));

  expect(again).toEqual(await mine(world, 1));
  expect(doorsOf(again)).toEqual([
    `1:read-application:${id}`,
    `1:change-application:${workshopId}`,
    `1:withdraw-application:${id}`,
  ]);
});

test('before the release, the chosen read the same as everybody else', async () => {
  const world = await worldWith({ seats: 2 });
  await apply(world, { 1: 'party-1', 2: 'party-1', 3: 'party-2' });
  await review(world, { 1: 5, 2: 4, 3: 5 });
  await world.advanceTo(on(2, '12:00'));
  await proposeCohort(world.ports, organizer, workshopId);

  const [chosen, other] = [await mine(world, 1), await mine(world, 2)];

  expect(textOf(chosen)).toBe(textOf(other));
  expect(textOf(chosen)).toContain('The decisions are not out yet');
});

test('after it, everything can be answered here, with direct messages closed', async () => {
  const world = await releasedWorld();
  const invited = await mine(world, 1);
  const { id } = await applicationOf(world, 1);

  expect(textOf(invited)).toContain('**You are invited.**');
  expect(doorsOf(invited)).toEqual([
    `1:accept-invitation:${workshopId}`,
    `1:decline-invitation:${workshopId}`,
    `1:read-application:${id}`,
    `1:read-decision:${id}`,
    `1:withdraw-application:${id}`,
  ]);
  expect(textOf(await mine(world, 2))).toContain('You have not been chosen.');
});

test('from the invitation to the room it is three presses, also from a direct message', async () => {
  const world = await releasedWorld();
  const here = reader(world, inDirectMessage(member(1)));

  const accepted = await acceptInvitationButton.execute([workshopId], here);
  expect(doorsOf(accepted)).toEqual([`1:ground-rules:${workshopId}`]);
  const rules = await groundRulesButton.execute([workshopId], here);
  expect(textOf(rules)).toContain('(after Kelman)');
  expect(doorsOf(rules)).toEqual([`1:accept-ground-rules:${workshopId}:1`]);
  expect(await acceptGroundRulesButton.execute([workshopId, '1'], here)).toBe(
    'Thank you. You are ready for **Water sharing**. When the room opens, I will tell you where it is.',
  );

  expect(textOf(await mine(world, 1))).toContain('You have a seat, and you have accepted the ground rules.');
});

test('pressing twice says that it was done before', async () => {
  const world = await releasedWorld();
  const here = reader(world, member(1));
  await acceptInvitationButton.execute([workshopId], here);
  expect(textOf(await acceptInvitationButton.execute([workshopId], here))).toContain('You have accepted already');

  await declineInvitationNowButton.execute([workshopId], here);
  for (const press of [declineInvitationButton, declineInvitationNowButton]) {
    expect(textOf(await press.execute([workshopId], here))).toBe(
      'You have declined already. The seat in **Water sharing** is free for somebody else.',
    );
  }
});

test('a seat is declined only by who says so twice, also when it was accepted and the message is an old one', async () => {
  const world = await releasedWorld();
  const here = reader(world, inDirectMessage(member(1)));
  await acceptInvitationButton.execute([workshopId], here);
  await acceptGroundRulesButton.execute([workshopId, '1'], here);

  const asked = await declineInvitationButton.execute([workshopId], here);

  expect(doorsOf(asked)).toEqual([`1:decline-invitation-now:${workshopId}`, `1:decline-with-word:${workshopId}`]);
  expect(await seats(world)).toEqual({ 1: 'ready', 4: 'invited' });
  expect(await declineInvitationNowButton.execute([workshopId], here)).toBe(
    'You have declined. Thank you for saying so: the seat in **Water sharing** is free for somebody else of your party. The organizers see that you declined; nobody else is told.',
  );
  expect(await seats(world)).toEqual({ 1: 'declined', 2: 'invited', 4: 'invited' });
});

test('who has left the server reads and withdraws the application from the message about the decision', async () => {
  const world = await releasedWorld();
  const here = reader(world, inDirectMessage(member(2)));
  const { id } = await applicationOf(world, 2);

  expect(textOf(await readApplicationButton.execute([id], here))).toContain('Applicant 2');
  expect(doorsOf(await withdrawApplicationButton.execute([id], here))).toEqual([`1:withdraw-application-now:${id}`]);
  expect(await withdrawApplicationNowButton.execute([id], here)).toBe(
    'Your application to **Water sharing** is withdrawn. Nobody is told why.',
  );
  expect(await applicationOf(world, 2)).toMatchObject({ status: 'withdrawn' });
});

test('a withdrawal is asked for once more, and says what it did', async () => {
  const world = await worldWith();
  await apply(world, { 1: 'party-1' });
  const { id } = await applicationOf(world, 1);
  const here = reader(world, member(1));

  const asked = await withdrawApplicationButton.execute([id], here);
  expect(textOf(asked)).toContain(
    'Its text stays stored, encrypted. What you have written in rounds stays in the room’s record. While the workshop lasts, no later summary quotes it; a summary that is posted already stays as it is. To delete single statements, do that first',
  );
  expect(doorsOf(asked)).toEqual([`1:withdraw-application-now:${id}`]);
  expect(await applicationOf(world, 1)).toMatchObject({ status: 'submitted' });

  expect(await withdrawApplicationNowButton.execute([id], here)).toBe(
    'Your application to **Water sharing** is withdrawn. Nobody is told why.',
  );
  expect(doorsOf(await mine(world, 1))).toEqual([`1:read-application:${id}`]);
});

test('everybody reads their own words whole, however long, and nothing in them is formatting', async () => {
  const world = await worldWith();
  const motivation = '**ї** <@1> '.repeat(136);
  const form = { ...aForm(), motivation };
  await submitApplication(world.ports, member(1), { workshopId, language: 'uk', form });
  const { id } = await applicationOf(world, 1);

  const answer = await readApplicationButton.execute([id], reader(world, member(1)));

  expect(answer).toMatchObject({ files: [{ name: 'application.txt', data: `Motivation:\n${motivation.trim()}` }] });
  expect(textOf(answer).length).toBeLessThanOrEqual(2000);
  expect(textOf(answer)).toContain('\\*\\*ї\\*\\* \\<\\@1');
});
