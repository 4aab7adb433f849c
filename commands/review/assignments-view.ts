import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { fullestThatFits, lines } from '../../bot/views/fitting.ts';
import { partyName } from '../../domain/planning/workshop.ts';
import type { AssignedCases } from '../../services/screening/assign-cases.ts';

/** Which cases are whose and why, as far as this organizer may know: cases closed to them are in no line and no number. */
export function assignmentsView({ workshop, assignments, open, quorum }: AssignedCases, say: Say): View {
  const title = plainLine(workshop.title);
  const shares = assignments.shares.filter(({ applicationId }) => open.some(({ id }) => id === applicationId));
  const reviewerIds = [...new Set(shares.map(({ reviewerId }) => reviewerId))].sort();
  const loadOf = (id: string): number => shares.filter(({ reviewerId }) => reviewerId === id).length;
  const labelOf = (id: string): string => `R${reviewerIds.indexOf(id) + 1}`;

  const cases = open.map((application) => {
    const party = plainLine(partyName(workshop, application.partyId));
    const own = shares.filter(({ applicationId }) => applicationId === application.id);
    const reviewers = own.map(({ reviewerId, knows }) => {
      const facts = { label: labelOf(reviewerId), party, load: loadOf(reviewerId) };
      return say(knows ? 'reply.assign.knows' : 'reply.assign.outside', facts);
    });
    const knowing = own.filter(({ knows }) => knows).length;
    const isShort = own.length < quorum.reviews || knowing < quorum.knowing || own.length - knowing < quorum.outside;
    const { number } = application;
    return { number, isShort, text: say('reply.assign.case', { number, party, reviewers: reviewers.join(', ') }) };
  });

  const short = cases.filter(({ isShort }) => isShort).map(({ number }) => number);
  const heading = assignments.isOpenToAll
    ? say('reply.assign.all', { title, assign: '`/review assign`' })
    : say('reply.assign.done', { title, cases: open.length, reviewers: reviewerIds.length });
  const warning =
    short.length === 0
      ? undefined
      : say('reply.assign.short', { numbers: shortList(short), profile: '`/review profile`' });
  const loads = reviewerIds.map((id) =>
    say('reply.assign.reviewer', { label: labelOf(id), who: `<@${id}>`, load: loadOf(id) }),
  );
  // With very many reviewers the last ones stand in the file only.
  const content = fullestThatFits(
    [...loads, ''].map((_, left) => lines(heading, ...loads.slice(0, loads.length - left), warning)),
  );
  const data = [...loads, ...cases.map(({ text }) => text)].join('\n');
  return { content, files: [{ name: 'assignments.md', data: `${data}\n` }] };
}

/** Numbers that fit into a message; the file tells of all. */
const NUMBERS_MOST = 60;

const shortList = (numbers: readonly number[]): string =>
  numbers.length <= NUMBERS_MOST ? numbers.join(', ') : `${numbers.slice(0, NUMBERS_MOST).join(', ')} …`;
