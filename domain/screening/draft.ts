import type { Answers, Page } from './answers.ts';
import { PAGES } from './answers.ts';
import type { Application } from './application.ts';
import type { Consent } from './consent.ts';

/** An application that is being written. Only its writer ever reads it. */
export interface ApplicationDraft {
  /** Without it nothing was agreed to yet, and nothing can be handed in. */
  readonly consent?: Consent;
  readonly answers: Partial<Answers>;
  readonly savedAt: Date;
  /** What it is called in another system, when the organizers have brought it from there. */
  readonly importedAs?: string;
}

/** Whether there is a draft at all: one that was handed in or discarded leaves an empty sheet. */
export const isBegun = ({ consent, answers }: ApplicationDraft): boolean =>
  consent !== undefined || Object.keys(answers).length > 0;

/** What is left of a draft that was handed in or discarded: nothing of what it said. */
export const emptySheet = (now: Date): ApplicationDraft => ({ answers: {}, savedAt: now });

/** The draft with one page as it was filled in now; the other pages stay as they are. */
export function withPage(
  draft: ApplicationDraft,
  page: Page,
  { given, now }: { readonly given: Partial<Answers>; readonly now: Date },
): ApplicationDraft {
  const ofPage: readonly string[] = PAGES[page];
  const others = Object.fromEntries(Object.entries(draft.answers).filter(([question]) => !ofPage.includes(question)));
  return { ...draft, answers: { ...others, ...given }, savedAt: now };
}

/** A draft in which an application that was handed in is changed. */
export const draftOf = (application: Application, now: Date): ApplicationDraft => ({
  ...(application.consent && { consent: application.consent }),
  answers: answersOf(application),
  savedAt: now,
});

/** What an application says; of one of before the pages, what was asked then. */
export const answersOf = ({ name, affiliation, partyId, motivation, profile }: Application): Partial<Answers> => ({
  name,
  affiliation,
  partyId,
  motivation,
  ...profile,
});

/** Whether a draft only repeats the application that stands: then there is nothing to go on with. */
export const repeats = ({ answers }: ApplicationDraft, application: Application): boolean =>
  sorted(answers) === sorted(answersOf(application));

const sorted = (answers: Partial<Answers>): string =>
  JSON.stringify(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)));
