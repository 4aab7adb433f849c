import { messageIn } from '../../cast/patience.ts';
import { pressBesides } from '../../cast/pressing.ts';
import { buttonFor, buttonsFor } from '../../cast/reading.ts';
import { crowd } from '../../cast/stage.ts';
import type { ModalValues } from '../../discord/actor/modal-input.ts';
import type { SeenMessage } from '../../discord/seen.ts';
import type { SeasonApplicant } from '../people.ts';
import { AT_ONCE, actorOf, pressed, type SeasonStage, sent, typed } from '../stage.ts';
import type { SeasonWorkshop } from './prepare.ts';

/** Everybody applies who does so in time; some never hand in, some change or withdraw what they did. */
export async function collectApplications(stage: SeasonStage): Promise<void> {
  const { cast, chance, progress } = stage;
  const coming = cast.applicants.filter(({ habit }) => habit !== 'late' && habit !== 'too-late');
  let done = 0;
  await crowd(chance.fork('applying').shuffled(coming), AT_ONCE, async (applicant) => {
    await apply(stage, applicant);
    done += 1;
    if (done % 25 === 0 || done === coming.length) progress(`${done} of ${coming.length} have applied`);
  });
  for (const one of cast.applicants.filter(({ habit }) => habit === 'changes')) await change(stage, one);
  for (const one of cast.applicants.filter(({ habit }) => habit === 'withdraws')) await withdraw(stage, one);
}

/** Those who come after the call: some were let in by an organizer, some were not. */
export async function applyLate(stage: SeasonStage, { workshop }: SeasonWorkshop): Promise<void> {
  const { cast } = stage;
  for (const applicant of cast.applicants.filter(({ habit }) => habit === 'too-late')) {
    const shown = await pressed(stage, applicant.name, callBefore(stage, applicant), 'apply');
    if (buttonFor(shown, 'application-consent')) stage.book.surprises.push('somebody could apply after the call');
  }
  for (const applicant of cast.applicants.filter(({ habit }) => habit === 'late')) {
    await typed(stage, cast.organizers[0], '/call late', { workshop, member: applicant.name, hours: 168 });
    await apply(stage, applicant);
  }
}

/** From the button to the application handed in, or to the draft that stays one. */
async function apply(stage: SeasonStage, applicant: SeasonApplicant): Promise<void> {
  const { patience, book } = stage;
  const person = actorOf(stage, applicant.name);
  const call = callBefore(stage, applicant);
  const isNervous = applicant.habit === 'double-press';
  let isDone = false;
  await patience.achieve(
    `apply as ${applicant.name}`,
    () => isDone,
    async () => {
      if (isNervous) pressBesides(stage, person, call, buttonFor(call, 'apply') ?? '');
      const shown = await pressed(stage, applicant.name, call, 'apply');
      if (buttonFor(shown, 'read-application')) {
        isDone = true;
        return;
      }
      const draft = buttonFor(shown, 'application-consent')
        ? await pressed(stage, applicant.name, shown, 'application-consent')
        : shown;
      const filled = await fillPages(stage, applicant, draft);
      if (!filled) return;
      if (applicant.habit === 'drafts') {
        isDone = true;
        return;
      }
      if (isNervous) pressBesides(stage, person, filled, buttonFor(filled, 'hand-in-application') ?? '');
      const kept = await pressed(stage, applicant.name, filled, 'hand-in-application');
      isDone = kept.buttons.length === 0;
    },
  );
  if (applicant.habit !== 'drafts') book.handedIn.set(applicant.name, stage.now());
}

const callBefore = (stage: SeasonStage, { name }: SeasonApplicant): SeenMessage => {
  const call = actorOf(stage, name)
    .sees('workshop-calls')
    .find((message) => buttonFor(message, 'apply') !== undefined);
  if (!call) throw new Error('the call cannot be seen');
  return call;
};

async function fillPages(
  stage: SeasonStage,
  applicant: SeasonApplicant,
  draft: SeenMessage,
): Promise<SeenMessage | undefined> {
  const { patience } = stage;
  const person = actorOf(stage, applicant.name);
  let shown = draft;
  for (const [index, answers] of pagesOf(applicant).entries()) {
    // Of a draft that stays one, the last page is never written.
    if (applicant.habit === 'drafts' && index === 1) continue;
    const before = shown;
    const page = buttonsFor(before, 'application-page')[index];
    if (page === undefined) return undefined;
    const form = await patience.answer('open a page', () => person.press(before, page));
    if (form.kind !== 'modal') return undefined;
    const reply = await patience.attempt(() => person.submit(form.modal, answers));
    const next = reply.kind === 'no-answer' ? undefined : messageIn(reply);
    if (!next || buttonsFor(next, 'application-page').length === 0) return undefined;
    shown = next;
  }
  return shown;
}

function pagesOf(applicant: SeasonApplicant): readonly ModalValues[] {
  const { fullName, affiliation, position, party, motivation, evidence, concerns } = applicant;
  const { sector, careerStage, isOfficial, gender } = applicant;
  return [
    { name: fullName, affiliation, position, partyId: party },
    { sector, careerStage, isOfficial: isOfficial ? 'yes' : 'no', jurisdiction: party, gender },
    { motivation, evidence, concerns },
  ];
}

/** Somebody opens what they handed in once more, changes a page and hands it in again. */
async function change(stage: SeasonStage, applicant: SeasonApplicant): Promise<void> {
  const own = await typed(stage, applicant.name, '/my application');
  if (!buttonFor(own, 'change-application')) return;
  const draft = await pressed(stage, applicant.name, own, 'change-application');
  const words = pagesOf(applicant)[2];
  const page = buttonsFor(draft, 'application-page')[2];
  if (page === undefined || words === undefined) return;
  const form = await stage.patience.answer('open a page', () => actorOf(stage, applicant.name).press(draft, page));
  if (form.kind !== 'modal') return;
  const longer = { ...words, motivation: `${applicant.motivation} ${applicant.marks.motivation}` };
  const shown = await sent(stage, applicant.name, form.modal, longer);
  if (shown && buttonFor(shown, 'hand-in-application'))
    await pressed(stage, applicant.name, shown, 'hand-in-application');
}

/** Somebody takes their application back. */
export async function withdraw(stage: SeasonStage, { name }: Pick<SeasonApplicant, 'name'>): Promise<void> {
  const own = await typed(stage, name, '/my application');
  if (!buttonFor(own, 'withdraw-application')) return;
  const asked = await pressed(stage, name, own, 'withdraw-application');
  await pressed(stage, name, asked, 'withdraw-application-now');
}

/** What is asked for once more in between: a private word on how things stand tells nothing that is not decided. */
export async function askForNews(stage: SeasonStage, people: readonly SeasonApplicant[]): Promise<void> {
  await crowd(people, AT_ONCE, async ({ name }) => {
    const own = await typed(stage, name, '/my application');
    if (buttonFor(own, 'accept-invitation')) stage.book.surprises.push('somebody could accept before the release');
  });
}

/** Those who are in the server no more find their old messages only. */
export function leaveServer(stage: SeasonStage): void {
  for (const { name } of stage.cast.applicants.filter(({ habit }) => habit === 'leaves')) actorOf(stage, name).leave();
}
