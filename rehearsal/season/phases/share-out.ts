import { close } from '../book.ts';
import { isInTime, type SeasonApplicant } from '../people.ts';
import { actorOf, type SeasonStage, typed, wholeText } from '../stage.ts';
import type { SeasonWorkshop } from './prepare.ts';

/** Those whose application stands when the call is over, of a party where one is named. */
export const standing = ({ cast }: SeasonStage, party?: string): readonly SeasonApplicant[] =>
  cast.applicants.filter((one) => isInTime(one) && (party === undefined || one.party === party));

/** An organizer learns which application has which number, as they do: by looking for a name. */
export async function learnNumbers(stage: SeasonStage): Promise<void> {
  const { cast, book, patience } = stage;
  const [organizer] = cast.organizers;
  for (const applicant of cast.applicants) {
    if (!book.handedIn.has(applicant.name) || book.numbers.has(applicant.name)) continue;
    await patience.online();
    const found = await actorOf(stage, organizer).autocomplete('/cohort explain', 'application', applicant.marks.name);
    const number = Number(/^\d+/.exec(String(found[0]?.name))?.[0]);
    if (Number.isInteger(number)) book.numbers.set(applicant.name, number);
  }
}

/** Organizers close cases to those who have a conflict of interest; the second organizer is among these. */
export async function closeCases(stage: SeasonStage, { workshop }: SeasonWorkshop): Promise<void> {
  const { cast, book } = stage;
  const [organizer, recused] = cast.organizers;
  const party = cast.applicants[0]?.party ?? '';
  const among = standing(stage, party).filter(({ name }) => book.numbers.has(name));
  const [first, second, third, fourth, fifth] = among;
  const pin = async (person: string, applicants: readonly (SeasonApplicant | undefined)[]): Promise<void> => {
    const known = applicants.filter((one) => one !== undefined);
    const reason = cast.mark('en');
    book.secrets.push({ kind: 'conflict-reason', mark: reason, by: organizer, about: person });
    const numbers = known.map(({ name }) => book.numbers.get(name)).join(', ');
    await typed(stage, organizer, '/conflict pin', {
      workshop,
      person,
      applications: numbers,
      type: 'collaborator',
      reason: `They wrote ${reason} together.`,
    });
    for (const one of known) close(book, person, one, stage.now());
  };

  await pin(recused, [first, second]);
  // The conflicts of two reviewers overlap.
  await pin(cast.reviewers[0]?.name ?? '', [second, third]);
  await pin(cast.reviewers[1]?.name ?? '', [second, third, fourth]);
  if (fifth) {
    await typed(stage, recused, '/conflict declare', {
      workshop,
      applications: String(book.numbers.get(fifth.name)),
      type: 'personal',
    });
    close(book, recused, fifth, stage.now());
  }
}

/** Cases are shared out, or shared out anew; the book learns which were whose. */
export async function shareOut(stage: SeasonStage, { workshop }: SeasonWorkshop): Promise<void> {
  const { cast, book, server } = stage;
  const text = await wholeText(await typed(stage, cast.organizers[0], '/review assign', { workshop }));
  const byId = new Map(cast.reviewers.map(({ name }) => [server.actor(name).id, name]));
  const byLabel = new Map([...text.matchAll(/(R\d+): <@(\d+)>/g)].map(([, label, id]) => [label, byId.get(id ?? '')]));
  const byNumber = new Map([...book.numbers].map(([name, number]) => [number, name]));
  for (const [, number, , labels = ''] of text.matchAll(/^Application (\d+) \((.*?)\): (.*)$/gm)) {
    const applicant = byNumber.get(Number(number));
    for (const [label] of labels.matchAll(/R\d+/g)) {
      const reviewer = byLabel.get(label);
      if (applicant === undefined || reviewer === undefined) continue;
      if (!book.assigned.some((one) => one.reviewer === reviewer && one.applicant === applicant))
        book.assigned.push({ reviewer, applicant });
    }
  }
}
