import { expect, test } from 'vitest';
import type { View } from '../../../bot/view.ts';
import { cohortConfirm } from '../../../commands/cohort/confirm.ts';
import { cohortPropose } from '../../../commands/cohort/propose.ts';
import { cohortRelease } from '../../../commands/cohort/release.ts';
import { cohortRulesExport } from '../../../commands/cohort/rules.ts';
import { releaseDecisionsButton, releaseDecisionsNowButton } from '../../../commands/presses/release-decisions.ts';
import { readCohortRules } from '../../../documents/cohort-rules.ts';
import { importCohortRules } from '../../../services/screening/cohort-rules.ts';
import { declareConflicts } from '../../../services/screening/conflict-rulings.ts';
import {
  apply,
  organizer,
  proposeForTwo,
  review,
  told,
  workshopId,
  worldWith,
} from '../../services/screening/story.ts';
import { on } from '../../support/build.ts';
import { doorsOf, reader, textOf } from './reader.ts';

async function judgedWorld() {
  const world = await worldWith({ seats: 2 });
  await apply(world, { 1: 'party-1', 2: 'party-1', 3: 'party-1', 4: 'party-2', 5: 'party-2' });
  await review(world, { 1: 4, 2: 5, 3: 2, 4: 3 });
  await world.advanceTo(on(2, '12:00'));
  return world;
}

test('a proposal shows the pair of each candidate, the reserve in order, and why others cannot be chosen', async () => {
  const world = await judgedWorld();

  const shown = await cohortPropose.execute({ workshop: workshopId }, reader(world, organizer));

  expect(textOf(shown).split('\n').slice(1, -1)).toEqual([
    '',
    '__Ardania__',
    '**Seats:**',
    '• Applicant 2, application 2: 5.0 / 5.0 (1 review). Alternate: Applicant 1 (application 1)',
    '**Other alternates, in this order:**',
    '• Applicant 1, application 1: 4.0 / 4.0 (1 review)',
    '**Not possible:**',
    '• Applicant 3, application 3: gate not passed (median under 3, or a score of 1 that was not talked about): moderation, commitment',
    '',
    '__Belmark__',
    '**Seats:**',
    '• Applicant 4, application 4: 3.0 / 3.0 (1 review). Nobody could take this seat without breaking a rule',
    '**Not possible:**',
    '• Applicant 5, application 5: nobody has reviewed this application',
    '',
    'Merit goes by plain means, as scored: reviewers cannot be compared by what they have read.',
    '',
    'Merit of all who are chosen: 16.000 points. No cohort that keeps the rules has more.',
    '',
    '`/cohort explain` says why somebody is chosen or not, `/cohort compare` how near others come, `/cohort relax` what the rules cost. Two organizers confirm with `/cohort confirm`.',
  ]);
  expect(doorsOf(shown)).toEqual([`1:release-decisions:${workshopId}`]);
});

test('a release is asked for once more, and tells everybody when it is confirmed', async () => {
  const world = await judgedWorld();
  const here = reader(world, organizer);
  await proposeForTwo(world);

  const asked = await releaseDecisionsButton.execute([workshopId], here);
  expect(asked).toEqual(await cohortRelease.execute({ workshop: workshopId }, here));
  expect(textOf(asked)).toContain('Invited: Applicant 2, Applicant 4\n3 other applicants learn');
  await world.deliverAll();
  expect(world.sent).toEqual([]);

  const [, verb, ...ids] = doorsOf(asked)[0]!.split(':');
  expect(verb).toBe('release-decisions-now');
  const done = await releaseDecisionsNowButton.execute(ids, here);
  await world.deliverAll();

  expect(textOf(done)).toContain('2 invitations go out, and 3 applicants learn that they were not chosen.');
  expect(told(world)).toHaveLength(5);
});

test('a long proposal comes as a file', async () => {
  const world = await worldWith({ seats: 40 });
  const all = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [n + 1, n % 2 === 0 ? 'party-1' : 'party-2']));
  await apply(world, all);
  await review(world, Object.fromEntries(Object.keys(all).map((n) => [n, 4])));
  await world.advanceTo(on(2, '12:00'));
  const here = reader(world, organizer);

  const shown = await cohortPropose.execute({ workshop: workshopId }, here);
  const asked = await cohortRelease.execute({ workshop: workshopId }, here);

  expect(textOf(shown).length).toBeLessThanOrEqual(2000);
  expect(shown).toMatchObject({
    files: [{ name: 'proposal.md', data: expect.stringContaining('• Applicant 50, application 50: 4.0 / 4.0') }],
  });
  expect(textOf(asked).length).toBeLessThanOrEqual(2000);
});

test('an organizer who stepped aside reads how many cases are closed, and is offered no release', async () => {
  const world = await judgedWorld();
  await declareConflicts(world.ports, organizer, { workshopId, numbers: [2], type: 'other' });
  const here = reader(world, organizer);

  const shown = textOf(await cohortPropose.execute({ workshop: workshopId }, here));

  const note = '1 case is closed to you because of a conflict of interest: neither it nor its outcome is shown here.';
  expect(shown).toContain(note);
  expect(shown).not.toMatch(/(A|a)pplica(nt|tion) 2/);
  const confirm = await cohortConfirm.execute({ workshop: workshopId }, here);
  expect(doorsOf(confirm)).toEqual([]);
  expect(textOf(confirm)).toContain('Two organizers to whom no case is closed must agree to it');
  await expect(cohortRelease.execute({ workshop: workshopId }, here)).rejects.toMatchObject({
    code: 'release-by-another',
    facts: {},
  });
});

test('a party whose only case is closed is said to be closed, not shown as if nobody were chosen', async () => {
  const world = await worldWith({ seats: 2 });
  await apply(world, { 1: 'party-1', 2: 'party-2' });
  await review(world, { 1: 4, 2: 4 });
  await world.advanceTo(on(2, '12:00'));
  await declareConflicts(world.ports, organizer, { workshopId, numbers: [1], type: 'other' });
  const here = reader(world, organizer);

  const proposal = textOf(await cohortPropose.execute({ workshop: workshopId }, here));
  const confirm = textOf(await cohortConfirm.execute({ workshop: workshopId }, here));

  const sentence = 'Ardania: not shown to you, because a case in it is closed to you';
  expect(proposal).toContain(sentence);
  expect(confirm).toContain(sentence);
  expect(confirm).toContain('Belmark: Applicant 2');
  expect(confirm).not.toContain('—');
});

test('rules come as a file that can be sent back as it is', async () => {
  const world = await judgedWorld();
  const rules = { seats: {}, perInstitution: 2, quotas: [], apart: [], include: [2], lottery: 0.005 };
  await importCohortRules(world.ports, organizer, { workshopId, read: async () => rules });

  const { files } = (await cohortRulesExport.execute({ workshop: workshopId }, reader(world, organizer))) as View;
  const workshop = (await world.ports.workshops.find(workshopId))!;
  expect(readCohortRules(files![0]!.data, { workshop, numbers: new Set([2]) })).toEqual(rules);
});
