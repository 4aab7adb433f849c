import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import type { Application } from '../../domain/screening/application.ts';
import { isDecided } from '../../domain/screening/application-state.ts';
import { isTold, type Participant } from '../../domain/screening/participant.ts';
import type { Ports } from '../ports.ts';
import { inChosenLanguage } from './chosen-language.ts';
import { type LetterMatter, notChosen } from './decision-posts.ts';
import { lettersOf } from './letters.ts';
import { findWorkshop } from './settle-seats.ts';
import { untilSaved } from './until-saved.ts';

/**
 * Finishes a release that stopped after people had been told: writes that the decisions are out, and tells who came
 * late. It can be repeated at any time, and changes nothing where nothing is undone.
 */
export async function finishRelease(ports: Ports, workshopId: string): Promise<void> {
  const workshop = await untilSaved(async (): Promise<Workshop | undefined> => {
    const found = await findWorkshop(ports, workshopId);
    if (isDecided(found) || !(await ports.participants.list(workshopId)).some(isTold)) return found;
    const decided: Workshop = { ...found, stage: 'decided' };
    return (await ports.workshops.save(decided)) ? decided : undefined;
  });
  if (isDecided(workshop)) await tellLatecomers(ports, workshop);
}

/**
 * Owes the letter to those whose applications came, with leave, after the cohort was proposed, and are in no seat. Whoever
 * handed in while the decisions were being written has none otherwise; all others have it already, by the same key.
 */
export async function tellLatecomers(ports: Ports, workshop: Workshop): Promise<void> {
  const proposal = (await ports.papers.find('cohort', { workshopId: workshop.id }))?.content;
  const seats = await ports.participants.list(workshop.id);
  const late = unseated(await ports.applications.list(workshop.id), seats).filter(
    ({ submittedAt }) => proposal === undefined || submittedAt > proposal.proposedAt,
  );
  if (late.length === 0) return;
  const letters = await lettersOf(ports, workshop.id);
  await ports.posts.owe(await lettersToUnseated(ports, { workshop, letters }, late));
  ports.courier.wake();
}

/** What people without a seat are told, each in the language they have chosen: that they stand in line for one, or that they do not. */
export async function lettersToUnseated(
  ports: Ports,
  { workshop, letters }: LetterMatter,
  people: readonly Application[],
): Promise<readonly Post[]> {
  const inLine = new Set(letters.inLine);
  return (await inChosenLanguage(ports, people)).map((one) =>
    notChosen({ workshop, letters, isAlternate: inLine.has(one.id) }, one),
  );
}

/** Those who want to come and have, or had, no seat. */
export const unseated = (applications: readonly Application[], seats: readonly Participant[]): readonly Application[] =>
  applications.filter(
    ({ id, status }) => status === 'submitted' && !seats.some(({ applicationId }) => applicationId === id),
  );
