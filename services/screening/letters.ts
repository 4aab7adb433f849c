import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { cohortMark } from '../../domain/screening/cohort.ts';
import { type LetterChoice, type Letters, NO_LETTERS, reworded } from '../../domain/screening/letters.ts';
import { isTold } from '../../domain/screening/participant.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { untilSaved } from './until-saved.ts';

/** The letters of a workshop, as far as they have been worded. */
export const lettersOf = async ({ papers }: Pick<Ports, 'papers'>, workshopId: string): Promise<Letters> =>
  (await papers.find('letters', { workshopId }))?.content ?? NO_LETTERS;

/** A workshop with its letters, before an organizer. */
export interface LetterDesk {
  readonly workshop: Workshop;
  readonly letters: Letters;
}

/**
 * Opens the letters of a workshop to one of its organizers.
 *
 * @throws {@link Refusal} `needs-role`; `review-own` for an organizer who has applied to this very workshop.
 */
export async function openLetters(ports: Ports, caller: Caller, workshopId: string): Promise<LetterDesk> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  const own = await ports.applications.findByMember(workshop.id, caller.memberId);
  if (own?.status === 'submitted') throw new Refusal('review-own', {});
  return { workshop, letters: await lettersOf(ports, workshop.id) };
}

/** Opens them to be worded. @throws {@link Refusal} also `letters-sent`. */
export async function openLettersToEdit(ports: Ports, caller: Caller, workshopId: string): Promise<LetterDesk> {
  const desk = await openLetters(ports, caller, workshopId);
  await requireUnsent(ports, desk);
  return desk;
}

/**
 * Words a letter anew; with an empty text, the bot words it again.
 *
 * @throws {@link Refusal} `letters-sent` once decisions are released with these words; `text-too-long`, `unknown-placeholder`.
 */
export async function rewordLetter(
  ports: Ports,
  caller: Caller,
  { workshopId, text, ...choice }: LetterChoice & { readonly workshopId: string; readonly text: string },
): Promise<LetterDesk> {
  return await untilSaved(async () => {
    const { workshop } = await openLetters(ports, caller, workshopId);
    const stored = await ports.papers.find('letters', { workshopId: workshop.id });
    // Looked at after the letters: a release that begins between the two is seen here, or makes the write fail.
    await requireUnsent(ports, { workshop, letters: stored?.content ?? NO_LETTERS });
    const letters = reworded(stored?.content ?? NO_LETTERS, choice, text);
    const home = { workshopId: workshop.id };
    const paper = { kind: 'letters' as const, home, key: '', version: stored?.version ?? 0, content: letters };
    return (await ports.papers.save([paper])) ? { workshop, letters } : undefined;
  });
}

/**
 * Fixes the words with which this very cohort is released: who is changing them at this moment is told so.
 *
 * @returns `undefined` when somebody was faster, and the words are to be read anew.
 */
export async function fixedLetters(
  { papers }: Pick<Ports, 'papers'>,
  workshopId: string,
  mark: string,
): Promise<Letters | undefined> {
  const stored = await papers.find('letters', { workshopId });
  if (stored?.content.releasedWith === mark) return stored.content;
  const content: Letters = { ...(stored?.content ?? NO_LETTERS), releasedWith: mark };
  const paper = { kind: 'letters' as const, home: { workshopId }, key: '', version: stored?.version ?? 0, content };
  return (await papers.save([paper])) ? content : undefined;
}

/** What has been sent, or is being sent at this moment, stays as it was. */
async function requireUnsent(ports: Ports, { workshop, letters }: LetterDesk): Promise<void> {
  const cohort = await ports.participants.list(workshop.id);
  const isGoingOut = letters.releasedWith !== undefined && letters.releasedWith === cohortMark(cohort);
  if (isDecided(workshop) || isGoingOut || cohort.some(isTold)) throw new Refusal('letters-sent', {});
}
