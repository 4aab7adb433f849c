import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { lines } from '../../bot/views/fitting.ts';
import type { OwnPile } from '../../services/screening/review-dashboard.ts';
import { pageNote, pageOf, turnRow } from './pages.ts';

/** Cases on a page: with the headings no more than ten lines. */
const CASES_SHOWN = 6;
/** Characters of a title or a party's name, so that a page always fits. */
const NAME_MOST = 100;

/** A reviewer's own cases, one page of them, and how much is done. */
export function mineView(piles: readonly OwnPile[], asked: string, say: Say): View {
  const all = piles.flatMap((pile) => pile.cases.map((one) => ({ pile, one })));
  if (all.length === 0) return { content: say('reply.reviews.mine-none', { review: '`/review next`' }) };

  const page = pageOf(all, asked, CASES_SHOWN);
  const shown = page.shown.map(({ pile, one }, index) => {
    const isFirst = index === 0 || page.shown[index - 1]?.pile !== pile;
    const party = plainLineWithin(one.party, NAME_MOST);
    const line = say('reply.reviews.mine-case', {
      number: one.number,
      party,
      state: say(`reply.reviews.own-${one.state}`),
    });
    return isFirst ? lines(headingOf(pile, say), line) : line;
  });
  return {
    content: lines(...shown, say('reply.reviews.mine-next', { review: '`/review next`' }), ...pageNote(page, say)),
    components: turnRow({ verb: 'reviews-mine', ids: [] }, page, say),
  };
}

function headingOf({ title, reviewsDueAt, cases }: OwnPile, say: Say): string {
  const done = cases.filter(({ state }) => state === 'done' || state === 'abstained').length;
  const facts = { title: plainLineWithin(title, NAME_MOST), done, total: cases.length };
  return reviewsDueAt
    ? say('reply.reviews.mine-heading-due', { ...facts, dueAt: reviewsDueAt })
    : say('reply.reviews.mine-heading', facts);
}
