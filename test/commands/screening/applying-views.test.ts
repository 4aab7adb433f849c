import { describe, expect, test } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import { importFaultsView, importPreviewView } from '../../../commands/applications/import-view.ts';
import { consentView } from '../../../commands/my/consent-view.ts';
import { draftView } from '../../../commands/my/draft-view.ts';
import { ownApplicationsView } from '../../../commands/my/own-applications-view.ts';
import { ownWordsView } from '../../../commands/my/own-words.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { ANSWER_LIMITS } from '../../../domain/screening/answers.ts';
import { CONSENT_VERSION } from '../../../domain/screening/consent.ts';
import type { FaultAt } from '../../../domain/screening/imported-application.ts';
import { member, worldWith } from '../../services/screening/story.ts';
import { ANSWERS, anApplication, aWorkshop, idOf, on } from '../../support/build.ts';
import { doorsOf, reader, textOf } from './reader.ts';

/** As long as people may write it, and all of it escaped. */
const workshop = aWorkshop({ title: '*'.repeat(80), stage: 'call-open' });
const parties = workshop.parties.map((party) => ({ ...party, name: '*'.repeat(60) }));
const longest = Object.fromEntries(
  Object.entries(ANSWER_LIMITS).map(([question, most]) => [question, '*'.repeat(most)]),
);
const answers = { ...ANSWERS, ...longest };
const consent = { version: CONSENT_VERSION, givenAt: on(1, '08:00') };
const savedAt = on(1, '09:00');

describe.each(LANGUAGES)('in %s, however long the words,', (language) => {
  const here = async () => ({ ...reader(await worldWith(), member(1)), language, say: sayIn(language) });

  test('everything about a draft fits into a message', async () => {
    const context = await here();
    const drafts = [
      { workshop, draft: { answers, savedAt, importedAs: 'x' }, isChange: true },
      { workshop, draft: { consent, answers, savedAt }, isChange: true },
      { workshop, draft: { consent, answers: {}, savedAt }, isChange: true },
      {
        workshop: { ...workshop, stage: 'call-closed' as const },
        draft: { consent, answers: {}, savedAt },
        isChange: true,
      },
    ];

    const views = await Promise.all(drafts.map((own) => draftView(own, context)));
    const all = [...views, consentView({ workshop, draft: drafts[0]?.draft }, context)];

    for (const view of all) expect(textOf(view).length).toBeLessThanOrEqual(2000);
    expect(all.map((view) => doorsOf(view).length)).toEqual([3, 6, 6, 2, 3]);
  });

  test('a list of drafts and applications fits into a message', async () => {
    const context = await here();
    const drafts = [1, 2].map(() => ({ workshop, draft: { consent, answers, savedAt }, isChange: true }));
    const applications = [1, 2, 3].map(() => ({
      workshop,
      application: anApplication(),
      state: 'waiting' as const,
      repliesDueAt: on(5, '22:00'),
    }));

    const view = await ownApplicationsView({ applications, drafts }, context);

    expect(textOf(view).length).toBeLessThanOrEqual(2000);
    expect(view.components).toHaveLength(4);
  });

  test('one’s own words fit, and come whole as a file', async () => {
    const view = ownWordsView('reply.draft.own', { workshop: { ...workshop, parties }, answers }, await here());

    expect(view.content.length).toBeLessThanOrEqual(2000);
    expect(view.files?.[0]?.data).toContain('*'.repeat(1500));
    expect(view.files?.[0]?.data).toContain('*'.repeat(1000));
  });

  test('what is wrong with a file fits, with as much of it as fits', async () => {
    const { say } = await here();
    const fault: FaultAt = {
      line: 1000,
      column: 'party',
      fault: { kind: 'unknown-party', allowed: Array.from({ length: 8 }, () => '*'.repeat(60)) },
    };

    const view = importFaultsView(
      Array.from({ length: 3000 }, () => fault),
      say,
    );
    const preview = importPreviewView({ workshop, faults: [], rows: 1000, fresh: 1000, version: 1 }, say);

    expect(view.content.length).toBeLessThanOrEqual(2000);
    expect(preview.content.length).toBeLessThanOrEqual(2000);
    expect(doorsOf(preview)).toEqual([
      `1:import-applications-now:${idOf('workshop')}:1`,
      `1:discard-import:${idOf('workshop')}:1`,
    ]);
  });
});
