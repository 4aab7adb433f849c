import type { Actor } from '../../discord/actor/actor.ts';
import type { ModalValues } from '../../discord/actor/modal-input.ts';
import type { SeenMessage } from '../../discord/seen.ts';
import { APPLICANTS, type Applicant } from '../applicants.ts';
import { messageIn, modalIn } from '../patience.ts';
import { HELPERS, scriptOf } from '../people.ts';
import { pressBesides, pressFor } from '../pressing.ts';
import { profileOf } from '../profiles.ts';
import { buttonFor, buttonsFor } from '../reading.ts';
import { crowd, type Planned, type Stage } from '../stage.ts';

const CALLS = 'workshop-calls';

/** The call goes out, and everybody who wants a seat applies. */
export async function collectApplications(stage: Stage, { workshopId }: Planned): Promise<void> {
  const { patience, actor, chance, plan, progress, breath } = stage;
  const organizer = actor(HELPERS.organizers[0].name);
  const call = await patience.achieve(
    'read the call',
    () => callIn(organizer),
    () => patience.answer('open the call', () => organizer.slash('/call open', { workshop: workshopId })),
  );
  await breath(2500);

  let applied = 0;
  await crowd(chance.fork('applying').shuffled(APPLICANTS), plan.exit ? 4 : 2, async (applicant) => {
    await breath(400);
    await apply(stage, applicant, call);
    applied += 1;
    progress(`${applied} of ${APPLICANTS.length} applications`);
  });
}

const callIn = (reader: Actor): SeenMessage | undefined =>
  reader.sees(CALLS).find((message) => message.fromBot && buttonFor(message, 'apply') !== undefined);

/** From the button to the application handed in. Who has applied already, perhaps unseen, is shown the application instead. */
async function apply(stage: Stage, applicant: Applicant, call: SeenMessage): Promise<void> {
  const { patience, actor } = stage;
  const person = actor(applicant.name);
  let isDone = false;

  await patience.achieve(
    'apply',
    () => isDone,
    async () => {
      if (applicant.habit === 'double-press') pressBesides(stage, person, call, buttonFor(call, 'apply') ?? '');
      const shown = messageIn(await pressFor(stage, person, call, 'apply'));
      if (!shown) return;
      if (buttonFor(shown, 'read-application')) {
        isDone = true;
        return;
      }
      // Somebody who has begun before is shown the draft at once.
      const draft = buttonFor(shown, 'application-consent')
        ? messageIn(await pressFor(stage, person, shown, 'application-consent'))
        : shown;
      const filled = draft && (await fillPages(stage, applicant, draft));
      if (!filled) return;
      if (applicant.habit === 'double-press') {
        pressBesides(stage, person, filled, buttonFor(filled, 'hand-in-application') ?? '');
      }
      const kept = messageIn(await pressFor(stage, person, filled, 'hand-in-application'));
      isDone = kept !== undefined && kept.buttons.length === 0;
    },
  );
  if (applicant.habit === 'own-language') {
    await patience.answer('choose a language', () => person.slash('/language', { language: 'uk' }));
  }
}

/** Fills in page after page; `undefined` when one was turned down or lost, to begin anew. */
async function fillPages(stage: Stage, applicant: Applicant, draft: SeenMessage): Promise<SeenMessage | undefined> {
  const { patience, actor } = stage;
  const person = actor(applicant.name);
  let shown = draft;
  for (const [index, answers] of answersOf(stage, applicant).entries()) {
    const open = shown;
    const page = buttonsFor(open, 'application-page')[index];
    if (page === undefined) return undefined;
    const form = modalIn(await patience.answer('open a page', () => person.press(open, page)));
    if (!form) return undefined;
    const reply = await patience.attempt(() => person.submit(form, answers));
    if (reply.kind === 'no-answer' || reply.kind === 'modal') return undefined;
    // A page that was turned down comes back without the way to hand it in.
    if (!buttonFor(reply.message, 'hand-in-application')) return undefined;
    shown = reply.message;
  }
  return shown;
}

/** What somebody answers, page by page, by the names of the fields: labels differ from language to language. */
function answersOf({ secret }: Stage, applicant: Applicant): readonly ModalValues[] {
  const script = scriptOf(applicant);
  const profile = profileOf(applicant);
  return [
    {
      name: applicant.fullName ?? applicant.name,
      affiliation: `${applicant.affiliation}${secret(script)}`,
      position: profile.position,
      partyId: applicant.party,
    },
    {
      sector: profile.sector,
      careerStage: profile.careerStage,
      isOfficial: profile.isOfficial,
      jurisdiction: applicant.party,
      gender: profile.gender,
    },
    {
      motivation: `${applicant.motivation}${secret(script)}`,
      evidence: `${profile.evidence}${secret(script)}`,
      concerns: '',
    },
  ];
}
