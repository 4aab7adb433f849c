import { describe, expect, test } from 'vitest';
import { sayIn } from '../../../bot/languages/catalog.ts';
import { reviewsDiscussed } from '../../../commands/reviews/discussed.ts';
import { reviewsMine, reviewsMineButton } from '../../../commands/reviews/mine.ts';
import {
  reviewsAgreementButton,
  reviewsCasesButton,
  reviewsFiguresButton,
  reviewsOverviewButton,
  reviewsStanding,
  reviewsTalkButton,
} from '../../../commands/reviews/standing.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import {
  judge,
  judgeAll,
  organizer,
  reviewer,
  reviewingOrganizer,
  workshopId,
  worldOf,
} from '../../services/screening/judged.ts';
import { idOf, memberOf } from '../../support/build.ts';
import { doorsOf, reader, textOf } from './reader.ts';

const linesOf = (text: string): readonly string[] => text.split('\n');

describe('/reviews standing', () => {
  test('begins with how far everything is', async () => {
    const world = await worldOf(8);
    await judgeAll(world, 6);
    await judge(world, [7, 0], 1, 5);
    await judge(world, [7, 1], 5, 5);

    const view = await reviewsStanding.execute({ workshop: workshopId }, reader(world, organizer));

    expect(textOf(view)).toBe(
      [
        '**Reviews of Water sharing** (only you see this)',
        '8 applications: 7 with quorum, 1 not read by anybody.',
        'Can be chosen: 6. A gate not passed: 1. Not judged enough: 0.',
        'Reviewers far apart: 1 to talk about, 0 talked about.',
        'Means are adjusted: how strict each reviewer is has been taken out.',
        'Cases that are closed to you are neither shown nor counted in anything here.',
      ].join('\n'),
    );
    expect(doorsOf(view)).toEqual([
      `1:reviews-cases:${workshopId}:0`,
      `1:reviews-talk:${workshopId}:0`,
      `1:reviews-agreement:${workshopId}`,
    ]);
  });

  test('says so when there is nothing', async () => {
    const view = await reviewsStanding.execute({ workshop: workshopId }, reader(await worldOf(0), organizer));
    expect(textOf(view)).toContain('There are no applications to judge yet.');
    expect(doorsOf(view)).toEqual([]);
  });

  test('shows the cases by number, three on a page, with what they mean', async () => {
    const world = await worldOf(4);
    await judge(world, [1, 0], 4);
    await judge(world, [1, 1], 3);
    await judge(world, [2, 0], 2, 4);
    await judge(world, [2, 1], 5, 'cannot-judge');
    await judge(world, [3, 0], 5);

    const first = await reviewsCasesButton.execute([workshopId, '0'], reader(world, organizer));

    expect(linesOf(textOf(first))).toEqual([
      '**Applications to Water sharing** (openness and influence from 1 to 5) · Page 1 of 2',
      '**Application 1** · Ardania · 2 reviews, quorum',
      'Openness 3.50 · influence 3.50, as scored · furthest apart: 1 on moderation',
      '**Application 2** · Belmark · 2 reviews, quorum',
      'Openness 3.75 · influence 4.00, as scored · furthest apart: 3 on moderation',
      '**To talk about:** moderation',
      '**Application 3** · Ardania · 1 review; for the quorum: 1 more review',
      'Scores are shown when two have judged it.',
    ]);
    expect(doorsOf(first)[0]).toBe(`1:reviews-cases:${workshopId}:1`);
    const second = await reviewsCasesButton.execute([workshopId, '1'], reader(world, organizer));
    expect(linesOf(textOf(second))[1]).toBe('**Application 4** · Belmark · no review; for the quorum: 2 more reviews');
    expect(doorsOf(second)[0]).toBe(`1:reviews-cases:${workshopId}:0`);
  });

  test('gives the nearest page to an old or forged button', async () => {
    const world = await worldOf(4);
    const here = reader(world, organizer);
    for (const page of ['7', '999999', '-1', 'x', '']) {
      const text = textOf(await reviewsCasesButton.execute([workshopId, page], here));
      expect(text).toMatch(/Page [12] of 2\n/);
    }
    await expect(reviewsCasesButton.execute(['forged', '0'], here)).rejects.toMatchObject({ code: 'unknown-workshop' });
  });

  test('lists apart what is to be talked about, until it is noted', async () => {
    const world = await worldOf(2);
    await judge(world, [2, 0], 2, 4);
    await judge(world, [2, 1], 5, 4);
    const here = reader(world, organizer);
    const talk = async () => textOf(await reviewsTalkButton.execute([workshopId, '0'], here));

    expect(await talk()).toContain('**Application 2**');
    expect(await talk()).toContain('`/reviews discussed`');
    expect(await talk()).not.toContain('**Application 1**');
    const note = await reviewsDiscussed.execute({ workshop: workshopId, application: 2 }, here);
    expect(textOf(note)).toMatch(/^Noted: application 2 was talked about on <t:\d+:F>\. No score has changed;/);
    expect(await talk()).toContain('there is nothing to talk about now');
    expect(textOf(await reviewsDiscussed.execute({ workshop: workshopId, application: 2 }, here))).toMatch(
      /^This is noted already/,
    );
  });

  test('writes down that an organizer who reviews has read what others say, before showing it', async () => {
    const world = await worldOf(2);
    for (const n of [1, 2]) for (const by of [0, 1]) await judge(world, [n, by], 4);
    const seen = async () =>
      (await world.ports.reviews.listReviews(workshopId))
        .filter(({ sawOthersAt }) => sawOthersAt)
        .map(({ reviewerId, applicationId }) => [reviewerId, applicationId]);

    await reviewsOverviewButton.execute([workshopId], reader(world, reviewingOrganizer(0)));
    await reviewsCasesButton.execute([workshopId, '0'], reader(world, organizer));
    expect(await seen()).toEqual([]);

    await reviewsCasesButton.execute([workshopId, '0'], reader(world, reviewingOrganizer(0)));
    expect(await seen()).toEqual([1, 2].map((n) => [memberOf(800), idOf('application', n)]));
  });
});

describe('the agreement of reviewers', () => {
  test('comes with its interval, with what it means, and with how reviewers lean', async () => {
    const world = await worldOf(12);
    await judgeAll(world, 12);

    const view = await reviewsAgreementButton.execute([workshopId], reader(world, organizer));

    const lines = linesOf(textOf(view));
    expect(lines[2]).toMatch(/^• moderation: 0\.\d{3} \(-?0\.\d\d to 0\.\d\d\), \*\*(tentative|not reliable)\*\*/);
    expect(lines[7]).toBe('Means are adjusted: how strict each reviewer is has been taken out.');
    expect(lines[8]).toBe(
      `Stricter than the others: <@${memberOf(802)}>. Milder: nobody. Everybody else is near the middle.`,
    );
    expect(lines).toHaveLength(10);
  });

  test('is not told of a few, and why means are plain is', async () => {
    const world = await worldOf(4);
    await judgeAll(world, 4);

    const text = textOf(await reviewsAgreementButton.execute([workshopId], reader(world, organizer)));

    expect(text).toContain('• moderation: fewer than 5 applicants have two scores, so nothing is told');
    expect(text).toContain('Means are plain, as scored: a reviewer has scored fewer than 5 applications.');
    expect(text).toContain('Who is strict or mild is not told');
    expect(text).not.toContain('<@');
    expect(textOf(await reviewsFiguresButton.execute([workshopId], reader(world, organizer)))).toContain(
      'nothing is told yet',
    );
  });

  test('has all coefficients in a file, which is the same every time', async () => {
    const world = await worldOf(12);
    await judgeAll(world, 12);
    const file = async () => {
      const view = await reviewsFiguresButton.execute([workshopId], reader(world, organizer));
      return typeof view === 'string' ? '' : (view.files?.[0]?.data ?? '');
    };

    const text = await file();

    expect(await file()).toBe(text);
    expect(text).toContain('## moderation (12 applicants with two scores or more)');
    expect(text).toMatch(/alpha, nominal: -?\d\.\d{3}\n.*ordinal: 0\.\d{3}\n.*interval: 0\.\d{3}\n.*ratio: 0\.\d{3}\n/);
    expect(text).toMatch(/\(2,k\) 0\.\d{3}/);
    expect(text).toMatch(/Fleiss’ kappa: -?\d\.\d{3}/);
    expect(text).not.toContain(memberOf(802));
  });
});

describe('/reviews mine', () => {
  test('has the own cases, six on a page, how much is done, and until when', async () => {
    const world = await worldOf(8);
    await judge(world, [2, 0], 4);

    const first = await reviewsMine.execute({}, reader(world, reviewer(0)));

    expect(linesOf(textOf(first))).toEqual([
      expect.stringMatching(/^\*\*Water sharing\*\*: 1 of 8 done, due by <t:\d+:F>$/),
      '• Application 1 · Ardania: **open**',
      '• Application 2 · Belmark: done',
      ...[3, 4, 5, 6].map((n) => `• Application ${n} · ${n % 2 ? 'Ardania' : 'Belmark'}: **open**`),
      'Go on with `/review next`.',
      'Page 1 of 2',
    ]);
    expect(doorsOf(first)).toEqual(['1:reviews-mine:1']);
    const second = await reviewsMineButton.execute(['1'], reader(world, reviewer(0)));
    expect(linesOf(textOf(second))[1]).toBe('• Application 7 · Ardania: **open**');
  });

  test('says so when there is nothing', async () => {
    expect(textOf(await reviewsMine.execute({}, reader(await worldOf(0), reviewer(0))))).toContain(
      'You have no cases now',
    );
  });
});

test.each(LANGUAGES)(
  'every page fits a phone in %s: ten lines, and far fewer characters than a message takes',
  async (language) => {
    const name = 'Територіальні громади Верхньої долини та її приток '.repeat(4).trim();
    const world = await worldOf(9, {
      title: name,
      parties: [1, 2].map((n) => ({ id: `party-${n}`, name: `${name} ${n}` })),
    });
    await judgeAll(world, 9);
    await judge(world, [1, 1], 1, 5);
    const here = { ...reader(world, organizer), language, say: sayIn(language) };
    const mine = { ...reader(world, reviewer(0)), language, say: sayIn(language) };

    const views = [
      await reviewsStanding.execute({ workshop: workshopId }, here),
      await reviewsCasesButton.execute([workshopId, '0'], here),
      await reviewsTalkButton.execute([workshopId, '0'], here),
      await reviewsAgreementButton.execute([workshopId], here),
      await reviewsMine.execute({}, mine),
    ];

    for (const text of views.map(textOf)) {
      expect(linesOf(text).length).toBeLessThanOrEqual(10);
      expect(text.length).toBeLessThan(1800);
    }
  },
);
