import type { Person } from '../discord/server.ts';
import { APPLICANTS, type Applicant } from './applicants.ts';

/** The language somebody writes in. */
export type Script = 'en' | 'uk' | 'ru';

/** Somebody who helps to run the workshop, or reads about it. */
export interface Helper {
  readonly name: string;
  readonly locale: string;
}

/** Everybody who is no applicant, by what they do. All are fictional. */
export const HELPERS = {
  administrator: { name: 'Ilse Brandt', locale: 'en-US' },
  organizers: [
    { name: 'Margit Oduya', locale: 'en-GB' },
    { name: 'Tomas Lindqvist', locale: 'en-US' },
  ],
  reviewers: [
    { name: 'Nadia Ferrant', locale: 'en-US' },
    { name: 'Ганна Лозова', locale: 'uk' },
    { name: 'Тимофей Садко', locale: 'ru' },
  ],
  facilitators: [
    { name: 'Ruth Adeyemi', locale: 'en-GB' },
    { name: 'Per Halvorsen', locale: 'en-US' },
  ],
  audience: [
    { name: 'Iris Calder', locale: 'en-US' },
    { name: 'Sam Okoro', locale: 'en-GB' },
  ],
} as const satisfies Readonly<Record<string, Helper | readonly Helper[]>>;

/** Those whose deeds move the story. */
export const LEADS: readonly string[] = [
  HELPERS.administrator,
  ...HELPERS.organizers,
  ...HELPERS.facilitators,
  ...HELPERS.audience,
].map(({ name }) => name);

/** The roles by which the bot knows who may do what, as it names them when it sets up a server. */
export const ROLES = {
  organizers: 'Workshop organizer',
  reviewers: 'Workshop reviewer',
  facilitators: 'Workshop facilitator',
} as const;

/** Everybody, as the server is founded with them: nobody has a role yet. */
export function everybody(): readonly Person[] {
  const { administrator, ...groups } = HELPERS;
  return [
    { ...administrator, owner: true },
    ...Object.values(groups).flat(),
    ...APPLICANTS.map(
      ({ name, locale, habit }): Person => ({
        name,
        locale,
        ...(habit === 'closed-messages' ? { directMessages: 'closed' } : {}),
      }),
    ),
  ];
}

/** The language an applicant or helper writes in. */
export function scriptOf({ locale }: Pick<Applicant, 'locale'>): Script {
  if (locale === 'uk' || locale === 'ru') return locale;
  return 'en';
}
