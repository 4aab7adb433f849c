import { describe, expect, test } from 'vitest';
import type { Given, Page } from '../../../domain/screening/answers.ts';
import { PAGES } from '../../../domain/screening/answers.ts';
import { closeCall } from '../../../services/screening/close-call.ts';
import { handInApplication } from '../../../services/screening/hand-in-application.ts';
import { giveLeave } from '../../../services/screening/late-leave.ts';
import { approachDesk } from '../../../services/screening/own-applications.ts';
import { discardDraft, findOwnDraft, listOwnDrafts } from '../../../services/screening/own-draft.ts';
import { recuse } from '../../../services/screening/recuse.ts';
import { withdrawApplication } from '../../../services/screening/withdraw-application.ts';
import { changeApplication, giveConsent, writePage } from '../../../services/screening/write-draft.ts';
import { ANSWERS, aWorkshop, idOf, memberOf, on } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import { applicationOf, apply, inDirectMessage, member, organizer, reviewer, workshopId, worldWith } from './story.ts';

const GIVEN: Given = { ...ANSWERS, isOfficial: 'no' };

const given = (page: Page): Given =>
  Object.fromEntries(PAGES[page].map((question) => [question, GIVEN[question] ?? '']));

const write = (world: World, n: number, page: Page, others: Given = {}) =>
  writePage(world.ports, member(n), { workshopId, page, given: { ...given(page), ...others } });

const handIn = (world: World, n: number) => handInApplication(world.ports, member(n), { workshopId, language: 'uk' });

/** The nth member has agreed and filled in all pages. */
async function drafted(world: World, n: number): Promise<void> {
  await giveConsent(world.ports, member(n), workshopId);
  for (const page of ['who', 'standing', 'words'] as const) await write(world, n, page);
}

describe('a draft', () => {
  test('becomes an application with everything that was agreed to and answered, and is empty then', async () => {
    const world = await worldWith();
    await drafted(world, 1);
    await world.advanceTo(on(1, '15:00'));

    await handIn(world, 1);

    const { partyId, name, affiliation, motivation, ...profile } = ANSWERS;
    expect(await applicationOf(world, 1)).toEqual({
      id: expect.any(String),
      workshopId,
      version: 1,
      number: 1,
      memberId: memberOf(1),
      language: 'uk',
      name,
      affiliation,
      partyId,
      motivation,
      profile,
      consent: { version: 2, givenAt: on(1, '12:00') },
      status: 'submitted',
      submittedAt: on(1, '15:00'),
    });
    expect(await listOwnDrafts(world.ports, member(1))).toEqual([]);
    const [sheet] = await world.ports.papers.list('application-draft', { workshopId });
    expect(sheet?.content).toEqual({ answers: {}, savedAt: on(1, '15:00') });
  });

  test('is nobody else’s: neither listed, nor on the desk of reviewers or organizers', async () => {
    const world = await worldWith();
    await drafted(world, 1);

    expect(await listOwnDrafts(world.ports, member(2))).toEqual([]);
    await expect(findOwnDraft(world.ports, organizer, workshopId)).rejects.toMatchObject({
      code: 'no-application-draft',
    });
    expect(await world.ports.applications.list(workshopId)).toEqual([]);
  });

  test('keeps each page at once, and one page does not touch another, from two devices too', async () => {
    const world = await worldWith();
    await giveConsent(world.ports, member(1), workshopId);

    await Promise.all([write(world, 1, 'who'), write(world, 1, 'words'), write(world, 1, 'standing')]);
    await write(world, 1, 'who', { name: 'Dr M. Halden', affiliation: '' });

    const { affiliation: _, ...others } = ANSWERS;
    expect((await findOwnDraft(world.ports, member(1), workshopId)).draft.answers).toEqual({
      ...others,
      name: 'Dr M. Halden',
    });
  });

  test('with an answer that cannot be taken stays as it was', async () => {
    const world = await worldWith();
    await drafted(world, 1);

    await expect(write(world, 1, 'who', { name: '\u2060' })).rejects.toMatchObject({ code: 'field-empty' });
    await expect(write(world, 1, 'who', { partyId: 'party-3' })).rejects.toMatchObject({ code: 'unknown-choice' });

    expect((await findOwnDraft(world.ports, member(1), workshopId)).draft.answers).toEqual(ANSWERS);
  });

  test('is not handed in without what is missing, or without consent', async () => {
    const world = await worldWith();
    await write(world, 1, 'who');
    await expect(handIn(world, 1)).rejects.toMatchObject({ code: 'consent-needed' });
    await giveConsent(world.ports, member(1), workshopId);

    await expect(handIn(world, 1)).rejects.toMatchObject({
      code: 'answers-missing',
      facts: { answers: 'sector, careerStage, isOfficial, jurisdiction, gender, motivation, evidence' },
    });
    expect(await world.ports.applications.list(workshopId)).toEqual([]);
  });

  test('can neither be written nor handed in after the call, and can be read and discarded', async () => {
    const world = await worldWith();
    await drafted(world, 1);
    await world.advanceTo(on(1, '22:00'));

    await expect(handIn(world, 1)).rejects.toMatchObject({ code: 'applications-closed' });
    await expect(write(world, 1, 'who')).rejects.toMatchObject({ code: 'applications-closed' });
    expect((await findOwnDraft(world.ports, member(1), workshopId)).draft.answers).toEqual(ANSWERS);
    await discardDraft(world.ports, member(1), workshopId);
    await discardDraft(world.ports, member(1), workshopId);
    await expect(findOwnDraft(world.ports, member(1), workshopId)).rejects.toMatchObject({
      code: 'no-application-draft',
    });
  });

  test('is handed in after all when the organizers have moved the deadline', async () => {
    const world = await worldWith();
    await drafted(world, 1);
    await world.advanceTo(on(1, '22:30'));
    const workshop = (await world.ports.workshops.find(workshopId))!;
    await world.ports.workshops.save({ ...workshop, applicationsCloseAt: on(2, '22:00') });

    await handIn(world, 1);

    expect(await applicationOf(world, 1)).toMatchObject({ status: 'submitted' });
  });

  test('of another workshop is another draft', async () => {
    const world = await worldWith();
    await world.add({ workshops: [aWorkshop({ id: idOf('workshop', 2), stage: 'call-open' })] });
    await drafted(world, 1);

    expect(await approachDesk(world.ports, member(1), idOf('workshop', 2))).toMatchObject({ draft: undefined });
    expect(await approachDesk(world.ports, member(1), workshopId)).toMatchObject({ draft: { answers: ANSWERS } });
  });
});

describe('three devices that have read the same draft and write a page each', () => {
  /** Nobody writes before all three have read; `isCareless` takes the versions away. */
  async function answersAfter({ isCareless }: { readonly isCareless: boolean }): Promise<number> {
    const world = await worldWith();
    await giveConsent(world.ports, member(1), workshopId);
    const { papers } = world.ports;
    let readers = 0;
    let allHaveRead = (): void => undefined;
    const barrier = new Promise<void>((resolve) => {
      allHaveRead = resolve;
    });
    const find: typeof papers.find = async (kind, home, key) => {
      const found = await papers.find(kind, home, key);
      readers += 1;
      if (readers === 3) allHaveRead();
      await barrier;
      return found;
    };
    const overwrite: typeof papers.save = async ([paper]) => {
      if (!paper) return true;
      const version = async () => (await papers.find(paper.kind, paper.home, paper.key))?.version ?? 0;
      while (!(await papers.save([{ ...paper, version: await version() }])));
      return true;
    };
    const ports = { ...world.ports, papers: { ...papers, find, ...(isCareless && { save: overwrite }) } };

    await Promise.all(
      (['who', 'standing', 'words'] as const).map((page) =>
        writePage(ports, member(1), { workshopId, page, given: given(page) }),
      ),
    );
    return Object.keys((await findOwnDraft(world.ports, member(1), workshopId)).draft.answers).length;
  }

  test('lose nothing', async () => {
    expect(await answersAfter({ isCareless: false })).toBe(12);
  });

  test('would lose pages, were the versions not asked: the ablation', async () => {
    expect(await answersAfter({ isCareless: true })).toBeLessThan(12);
  });
});

describe('handing in', () => {
  test('twice at once, and once more, is one application', async () => {
    const world = await worldWith();
    await drafted(world, 1);

    const [one, other] = await Promise.all([handIn(world, 1), handIn(world, 1)]);
    const again = await handIn(world, 1);

    expect([other.application.id, again.application.id]).toEqual([one.application.id, one.application.id]);
    expect(await world.ports.applications.list(workshopId)).toHaveLength(1);
    expect(await applicationOf(world, 1)).toMatchObject({ version: 1 });
  });

  test('without a draft is refused', async () => {
    const world = await worldWith();

    await expect(handIn(world, 1)).rejects.toMatchObject({ code: 'no-application-draft' });
  });

  test('in a direct message is refused: nobody could see there that somebody runs the workshop', async () => {
    const world = await worldWith();
    await drafted(world, 1);

    await expect(
      handInApplication(world.ports, inDirectMessage(member(1)), { workshopId, language: 'en' }),
    ).rejects.toMatchObject({ code: 'apply-in-server' });
    await expect(giveConsent(world.ports, inDirectMessage(member(2)), workshopId)).rejects.toMatchObject({
      code: 'apply-in-server',
    });
  });

  test('is not for who runs the workshop, nor for who has become an organizer since', async () => {
    const world = await worldWith();
    await drafted(world, 1);
    const promoted = { ...member(1), roleIds: ['organizer-role'] };

    await expect(giveConsent(world.ports, organizer, workshopId)).rejects.toMatchObject({ code: 'third-party' });
    await expect(handInApplication(world.ports, promoted, { workshopId, language: 'en' })).rejects.toMatchObject({
      code: 'third-party',
    });
  });
});

describe('an application that was handed in', () => {
  test('is laid out to be changed, and stands unchanged until it is handed in again', async () => {
    const world = await worldWith();
    await drafted(world, 1);
    await handIn(world, 1);
    await world.advanceTo(on(1, '13:00'));

    const { draft } = await changeApplication(world.ports, member(1), workshopId);
    expect(draft.answers).toEqual(ANSWERS);
    await write(world, 1, 'words', { motivation: 'I have thought again.' });
    expect(await applicationOf(world, 1)).toMatchObject({ motivation: ANSWERS.motivation, version: 1 });
    expect(await findOwnDraft(world.ports, member(1), workshopId)).toMatchObject({ isChange: true });

    await handIn(world, 1);
    expect(await applicationOf(world, 1)).toMatchObject({
      number: 1,
      motivation: 'I have thought again.',
      submittedAt: on(1, '13:00'),
    });
    expect(await listOwnDrafts(world.ports, member(1))).toEqual([]);
  });

  test('handed in again in the same words keeps its reviews: nothing has changed', async () => {
    const world = await worldWith();
    await drafted(world, 1);
    await handIn(world, 1);
    await world.advanceTo(on(1, '13:00'));
    await changeApplication(world.ports, member(1), workshopId);

    await handIn(world, 1);

    expect(await applicationOf(world, 1)).toMatchObject({ version: 1, submittedAt: on(1, '12:00') });
  });

  test('takes a page that was sent from another device as a change, and loses no word', async () => {
    const world = await worldWith();
    await drafted(world, 1);
    await handIn(world, 1);

    await write(world, 1, 'words', { motivation: 'From my phone.' });

    expect(await applicationOf(world, 1)).toMatchObject({ motivation: ANSWERS.motivation });
    expect((await findOwnDraft(world.ports, member(1), workshopId)).draft.answers).toEqual({
      ...ANSWERS,
      motivation: 'From my phone.',
    });
  });

  test('of before the pages asks for consent and the rest when it is changed', async () => {
    const world = await worldWith();
    await apply(world, { 1: 'party-1' });

    const { draft } = await changeApplication(world.ports, member(1), workshopId);

    expect(draft.consent).toBeUndefined();
    expect(draft.answers).toMatchObject({ name: 'Applicant 1' });
    await expect(handIn(world, 1)).rejects.toMatchObject({ code: 'consent-needed' });
  });

  test('is withdrawn together with the changes to it', async () => {
    const world = await worldWith();
    await drafted(world, 1);
    await handIn(world, 1);
    await changeApplication(world.ports, member(1), workshopId);

    await withdrawApplication(world.ports, member(1), (await applicationOf(world, 1)).id);

    expect(await listOwnDrafts(world.ports, member(1))).toEqual([]);
    await expect(handIn(world, 1)).rejects.toMatchObject({ code: 'no-application-draft' });
    expect(await applicationOf(world, 1)).toMatchObject({ status: 'withdrawn' });
  });

  test('stays closed to a reviewer who stepped aside, also after it was changed', async () => {
    const world = await worldWith();
    await drafted(world, 1);
    await handIn(world, 1);
    const { id } = await applicationOf(world, 1);
    await recuse(world.ports, reviewer, id);

    await write(world, 1, 'words', { motivation: 'Other words.' });
    await handIn(world, 1);

    expect(await applicationOf(world, 1)).toMatchObject({ id, motivation: 'Other words.' });
  });
});

describe('with leave to be late', () => {
  const leave = (world: World, n: number, hours = 48) =>
    giveLeave(world.ports, organizer, { workshopId, memberId: memberOf(n), hours });

  test('one person writes and hands in after the call, and nobody else', async () => {
    const world = await worldWith();
    await drafted(world, 1);
    await drafted(world, 2);
    await world.advanceTo(on(2, '09:00'));
    await closeCall(world.ports, organizer, workshopId);

    expect(await leave(world, 1)).toMatchObject({ until: on(4, '09:00') });
    await write(world, 1, 'words', { motivation: 'Late, and still.' });
    await handIn(world, 1);

    expect(await applicationOf(world, 1)).toMatchObject({
      motivation: 'Late, and still.',
      submittedAt: on(2, '09:00'),
    });
    await expect(handIn(world, 2)).rejects.toMatchObject({ code: 'applications-closed' });
    expect(await world.ports.workshops.find(workshopId)).toMatchObject({ stage: 'call-closed' });
  });

  test('it ends at its hour, and when the decisions are out', async () => {
    const world = await worldWith();
    await drafted(world, 1);
    await world.advanceTo(on(2, '09:00'));
    await leave(world, 1, 1);
    await world.advanceTo(on(2, '10:00'));
    await expect(handIn(world, 1)).rejects.toMatchObject({ code: 'applications-closed' });

    await leave(world, 1);
    const workshop = (await world.ports.workshops.find(workshopId))!;
    await world.ports.workshops.save({ ...workshop, stage: 'decided' });
    await expect(handIn(world, 1)).rejects.toMatchObject({ code: 'applications-closed' });
    await expect(leave(world, 1)).rejects.toMatchObject({ code: 'decisions-released' });
  });

  test('is given by organizers only, and tells them the same whether anything was begun', async () => {
    const world = await worldWith();
    await drafted(world, 1);

    expect(await leave(world, 1)).toEqual(await leave(world, 2));
    await expect(
      giveLeave(world.ports, reviewer, { workshopId, memberId: memberOf(1), hours: 1 }),
    ).rejects.toMatchObject({ code: 'needs-role' });
  });
});
