import type { TraceEntry } from '../trace.ts';
import { isClosedTo } from './book.ts';
import { strayDoors } from './doors.ts';
import { FACT_KINDS, type Fact, type FactKind, factsOf, type Season } from './facts.ts';
import { createMarkSearch } from './marks.ts';
import { type Shown, shownIn } from './shown.ts';

/** What people learned in a season. */
export interface Knowledge {
  /** What somebody was shown who may not know it, in sentences that do not tell it again. */
  readonly leaks: readonly string[];
  /** How often each kind of fact was shown to somebody who may know it: a checker that sees none is blind. */
  readonly seen: Readonly<Record<FactKind, number>>;
  /** Applications of which nobody ever read a word, though they were handed in. */
  readonly unread: readonly string[];
  /** How much was searched. */
  readonly shown: number;
}

/** Searches all that people were shown for all that there is to know. */
export function knowledgeOf(season: Season, trace: readonly TraceEntry[]): Knowledge {
  const facts = new Map<string, Fact[]>();
  for (const fact of factsOf(season)) facts.set(fact.mark, [...(facts.get(fact.mark) ?? []), fact]);
  const search = createMarkSearch();
  for (const mark of facts.keys()) search.add(mark);
  const shown = shownIn(trace);
  const seen: Record<FactKind, number> = Object.fromEntries(FACT_KINDS.map((kind) => [kind, 0])) as Record<
    FactKind,
    number
  >;
  const leaks: string[] = [];
  const read = new Set<Fact>();

  for (const one of shown) {
    const found = new Set(one.texts.flatMap((text) => [...search.in(text)]));
    for (const fact of [...found].flatMap((mark) => facts.get(mark) ?? [])) {
      for (const person of one.to) {
        if (fact.may(person, one.at)) {
          seen[fact.kind] += 1;
          read.add(fact);
        } else
          leaks.push(
            `${fact.kind} of somebody was shown to ${roleOf(season, person)} (${one.operation}, entry ${one.at})`,
          );
      }
    }
    leaks.push(...outcomesIn(season, one), ...membershipIn(season, one), ...strayDoors(season, one));
  }
  return { leaks, seen, unread: unreadAmong(season, [...read]), shown: shown.length };
}

const roleOf = ({ cast }: Season, person: string): string => {
  if (cast.organizers.some((name) => name === person)) return `organizer ${person}`;
  if (cast.reviewers.some(({ name }) => name === person)) return `reviewer ${person}`;
  return cast.applicants.some(({ name }) => name === person) ? `applicant ${person}` : person;
};

/** Nothing of a decision can be pressed before all are told, nor an invitation by who is not invited. */
function outcomesIn({ book, cast }: Season, { texts, to, at, operation }: Shown): readonly string[] {
  if (!texts.some((text) => /^[^:]*:(?:accept-invitation|decline-invitation|read-decision):/.test(text))) return [];
  return to
    .filter((person) => cast.applicants.some(({ name }) => name === person))
    .filter((person) => book.releasedAt === undefined || at < book.releasedAt || !isAnswerable(person, texts))
    .map((person) => `an outcome was shown to applicant ${person} (${operation}, entry ${at})`);

  function isAnswerable(person: string, shown: readonly string[]): boolean {
    return !shown.some((text) => /:accept-invitation:/.test(text)) || book.invited.has(person);
  }
}

/** Whoever has a case closed to them sees of no one of that party whether they are chosen. */
function membershipIn({ book, cast }: Season, { texts, to, at, operation }: Shown): readonly string[] {
  const [by] = to;
  const view = book.cohortViews.find((one) => one.by === by && one.from <= at && at < one.until);
  if (!view || to.length > 1 || texts.some((text) => /member-\d+/.test(text))) return [];
  const closed = new Set(
    cast.applicants.filter(({ name }) => isClosedTo(book, view.by, name, at)).map(({ party }) => party),
  );
  const search = createMarkSearch();
  for (const { party, marks } of cast.applicants) if (closed.has(party)) search.add(marks.name);
  // A name with the party behind it and nothing more is on a list of applicants, and tells of no seat.
  const told = texts
    .flatMap((text) => text.split('\n'))
    .filter((line) => ![...closed].some((name) => line.endsWith(`, ${name}`)));
  return told.some((line) => search.in(line).size > 0)
    ? [`who is chosen of a party with a closed case was shown to organizer ${view.by} (${operation}, entry ${at})`]
    : [];
}

/** Applications that were handed in, and whose words nobody but their writer was ever shown: then the table is wrong. */
function unreadAmong({ cast, book }: Season, read: readonly Fact[]): readonly string[] {
  const marks = new Set(read.filter(({ kind }) => kind === 'words').map(({ mark }) => mark));
  return cast.applicants
    .filter(({ name, habit }) => book.handedIn.has(name) && habit !== 'withdraws' && habit !== 'withdraws-later')
    .filter((one) => !marks.has(one.marks.motivation))
    .map(({ name }) => name);
}
