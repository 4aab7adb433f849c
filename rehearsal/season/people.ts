import type { Chance } from '../cast/chance.ts';
import type { Script } from '../cast/people.ts';
import type { Person } from '../discord/server.ts';
import { createMarks } from './marks.ts';
import type { SeasonSize } from './plan.ts';
import { FIRST_NAMES, INSTITUTION, LONG_NAME, MOTIVATION, POSITION, STANDING } from './words.ts';

/** What somebody does in a season that the bot must bear. */
export type Habit =
  /** Begins and never hands in. */
  | 'drafts'
  /** Was kept from applying in time, and is let in afterwards. */
  | 'late'
  /** Comes too late, and nobody lets them in. */
  | 'too-late'
  | 'double-press'
  | 'closed-messages'
  /** Leaves the server before the decisions are out. */
  | 'leaves'
  /** Withdraws before the call is closed. */
  | 'withdraws'
  /** Withdraws while reviewers are reading. */
  | 'withdraws-later'
  /** Changes what was handed in, before the call is closed. */
  | 'changes'
  | 'none';

export interface SeasonApplicant {
  /** What Discord shows. */
  readonly name: string;
  readonly locale: string;
  readonly party: string;
  readonly habit: Habit;
  /** How good they are in truth, from 1 to 5; reviewers see it more or less. */
  readonly worth: number;
  readonly affiliation: string;
  readonly isOfficial: boolean;
  readonly sector: string;
  readonly careerStage: string;
  readonly gender: string;
  readonly fullName: string;
  readonly position: string;
  readonly motivation: string;
  readonly evidence: string;
  readonly concerns: string;
  /** Words that stand nowhere but in one of their answers. */
  readonly marks: Readonly<Record<'name' | 'position' | 'motivation' | 'evidence' | 'concerns', string>>;
}

export interface SeasonReviewer {
  readonly name: string;
  /** The part of the name by which they are known. */
  readonly mark: string;
  readonly locale: string;
  /** How many points they give less than others would. */
  readonly severity: number;
  readonly knows: readonly string[];
  /** Where they work; empty when it is where no applicant does. */
  readonly organisation: string;
  readonly recusesFrom: number;
}

/** Where several applicants work, and the word by which it is known. */
export interface Institution {
  readonly name: string;
  readonly mark: string;
}

/** Everybody in a season. All are fictional. */
export interface SeasonCast {
  readonly administrator: string;
  /** The second of them has conflicts of interest. */
  readonly organizers: readonly [string, string, string];
  readonly facilitator: string;
  readonly reviewers: readonly SeasonReviewer[];
  readonly applicants: readonly SeasonApplicant[];
  readonly institutions: readonly Institution[];
  /** A new word for somebody to write, found nowhere else. */
  readonly mark: (script: Script) => string;
  readonly people: readonly Person[];
}

/** The two sides and those who stand between them; fictional like everybody. */
export const SEASON_PARTIES = ['Lurania', 'Tessamark', 'Meridian Panel'] as const;

/** One in so many has the habit; the order is that in which they are dealt out. */
const HABITS: readonly (readonly [Habit, number])[] = [
  ['drafts', 30],
  ['late', 66],
  ['too-late', 66],
  ['double-press', 18],
  ['closed-messages', 20],
  ['leaves', 40],
  ['withdraws', 40],
  ['withdraws-later', 50],
  ['changes', 30],
];

const SECTORS = ['academia', 'civil-society', 'media', 'business', 'public-service', 'other'] as const;
const GENDERS = ['woman', 'man', 'woman', 'man', 'another', 'unsaid'] as const;
const LOCALES = ['en-US', 'uk', 'ru', 'en-GB'] as const;
const PEOPLE_PER_INSTITUTION = 5;

/** The cast of a season: the same for the same seed and size. */
export function castSeason(chance: Chance, size: SeasonSize): SeasonCast {
  const marks = createMarks(chance.fork('marks'));
  const mark = (script: Script) => marks(script === 'en' ? 'latin' : 'cyrillic');
  const institutions = Array.from({ length: Math.ceil(size.applicants / PEOPLE_PER_INSTITUTION) }, (_, n) => {
    const script = scriptOf(LOCALES[n % LOCALES.length] ?? 'en-US');
    const word = mark(script);
    return { name: INSTITUTION[script](capital(word)), mark: word };
  });
  const applicants = castApplicants(chance.fork('applicants'), { size, mark, institutions });
  const reviewers = castReviewers(chance.fork('reviewers'), { size, institutions });
  const helpers = {
    administrator: 'Ilse Brandt',
    organizers: ['Margit Oduya', 'Tomas Lindqvist', 'Wanda Kessel'],
    facilitator: 'Ruth Adeyemi',
  } as const;
  return {
    ...helpers,
    reviewers,
    applicants,
    institutions,
    mark,
    people: [
      { name: helpers.administrator, locale: 'en-US', owner: true },
      ...[...helpers.organizers, helpers.facilitator].map((name): Person => ({ name, locale: 'en-US' })),
      ...reviewers.map(({ name, locale }): Person => ({ name, locale })),
      ...applicants.map(
        ({ name, locale, habit }): Person => ({
          name,
          locale,
          ...(habit === 'closed-messages' ? { directMessages: 'closed' } : {}),
        }),
      ),
    ],
  };
}

interface Casting {
  readonly size: SeasonSize;
  readonly mark: (script: Script) => string;
  readonly institutions: readonly Institution[];
}

function castApplicants(chance: Chance, { size, mark, institutions }: Casting): readonly SeasonApplicant[] {
  const dealt = HABITS.flatMap(([habit, oneIn]) =>
    Array<Habit>(Math.max(1, Math.round(size.applicants / oneIn))).fill(habit),
  );
  const habits = chance.shuffled([...dealt, ...Array<Habit>(size.applicants - dealt.length).fill('none')]);
  const seats = size.seats.reduce((sum, one) => sum + one, 0);
  return Array.from({ length: size.applicants }, (_, n): SeasonApplicant => {
    const locale = LOCALES[n % LOCALES.length] ?? 'en-US';
    const script = scriptOf(locale);
    const marks = {
      name: mark(script),
      position: mark(script),
      motivation: mark(script),
      evidence: mark(script),
      concerns: mark(script),
    };
    const surname = capital(marks.name);
    const first = chance.pick(FIRST_NAMES[script]);
    return {
      name: `Member ${String(n + 1).padStart(3, '0')}`,
      locale,
      party: partyAt((n * 7 + Math.floor(n / seats)) % seats, size.seats),
      habit: habits[n] ?? 'none',
      worth: chance.next() < 0.12 ? 1.6 : chance.between(2.8, 5),
      affiliation: institutions[Math.floor(n / PEOPLE_PER_INSTITUTION)]?.name ?? '',
      isOfficial: chance.next() < 0.15,
      sector: chance.pick(SECTORS),
      careerStage: chance.next() < 0.35 ? 'early' : 'established',
      gender: chance.pick(GENDERS),
      fullName: n % 17 === 5 ? `${surname} ${LONG_NAME[script]}` : `${first} ${surname}`,
      position: `${POSITION[script]} ${capital(marks.position)}`,
      motivation: `${chance.pick(MOTIVATION[script])} ${capital(marks.motivation)}.`,
      evidence: `${STANDING[script]} ${capital(marks.evidence)}.`,
      concerns: `${capital(marks.concerns)}.`,
      marks,
    };
  });
}

function castReviewers(
  chance: Chance,
  { size, institutions }: Pick<Casting, 'size' | 'institutions'>,
): readonly SeasonReviewer[] {
  return REVIEWERS.slice(0, size.reviewers).map((mark, n) => ({
    name: `Reviewer ${capital(mark)}`,
    mark,
    locale: LOCALES[n % LOCALES.length] ?? 'en-US',
    severity: chance.between(-0.8, 0.8),
    knows: n % 2 === 0 ? [SEASON_PARTIES[(n / 2) % SEASON_PARTIES.length] ?? SEASON_PARTIES[0]] : [],
    // Two at a time work at the same place: their conflicts overlap.
    organisation: n % 3 === 2 ? '' : (institutions[Math.floor(n / 2) % institutions.length]?.name ?? ''),
    recusesFrom: n % 4 === 1 ? 2 : 0,
  }));
}

/** Names of which no other word here is made. */
const REVIEWERS = [
  'ashgrovyn',
  'brindlowek',
  'corvanthel',
  'dunmarquil',
  'elstovarin',
  'fenwickolt',
  'garrumbold',
  'hollerstam',
  'ingvarossa',
  'jorrendyke',
  'kessimontu',
  'lathbridge',
];

/** Which party has the n-th of all seats. */
function partyAt(seat: number, seats: SeasonSize['seats']): string {
  const before = seats.map((_, index) => seats.slice(0, index + 1).reduce((sum, one) => sum + one, 0));
  return SEASON_PARTIES[before.findIndex((end) => seat < end)] ?? SEASON_PARTIES[0];
}

const scriptOf = (locale: string): Script => (locale === 'uk' || locale === 'ru' ? locale : 'en');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Whether this person's application is in when the call is closed and nobody was let in afterwards. */
export const isInTime = ({ habit }: SeasonApplicant): boolean =>
  !['drafts', 'late', 'too-late', 'withdraws'].includes(habit);
