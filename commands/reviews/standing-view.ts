import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import type { Row, View } from '../../bot/view.ts';
import { lines } from '../../bot/views/fitting.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { CaseStanding, ScreeningDashboard } from '../../services/screening/screening-dashboard.ts';
import { caseText } from './case-text.ts';
import { type Page, pageNote, pageOf, turnRow } from './pages.ts';
import { severityNote } from './severity-note.ts';

/** Of three lines each: with the heading ten. */
const CASES_SHOWN = 3;
/** Characters of a title, so that a page always fits. */
const TITLE_MOST = 100;

/** How far the screening of a workshop is, in numbers. */
export function overviewView(dashboard: ScreeningDashboard, say: Say): View {
  const { workshop, cases, assessed } = dashboard;
  const heading = say('reply.reviews.standing', { title: titleOf(workshop) });
  const closed = say('reply.reviews.closed-note');
  if (cases.length === 0) return { content: lines(heading, say('reply.reviews.standing-none'), closed) };

  const judged = cases.flatMap((one) => one.judged ?? []);
  const withOutcome = (wanted: string): number =>
    judged.filter(({ assessment }) => assessment.standing.outcome === wanted).length;
  const content = lines(
    heading,
    say('reply.reviews.counts', {
      total: cases.length,
      quorum: cases.filter(({ hasQuorum }) => hasQuorum).length,
      unreviewed: cases.filter(({ reviews }) => reviews === 0).length,
    }),
    say('reply.reviews.outcomes', {
      eligible: withOutcome('eligible'),
      gated: withOutcome('gated'),
      unjudged: withOutcome('unjudged'),
    }),
    say('reply.reviews.talks', {
      open: cases.filter(callsForTalk).length,
      done: judged.filter(({ disagreement, discussedAt }) => disagreement && discussedAt).length,
    }),
    judged.length < cases.length
      ? say('reply.reviews.judge-first', { count: cases.length - judged.length })
      : undefined,
    severityNote(assessed.corrections, say),
    closed,
  );
  return { content, components: [doors(workshop.id, 'overview', say)] };
}

/** All cases, or only those on which reviewers are far apart and have not talked yet. */
export type Listing = 'all' | 'talk';

/** The cases of a page, by number. */
export function casesPage({ cases }: ScreeningDashboard, which: Listing, asked: string): Page<CaseStanding> {
  return pageOf(which === 'all' ? cases : cases.filter(callsForTalk), asked, CASES_SHOWN);
}

/** A page of cases, and where to go from it. */
export function casesView(workshop: Workshop, which: Listing, page: Page<CaseStanding>, say: Say): View {
  const title = titleOf(workshop);
  const ways = doors(workshop.id, which, say);
  if (page.shown.length === 0) {
    return { content: say(`reply.reviews.${HEADINGS[which]}-none`, { title }), components: [ways] };
  }
  return {
    content: lines(
      [
        say(`reply.reviews.${HEADINGS[which]}`, { title, discussed: '`/reviews discussed`' }),
        ...pageNote(page, say),
      ].join(' · '),
      ...page.shown.map((one) => caseText(one, say)),
    ),
    components: [...turnRow({ verb: VERBS[which], ids: [workshop.id] }, page, say), ways],
  };
}

/** Where one can go from here, besides to other pages of the same. */
export function doors(workshopId: string, here: Listing | 'overview' | 'agreement', say: Say): Row {
  const to = (verb: string, ids: readonly string[], label: string) => button(verb, ids, label, 'secondary');
  return row(
    ...(here === 'overview' ? [] : [to('reviews-overview', [workshopId], say('button.reviews-overview'))]),
    ...(here === 'all' ? [] : [to(VERBS.all, [workshopId, '0'], say('button.reviews-cases'))]),
    ...(here === 'talk' ? [] : [to(VERBS.talk, [workshopId, '0'], say('button.reviews-talk'))]),
    ...(here === 'agreement'
      ? [to('reviews-figures', [workshopId], say('button.reviews-figures'))]
      : [to('reviews-agreement', [workshopId], say('button.reviews-agreement'))]),
  );
}

const VERBS = { all: 'reviews-cases', talk: 'reviews-talk' } as const;
const HEADINGS = { all: 'cases', talk: 'talk' } as const;

/** The workshop's title as the dashboards show it. */
export const titleOf = ({ title }: Pick<Workshop, 'title'>): string => plainLineWithin(title, TITLE_MOST);

const callsForTalk = ({ judged }: CaseStanding): boolean =>
  judged?.disagreement !== undefined && judged.discussedAt === undefined;
