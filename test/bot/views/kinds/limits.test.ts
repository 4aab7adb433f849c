import { describe, expect, test } from 'vitest';
import type { View } from '../../../../bot/view.ts';
import type { WordedPost } from '../../../../bot/views/posts/content.ts';
import { renderPost } from '../../../../bot/views/posts/post.ts';
import { voiceIn } from '../../../../bot/views/voice.ts';
import { progressView } from '../../../../commands/presses/react.ts';
import { ballotView } from '../../../../commands/presses/signals.ts';
import { ownStatementsView } from '../../../../commands/round/own-statements-view.ts';
import { LANGUAGES } from '../../../../domain/language.ts';
import type { PostContent } from '../../../../domain/post.ts';
import type { Reaction, Statement } from '../../../../domain/rounds/contribution.ts';
import { rulesOf } from '../../../../domain/rounds/kinds/index.ts';
import { openedPost } from '../../../../domain/rounds/open-round.ts';
import { CONFIDENTIALITIES, PHASES } from '../../../../domain/rounds/plan.ts';
import { revealOf, shownAtOpening } from '../../../../domain/rounds/reveal.ts';
import type { RoundPlan } from '../../../../domain/rounds/round.ts';
import { SCALES } from '../../../../domain/rounds/scales.ts';
import { roundCollecting } from '../../../../domain/rounds/show-round.ts';
import { answered, peopleOf } from '../../../domain/rounds/kinds/people.ts';
import { aClosingRound, anAgenda, anOpenRound, aPlannedRound, aStatement, idOf } from '../../../support/build.ts';
import { aPlanOf, ROUND_KINDS } from '../../../support/plans.ts';
import { aPost } from '../sample-posts.ts';

const LETTERS = [
  { of: 'Cyrillic letters', letter: 'щ' },
  { of: 'asterisks', letter: '*' },
  { of: 'backslashes', letter: '\\' },
];

/** Everything that an agenda lets a round say, as long as it may be. */
const longest = (plan: RoundPlan, letter: string, n: number): RoundPlan => ({
  ...plan,
  title: letter.repeat(100),
  prompt: letter.repeat(1000),
  confidentiality: CONFIDENTIALITIES[n % CONFIDENTIALITIES.length] ?? 'chatham-house',
  phase: PHASES[n % PHASES.length] ?? 'opening',
  endsEarly: true,
});

/** What five people of each of two parties, whose names are as long as they may be, hand in and answer. */
function fullRecord(plan: RoundPlan, letter: string) {
  const rules = rulesOf(plan);
  const people = peopleOf(5, 5);
  const statements = people.participants.flatMap(({ id }, person) =>
    rules.sheets(plan).flatMap(({ id: sheet, each, fields }, place) => {
      const [text = '', ...details] = fields.map(({ most }) => letter.repeat(most));
      return Array.from({ length: each }, (_, n) =>
        aStatement({
          id: idOf('contribution', 1000 * person + 100 * place + n + 1),
          participantId: id,
          item: 1000 + 10 * place + n,
          sheet,
          text,
          ...(details.length > 0 && { details }),
          about: n,
        }),
      );
    }),
  );
  const material = Array.from({ length: 25 }, (_, n) => ({ statementId: `statement-${n}`, text: letter.repeat(300) }));
  const questions = rules.questions(plan, material);
  const answers = answered(...questions.map(({ scale }) => Array<Reaction>(10).fill(SCALES[scale][0])));
  return {
    material,
    statements,
    questions,
    record: {
      participants: people.participants,
      parties: people.parties.map((party) => ({ ...party, name: letter.repeat(60) })),
      contributions: [...statements, ...answers],
      accepted: rules.texts(plan),
    },
  };
}

/** Every post that a round of this plan can make about itself, with all that it can hold. */
function postsOf(plan: RoundPlan, letter: string): readonly PostContent[] {
  const { record, material } = fullRecord(plan, letter);
  const exception = { is: 'overridden', parties: [letter.repeat(60)], reason: letter.repeat(200) } as const;
  const open = anOpenRound({ plan, matter: { material, exception } });
  const agenda = anAgenda({ rounds: [open] });
  const planned = aPlannedRound({ plan });
  const closing = aClosingRound({ plan, matter: { material } });
  const nobody = { ...record, contributions: [], accepted: [] };
  return [
    openedPost(agenda, open),
    { ...openedPost(agenda, open), isAgain: true },
    ...(rulesOf(plan).writing === 'before'
      ? [
          ...roundCollecting(anAgenda({ rounds: [planned] }), planned.id).told,
          ...shownAtOpening(agenda, open, record).told,
          ...shownAtOpening(agenda, open, nobody).told,
        ]
      : []),
    ...revealOf(agenda, closing, record),
    ...revealOf(agenda, closing, nobody),
  ];
}

/** What Discord would not take of this view. */
function tooLong({ content, components = [] }: View): readonly string[] {
  return [
    ...(content.length > 2000 || content === '' ? [`${content.length} letters`] : []),
    ...(components.length > 5 ? ['rows'] : []),
    ...components.flatMap(({ components: buttons }) => [
      ...(buttons.length > 5 || buttons.length === 0 ? ['buttons in a row'] : []),
      ...buttons.flatMap((one) => ('label' in one && (one.label ?? '').length > 80 ? [`label ${one.label}`] : [])),
    ]),
  ];
}

describe.each(ROUND_KINDS)('a round of %s', (kind) => {
  describe.each(LANGUAGES)('in %s', (language) => {
    const voice = voiceIn(language);

    test.each(LETTERS)('opens, collects and reveals within Discord’s limits, all of $of', ({ letter }) => {
      for (const n of [0, 1, 2, 3, 4, 5]) {
        const plan = longest(aPlanOf(kind, 'most', letter), letter, n);
        const posts = postsOf(plan, letter);
        for (const content of posts) {
          // None of these is an errand or a mending.
          const view = renderPost(aPost(content as WordedPost['content'], language));
          expect(tooLong(view), content.kind).toEqual([]);
          expect(view.content, content.kind).not.toMatch(/\{[a-zA-Z]+\}|undefined|NaN|\[object/);
        }
      }
    });

    test.each(LETTERS)('shows the own answers and words within them, all of $of', ({ letter }) => {
      const plan = longest(aPlanOf(kind, 'most', letter), letter, 0);
      const round = anOpenRound({ plan });
      const { questions, statements } = fullRecord(plan, letter);
      const given = questions.map(({ scale }) => SCALES[scale].toSorted((a, b) => b.length - a.length)[0]);
      for (let next = 0; next <= questions.length; next += 1) {
        expect(tooLong(progressView({ round, questions, given, next }, voice)), `question ${next}`).toEqual([]);
      }
      const own = statements.filter(({ participantId }) => participantId === idOf('participant', 1)) as Statement[];
      for (const confidentiality of CONFIDENTIALITIES) {
        const ruled = anOpenRound({ plan: { ...plan, confidentiality } });
        const view = ownStatementsView({ round: ruled, statements: own, statementsLeft: 0 }, voice.say);
        expect(tooLong(view), confidentiality).toEqual([]);
      }
      const offers = rulesOf(plan).ballot(plan)?.offers ?? [];
      for (let offer = 0; offer <= offers.length && offers.length > 0; offer += 1) {
        const ballot = { round, offers, marks: offers.map(() => 'could-not' as const), couldsLeft: 9 };
        expect(tooLong(ballotView(ballot, offer, voice)), `offer ${offer}`).toEqual([]);
      }
    });
  });
});
