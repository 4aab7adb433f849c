import type { Actor } from '../../discord/actor/actor.ts';
import type { SeenMessage } from '../../discord/seen.ts';
import { APPLICANTS, type Applicant } from '../applicants.ts';
import { messageIn, modalIn } from '../patience.ts';
import { HELPERS, scriptOf } from '../people.ts';
import { pressBesides, pressFor } from '../pressing.ts';
import { buttonFor } from '../reading.ts';
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

/** From the button to the sent form. Who has applied already, perhaps unseen, is shown the application instead. */
async function apply(stage: Stage, applicant: Applicant, call: SeenMessage): Promise<void> {
  const { patience, actor, secret } = stage;
  const person = actor(applicant.name);
  const script = scriptOf(applicant);
  let isDone = false;

  await patience.achieve(
    'apply',
    () => isDone,
    async () => {
      if (applicant.habit === 'double-press') pressBesides(stage, person, call, buttonFor(call, 'apply') ?? '');
      const consent = messageIn(await pressFor(stage, person, call, 'apply'));
      if (!consent) return;
      if (buttonFor(consent, 'read-application')) {
        isDone = true;
        return;
      }
      const form = modalIn(await pressFor(stage, person, consent, 'application-form'));
      if (!form) return;
      const words = {
        name: applicant.fullName ?? applicant.name,
        affiliation: `${applicant.affiliation}${secret(script)}`,
        party: applicant.party,
        motivation: `${applicant.motivation}${secret(script)}`,
      };
      const reply = await patience.attempt(() => person.submit(form, words));
      // A form that was turned down comes back with its button.
      if (reply.kind === 'message' && reply.message.buttons.length === 0) isDone = true;
    },
  );
  if (applicant.habit === 'own-language') {
    await patience.answer('choose a language', () => person.slash('/language', { language: 'uk' }));
  }
}
