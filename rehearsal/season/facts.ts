import { isClosedTo, type SeasonBook } from './book.ts';
import type { SeasonApplicant, SeasonCast } from './people.ts';

/** What kinds of things there are to know. */
export const FACT_KINDS = [
  'words',
  'identity',
  'concerns',
  'account',
  'institution',
  'evaluation',
  'reviewer',
  'letter',
  'risk',
  'conflict-reason',
  'decline-word',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Something that can be known: by which words it is recognized, and who may know it when. */
export interface Fact {
  readonly kind: FactKind;
  readonly mark: string;
  /** Whether this person may be shown it when the trace has so many entries. */
  may(person: string, at: number): boolean;
}

/** What the table is made from. */
export interface Season {
  readonly cast: SeasonCast;
  readonly book: SeasonBook;
  /** The Discord account of somebody. */
  idOf(name: string): string;
}

/** The table of all facts of a season and of who may know each. */
export function factsOf(season: Season): readonly Fact[] {
  const { cast, book, idOf } = season;
  const knowers = createKnowers(season);
  const applicants = cast.applicants.flatMap((one): readonly Fact[] => {
    const { name, position, motivation, evidence, concerns } = one.marks;
    const identity = { kind: 'identity', may: knowers.ofIdentity(one) } as const;
    return [
      { kind: 'words', mark: motivation, may: knowers.ofWords(one) },
      ...[name, position, evidence].map((mark) => ({ ...identity, mark })),
      { kind: 'concerns', mark: concerns, may: knowers.ofConcerns(one) },
      { kind: 'account', mark: idOf(one.name), may: knowers.ofConcerns(one) },
    ];
  });
  const institutions = cast.institutions.map(({ name, mark }): Fact => {
    const people = cast.applicants.filter(({ affiliation }) => affiliation === name).map(knowers.ofIdentity);
    const own = cast.reviewers.filter(({ organisation }) => organisation === name).map((one) => one.name);
    return {
      kind: 'institution',
      mark,
      may: (person, at) => own.includes(person) || people.some((may) => may(person, at)),
    };
  });
  const reviewers = cast.reviewers.flatMap(({ name, mark: known }): readonly Fact[] =>
    [known, idOf(name)].map((mark) => ({
      kind: 'reviewer',
      mark,
      may: (person) => person === name || knowers.isOrganizer(person),
    })),
  );
  return [...applicants, ...institutions, ...reviewers, ...book.secrets.map((one) => knowers.ofSecret(one))];
}

function createKnowers({ cast, book }: Season) {
  const isOrganizer = (person: string): boolean => cast.organizers.some((name) => name === person);
  const stepBefore = (reviewer: string, applicant: string, step: 'text' | 'whole', at: number): boolean =>
    book.steps.some(
      (one) => one.reviewer === reviewer && one.applicant === applicant && one.step === step && one.at <= at,
    );
  const isAssigned = (reviewer: string, applicant: string): boolean =>
    book.assigned.some((one) => one.reviewer === reviewer && one.applicant === applicant);
  const isOpen = (person: string, applicant: string, at: number): boolean => !isClosedTo(book, person, applicant, at);
  /** Drafts are nobody's but their writer's. */
  const mayOrganize = (person: string, { name }: SeasonApplicant, at: number): boolean =>
    isOrganizer(person) && book.handedIn.has(name) && isOpen(person, name, at);

  return {
    isOrganizer,
    ofWords: (one: SeasonApplicant) => (person: string, at: number) =>
      person === one.name ||
      mayOrganize(person, one, at) ||
      (isAssigned(person, one.name) && isOpen(person, one.name, at)),
    ofIdentity: (one: SeasonApplicant) => (person: string, at: number) =>
      person === one.name ||
      mayOrganize(person, one, at) ||
      (isAssigned(person, one.name) && isOpen(person, one.name, at) && stepBefore(person, one.name, 'text', at)),
    ofConcerns: (one: SeasonApplicant) => (person: string, at: number) =>
      person === one.name || mayOrganize(person, one, at),
    ofSecret: ({ kind, mark, by, about }: SeasonBook['secrets'][number]): Fact => ({
      kind,
      mark,
      may(person, at) {
        if (person === by) return kind === 'decline-word' || kind === 'letter' || isOpen(person, about, at);
        switch (kind) {
          case 'evaluation':
            return (
              (isOrganizer(person) && isOpen(person, about, at)) ||
              (isAssigned(person, about) && isOpen(person, about, at) && stepBefore(person, about, 'whole', at))
            );
          case 'letter':
            return isOrganizer(person) || isTold(person, about, at);
          case 'decline-word':
            return isOrganizer(person) && isOpen(person, about, at);
          case 'conflict-reason':
            return isOrganizer(person) && person !== about;
          case 'risk':
            return isOrganizer(person);
          default:
            return false;
        }
      },
    }),
  };

  /** A letter is for whom it is about, and not before all are told. Who moves up had another one first. */
  function isTold(person: string, letter: string, at: number): boolean {
    if (book.releasedAt === undefined || at < book.releasedAt || !book.handedIn.has(person)) return false;
    const isInvited = book.invited.has(person);
    if (letter === 'invitation') return isInvited;
    return !isInvited || book.promoted.has(person);
  }
}
