import type { Workshop } from '../../domain/planning/workshop.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { cohortMark } from '../../domain/screening/cohort.ts';
import { type LetterChoice, type Letters, NO_LETTERS, reworded } from '../../domain/screening/letters.ts';
import { isTold } from '../../domain/screening/participant.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { PaperVersions, Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';

/** The letters of a workshop, as far as they have been worded. */
export const lettersOf = async ({ papers }: Pick<Ports, 'papers'>, workshopId: string): Promise<Letters> =>
  (await papers.find('letters', { workshopId }))?.content ?? NO_LETTERS;

/** A workshop with its letters, before an organizer. */
export interface LetterDesk {
  readonly workshop: Workshop;
  readonly letters: Letters;
  /** How often their paper has been written: tells what was read. */
  readonly version: number;
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
  const stored = await ports.papers.find('letters', { workshopId: workshop.id });
  return { workshop, letters: stored?.content ?? NO_LETTERS, version: stored?.version ?? 0 };
}

/** Opens them to be worded. @throws {@link Refusal} also `letters-sent`. */
export async function openLettersToEdit(ports: Ports, caller: Caller, workshopId: string): Promise<LetterDesk> {
  const desk = await openLetters(ports, caller, workshopId);
  await requireUnsent(ports, desk);
  return desk;
}

/**
 * Words a letter anew, on top of what was read; with an empty text, the bot words it again.
 *
 * @throws {@link Refusal} `letters-sent` once decisions are released with these words; `changed-meanwhile` when letters
 * have been worded since they were read; `text-too-long`, `unknown-placeholder`.
 */
export async function rewordLetter(
  ports: Ports,
  caller: Caller,
  {
    workshopId,
    version,
    text,
    ...choice
  }: LetterChoice & { readonly workshopId: string; readonly version: number; readonly text: string },
): Promise<LetterDesk> {
  // Looked at after the letters: a release that begins between the two is seen here, or makes the write fail.
  const desk = await openLettersToEdit(ports, caller, workshopId);
  const letters = reworded(desk.letters, choice, text);
  const home = { workshopId: desk.workshop.id };
  const paper = { kind: 'letters' as const, home, key: '', version, content: letters };
  if (desk.version !== version || !(await ports.papers.save([paper]))) throw new Refusal('changed-meanwhile', {});
  return { ...desk, letters, version: version + 1 };
}

/** Letters as they go out, and by what it shows whether they have been changed since. */
export interface FixedLetters {
  readonly letters: Letters;
  readonly versions: PaperVersions;
}

/**
 * Fixes the words with which this very cohort is released, and who reads that they stand in line: who is changing the
 * words at this moment is told so.
 *
 * @returns `undefined` when somebody was faster, and the words are to be read anew.
 */
export async function fixedLetters(
  { papers }: Pick<Ports, 'papers'>,
  workshopId: string,
  { releasedWith, inLine }: Required<Omit<Letters, 'texts'>>,
): Promise<FixedLetters | undefined> {
  const stored = await papers.find('letters', { workshopId });
  const [kind, home, key] = ['letters' as const, { workshopId }, ''];
  const at = (version: number): PaperVersions => ({ kind, home, versions: [{ key, version }] });
  const isSame = stored?.content.releasedWith === releasedWith && stored.content.inLine?.join() === inLine.join();
  if (isSame) return { letters: stored.content, versions: at(stored.version) };
  const letters: Letters = { ...(stored?.content ?? NO_LETTERS), releasedWith, inLine };
  const version = stored?.version ?? 0;
  const isSaved = await papers.save([{ kind, home, key, version, content: letters }]);
  return isSaved ? { letters, versions: at(version + 1) } : undefined;
}

/** What has been sent, or is being sent at this moment, stays as it was. */
async function requireUnsent(ports: Ports, { workshop, letters }: Omit<LetterDesk, 'version'>): Promise<void> {
  const cohort = await ports.participants.list(workshop.id);
  const isGoingOut = letters.releasedWith !== undefined && letters.releasedWith === cohortMark(cohort);
  if (isDecided(workshop) || isGoingOut || cohort.some(isTold)) throw new Refusal('letters-sent', {});
}
