import { Stuck } from '../../cast/patience.ts';
import { buttonFor } from '../../cast/reading.ts';
import type { SeenMessage } from '../../discord/seen.ts';
import type { SeasonApplicant } from '../people.ts';
import { actorOf, formFor, pressed, type SeasonStage, sent, typed, wholeText } from '../stage.ts';
import type { SeasonWorkshop } from './prepare.ts';
import { standing } from './share-out.ts';

/** Two organizers judge the dangers; the words of it are for organizers only. */
export async function signRisk(stage: SeasonStage, { workshop }: SeasonWorkshop): Promise<void> {
  const { cast, book } = stage;
  const [writer, , signer] = cast.organizers;
  const mark = cast.mark('en');
  book.secrets.push({ kind: 'risk', mark, by: writer, about: '' });
  const form = await formFor(stage, writer, '/risk assess', { workshop });
  await sent(stage, writer, form, {
    threats: `A law at home may punish who comes: ${mark}.`,
    mitigations: 'No photographs, no list of names.',
    level: 'guarded',
  });
  const shown = await typed(stage, signer, '/risk sign', { workshop });
  await pressed(stage, signer, shown, 'sign-risk');
  for (const name of cast.organizers) await typed(stage, name, '/risk show', { workshop });
}

/** Rules, a proposal and its reasons; two organizers confirm it, and the one with a conflict looks at everything. */
export async function chooseCohort(stage: SeasonStage, { workshop }: SeasonWorkshop): Promise<void> {
  const { cast } = stage;
  const [first, recused, second] = cast.organizers;
  const proposal = await proposeUnderRules(stage, first, workshop);
  await explainSome(stage, await wholeText(proposal));
  await typed(stage, first, '/cohort compare', { workshop });
  await typed(stage, first, '/cohort relax', { workshop });

  await lookAsRecused(stage, recused, workshop);
  for (const name of [first, second]) {
    const asked = await typed(stage, name, '/cohort confirm', { workshop });
    await pressed(stage, name, asked, 'confirm-cohort');
  }
}

/** Why one of each is chosen, not chosen, and not possible. */
async function explainSome(stage: SeasonStage, proposal: string): Promise<void> {
  const [organizer] = stage.cast.organizers;
  const known = stage.cast.applicants.filter(({ marks }) => new RegExp(marks.name, 'i').test(proposal));
  const picked: readonly SeasonApplicant[] = [known[0], known.at(-1), standing(stage)[5]].filter(
    (one) => one !== undefined,
  );
  for (const { marks } of picked) {
    const [found] = await actorOf(stage, organizer).autocomplete('/cohort explain', 'application', marks.name);
    if (found) await typed(stage, organizer, '/cohort explain', { application: String(found.value) });
  }
}

/** The organizer with a conflict opens every view of who is chosen, and tries what is not offered. */
async function lookAsRecused(stage: SeasonStage, recused: string, workshop: string): Promise<void> {
  const { book, cast, patience } = stage;
  const from = stage.now();
  for (const command of ['/cohort confirm', '/cohort release', '/cohort compare', '/cohort relax', '/cohort rules'])
    await typed(stage, recused, command, { workshop });
  book.cohortViews.push({ by: recused, from, until: stage.now() });
  await typed(stage, recused, '/cohort propose', { workshop });
  await typed(stage, recused, '/applications export', { workshop });

  const open = await actorOf(stage, recused).autocomplete('/cohort explain', 'application', '');
  if (open.length === 0) book.surprises.push('an organizer with a conflict is offered nobody at all');
  for (const { applicant } of book.closed.filter(({ person }) => person === recused)) {
    const one = cast.applicants.find(({ name }) => name === applicant);
    if (!one) continue;
    await patience.online();
    await actorOf(stage, recused).autocomplete('/cohort explain', 'application', one.marks.name);
    // By a value that was never offered, as a manipulated client could.
    const [first] = await actorOf(stage, cast.organizers[0]).autocomplete(
      '/cohort explain',
      'application',
      one.marks.name,
    );
    if (first) await typed(stage, recused, '/cohort explain', { application: String(first.value) });
    const number = book.numbers.get(applicant);
    if (number !== undefined) {
      await typed(stage, recused, '/reviews discussed', { workshop, application: number });
      await typed(stage, recused, '/official mark', { workshop, application: number, official: 'yes' });
      await typed(stage, recused, '/conflict pin', {
        workshop,
        person: cast.reviewers[2]?.name ?? '',
        applications: String(number),
        type: 'other',
        reason: 'An attempt.',
      });
    }
  }
}

/** The first rules cannot be kept, and what must give way is shown; the next are those, then looser and looser ones. */
async function proposeUnderRules(stage: SeasonStage, organizer: string, workshop: string): Promise<SeenMessage> {
  for (const content of rulesToTry(stage)) {
    const file = { fileName: 'cohort-rules.yaml', content };
    await typed(stage, organizer, '/cohort rules-import', { workshop, file });
    await typed(stage, organizer, '/cohort rules', { workshop });
    const proposal = await typed(stage, organizer, '/cohort propose', { workshop });
    if (buttonFor(proposal, 'release-decisions')) return proposal;
    await typed(stage, organizer, '/cohort relax', { workshop });
  }
  throw new Stuck('no cohort could be proposed under any rules');
}

/** Few of one institution, few officials, women and beginners, two who may not sit together: from too much to nothing. */
function rulesToTry(stage: SeasonStage): readonly string[] {
  const { book, plan } = stage;
  const [one, other] = standing(stage).flatMap(({ name }) => book.numbers.get(name) ?? []);
  const isSmall = plan.size.applicants < 100;
  const women = `  - { attribute: gender, is: woman, least: ${isSmall ? 1 : 8} }`;
  const beginners = `  - { attribute: careerStage, is: early, least: ${isSmall ? 1 : 6} }`;
  const apart =
    one === undefined || other === undefined
      ? 'apart: []'
      : `apart:\n  - { applications: [${one}, ${other}], reason: public-dispute }`;
  const institution = `perInstitution: ${isSmall ? 1 : 2}`;
  return [
    ['officials: 0', 'quotas:', '  - { attribute: isOfficial, is: yes, least: 2 }', ''],
    [institution, `officials: ${isSmall ? 2 : 4}`, 'quotas:', women, beginners, apart, ''],
    [institution, 'quotas:', women, apart, ''],
    [institution, ''],
    ['quotas: []', ''],
  ].map((lines) => lines.join('\n'));
}
