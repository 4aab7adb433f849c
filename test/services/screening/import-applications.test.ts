import { describe, expect, test } from 'vitest';
import type { ApplicationsFile, ImportedApplication } from '../../../domain/screening/imported-application.ts';
import { closeCall } from '../../../services/screening/close-call.ts';
import { handInApplication } from '../../../services/screening/hand-in-application.ts';
import { confirmImport, discardImport, readImport } from '../../../services/screening/import-applications.ts';
import { mendSeats } from '../../../services/screening/mend-seats.ts';
import { discardDraft, findOwnDraft, listOwnDrafts } from '../../../services/screening/own-draft.ts';
import { giveConsent, writePage } from '../../../services/screening/write-draft.ts';
import { ANSWERS, aCaller, memberOf, on } from '../../support/build.ts';
import type { World } from '../../support/world.ts';
import {
  applicationOf,
  apply,
  member,
  organizer,
  release,
  releasedWorld,
  review,
  reviewer,
  told,
  workshopId,
  worldWith,
} from './story.ts';

const otherOrganizer = aCaller({ memberId: memberOf(901), roleIds: ['organizer-role'] });

const imported = (n: number, others: Partial<ImportedApplication> = {}): ImportedApplication => ({
  externalId: `x-${n}`,
  memberId: memberOf(n),
  answers: { ...ANSWERS, name: `Applicant ${n}` },
  ...others,
});

const fileOf = (...ns: readonly number[]): ApplicationsFile => ({ outcome: 'read', rows: ns.map((n) => imported(n)) });

const send = (world: World, file: ApplicationsFile, caller = organizer) =>
  readImport(world.ports, caller, { workshopId, read: async () => file });

async function bring(world: World, file: ApplicationsFile, caller = organizer): Promise<number> {
  const { version } = await send(world, file, caller);
  return (await confirmImport(world.ports, caller, { workshopId, version })).fresh;
}

describe('an application of another system', () => {
  test('waits as a draft of its person, who is told in private; nobody else sees it before they agree', async () => {
    const world = await worldWith();

    expect(await bring(world, fileOf(1, 2))).toBe(2);
    await world.deliverAll();

    expect(told(world)).toEqual(['application-imported to 1', 'application-imported to 2']);
    expect(await world.ports.applications.list(workshopId)).toEqual([]);
    expect((await findOwnDraft(world.ports, member(1), workshopId)).draft).toEqual({
      answers: { ...ANSWERS, name: 'Applicant 1' },
      importedAs: 'x-1',
      savedAt: on(1, '12:00'),
    });
    await expect(handInApplication(world.ports, member(1), { workshopId, language: 'en' })).rejects.toMatchObject({
      code: 'consent-needed',
    });
  });

  test('is an application like others once its person has agreed and handed it in', async () => {
    const world = await worldWith();
    await bring(world, fileOf(1));
    await giveConsent(world.ports, member(1), workshopId);

    await handInApplication(world.ports, member(1), { workshopId, language: 'ru' });

    expect(await applicationOf(world, 1)).toMatchObject({
      name: 'Applicant 1',
      language: 'ru',
      importedAs: 'x-1',
      consent: { version: 2, givenAt: on(1, '12:00') },
      status: 'submitted',
    });
  });

  test('is told in the language its person chose, or the one of the file, or English', async () => {
    const world = await worldWith();
    await world.ports.members.setLanguage(memberOf(1), 'ru');
    const rows = [imported(1, { language: 'uk' }), imported(2, { language: 'uk' }), imported(3)];

    await bring(world, { outcome: 'read', rows });
    await world.deliverAll();

    expect(world.sent.map(({ language }) => language)).toEqual(['ru', 'uk', 'en']);
  });

  test('is taken once: not by the same file again, nor by two organizers at once, nor after it was discarded', async () => {
    const world = await worldWith();
    const [one, other] = [await send(world, fileOf(1, 2)), await send(world, fileOf(1, 2), otherOrganizer)];

    const both = await Promise.all([
      confirmImport(world.ports, organizer, { workshopId, version: one.version }),
      confirmImport(world.ports, otherOrganizer, { workshopId, version: other.version }),
    ]);
    expect(both.map(({ fresh }) => fresh).toSorted()).toEqual([0, 2]);

    await discardDraft(world.ports, member(1), workshopId);
    expect(await send(world, fileOf(1, 2))).toMatchObject({ rows: 2, fresh: 0 });
    expect(await bring(world, fileOf(1, 2, 3))).toBe(1);
    await world.deliverAll();
    expect(told(world)).toHaveLength(3);
    expect(await listOwnDrafts(world.ports, member(1))).toEqual([]);
  });

  test('leaves alone who has written or applied here, and the organizer cannot tell who has', async () => {
    const world = await worldWith();
    await apply(world, { 1: 'party-1' });
    await giveConsent(world.ports, member(2), workshopId);
    await writePage(world.ports, member(2), { workshopId, page: 'words', given: { motivation: 'My own words.' } });

    const preview = await send(world, fileOf(1, 2, 3));
    expect({ rows: preview.rows, fresh: preview.fresh }).toEqual({ rows: 3, fresh: 3 });
    expect(await bring(world, fileOf(1, 2, 3))).toBe(3);
    await world.deliverAll();

    expect(told(world)).toEqual(['application-imported to 3']);
    expect(await listOwnDrafts(world.ports, member(1))).toEqual([]);
    expect((await findOwnDraft(world.ports, member(2), workshopId)).draft.answers).toEqual({
      motivation: 'My own words.',
    });
  });

  test('of a thousand, all come', async () => {
    const world = await worldWith();
    const numbers = Array.from({ length: 1000 }, (_, index) => index + 1);

    expect(await bring(world, fileOf(...numbers))).toBe(1000);
    expect(await world.ports.papers.list('application-draft', { workshopId })).toHaveLength(1000);
  });
});

describe('a file', () => {
  test('that is wrong somewhere brings nothing, and the one before it still waits', async () => {
    const world = await worldWith();
    const { version } = await send(world, fileOf(1));
    const faults = [{ line: 2, column: 'party', fault: { kind: 'empty' } }] as const;

    expect(await send(world, { outcome: 'faulty', faults })).toMatchObject({ faults, rows: 0 });

    expect(await confirmImport(world.ports, organizer, { workshopId, version })).toMatchObject({ fresh: 1 });
  });

  test('is confirmed by whoever sent it, once, and as it was looked at', async () => {
    const world = await worldWith();
    const first = await send(world, fileOf(1));
    const second = await send(world, fileOf(2));
    const gone = { code: 'import-gone' };

    await expect(confirmImport(world.ports, organizer, { workshopId, version: first.version })).rejects.toMatchObject(
      gone,
    );
    await expect(
      confirmImport(world.ports, otherOrganizer, { workshopId, version: second.version }),
    ).rejects.toMatchObject(gone);
    await confirmImport(world.ports, organizer, { workshopId, version: second.version });
    await expect(confirmImport(world.ports, organizer, { workshopId, version: second.version })).rejects.toMatchObject(
      gone,
    );
    expect(await listOwnDrafts(world.ports, member(1))).toEqual([]);
  });

  test('that is discarded, or taken over, leaves none of its words behind', async () => {
    const world = await worldWith();
    const { version } = await send(world, fileOf(1));
    await discardImport(world.ports, organizer, { workshopId, version });
    await bring(world, fileOf(2));

    const papers = await world.ports.papers.list('applications-import', { workshopId });
    expect(papers.map(({ content }) => content)).toEqual([{ rows: [] }]);
    expect(await listOwnDrafts(world.ports, member(1))).toEqual([]);
  });

  const waiting = async (world: World) =>
    (await world.ports.papers.list('applications-import', { workshopId })).map(({ content }) => content.rows.length);

  test('that nobody confirms is forgotten a day later, when another one is read', async () => {
    const world = await worldWith({ applicationsCloseAt: on(9, '12:00') });
    const { version } = await send(world, fileOf(1, 2), otherOrganizer);
    await world.advanceTo(on(2, '12:00'));
    await send(world, fileOf(3));
    expect(await waiting(world)).toEqual([1, 2]);

    await world.advanceTo(on(2, '12:01'));
    await send(world, fileOf(3));

    expect(await waiting(world)).toEqual([1, 0]);
    const asked = { workshopId, version };
    await expect(confirmImport(world.ports, otherOrganizer, asked)).rejects.toMatchObject({ code: 'import-gone' });
    // Nor does the old button take over the next file of the same organizer.
    await send(world, fileOf(4), otherOrganizer);
    await expect(confirmImport(world.ports, otherOrganizer, asked)).rejects.toMatchObject({ code: 'import-gone' });
  });

  test('that was read before it was kept when is forgotten too', async () => {
    const world = await worldWith();
    const home = { workshopId };
    const content = { rows: [imported(1)] };
    await world.ports.papers.save([{ kind: 'applications-import', home, key: 'gone', version: 0, content }]);
    await send(world, fileOf(2));

    expect((await world.ports.papers.find('applications-import', home, 'gone'))?.content).toEqual({ rows: [] });
  });

  test('that waits is forgotten at once when the call is closed', async () => {
    const world = await worldWith();
    await send(world, fileOf(1, 2), otherOrganizer);
    await send(world, fileOf(3));

    await closeCall(world.ports, organizer, workshopId);

    expect(await waiting(world)).toEqual([0, 0]);
  });

  test('that waits is forgotten when the decisions go out', async () => {
    const world = await worldWith({ seats: 2 });
    await apply(world, { 1: 'party-1', 2: 'party-2' });
    await review(world, { 1: 5, 2: 5 });
    await send(world, fileOf(3));
    await world.advanceTo(on(2, '12:00'));

    await release(world);

    expect(await waiting(world)).toEqual([0]);
  });

  test('that waits is forgotten at the next start, when the process stopped before it was', async () => {
    const world = await releasedWorld();
    const content = { rows: [imported(9)], readAt: world.now() };
    const home = { workshopId };
    await world.ports.papers.save([{ kind: 'applications-import', home, key: 'late', version: 0, content }]);

    await mendSeats(world.ports);

    expect(await waiting(world)).toEqual([0]);
  });

  test('is not even read for who is no organizer, nor when nobody could agree in time', async () => {
    const world = await worldWith();
    let isRead = false;
    const read = async () => {
      isRead = true;
      return fileOf(1);
    };

    for (const caller of [reviewer, member(1)]) {
      await expect(readImport(world.ports, caller, { workshopId, read })).rejects.toMatchObject({ code: 'needs-role' });
    }
    await world.advanceTo(on(1, '22:00'));
    await expect(readImport(world.ports, organizer, { workshopId, read })).rejects.toMatchObject({
      code: 'applications-closed',
    });
    expect(isRead).toBe(false);
  });

  test('that was confirmed when the process stopped is gone on with by sending it again', async () => {
    const world = await worldWith();
    const file = fileOf(...Array.from({ length: 250 }, (_, index) => index + 1));
    const { version } = await send(world, file);
    let writes = 0;
    const papers = {
      ...world.ports.papers,
      save: async (...asked: Parameters<typeof world.ports.papers.save>) => {
        writes += 1;
        if (writes === 2) throw new Error('the power failed');
        return await world.ports.papers.save(...asked);
      },
    };
    await expect(confirmImport({ ...world.ports, papers }, organizer, { workshopId, version })).rejects.toThrow(
      'the power failed',
    );

    expect(await bring(world, file)).toBe(150);
    expect(await world.ports.papers.list('application-draft', { workshopId })).toHaveLength(250);
  });
});
