import type { SeenMessage } from '../../discord/seen.ts';
import { APPLICANTS, type Applicant, applicantCalled, withHabit } from '../applicants.ts';
import { messageIn, stuckOnly } from '../patience.ts';
import { pressBesides, pressFor } from '../pressing.ts';
import { buttonFor, isFault } from '../reading.ts';
import { crowd, type Stage } from '../stage.ts';

/** Seats a party has, and so how many of its people end up in the room. */
const SEATS = 12;

/** Who has a seat when the replies are in, and who will still take one. */
export interface Replied {
  readonly seated: readonly Applicant[];
  readonly late: readonly Applicant[];
}

/** Everybody reads the decision; the invited take their seats, one gives it back, and the next of the party moves up. */
export async function reply(stage: Stage): Promise<Replied> {
  const { patience, actor, chance, plan, progress, breath } = stage;
  const [leaver] = withHabit('leaves');
  const told = APPLICANTS.filter((one) => one !== leaver);
  await patience
    .until(
      'everybody has been told',
      () => told.every((one) => one.habit === 'closed-messages' || hasMail(stage, one)),
      45_000,
    )
    // Whoever was not reached is written down below.
    .catch(stuckOnly);

  const invited: Applicant[] = [];
  for (const one of told) {
    const own = hasMail(stage, one) ? undefined : await ownApplication(stage, one);
    stage.record.decisions.push({ to: one.name, isReached: hasMail(stage, one) || own !== undefined });
    if (invitationOf(stage, one) ?? (own && buttonFor(own, 'accept-invitation'))) invited.push(one);
  }
  progress(`${invited.length} of ${SEATS} invitations`);

  const late = invited.filter(({ habit }) => habit === 'late');
  const prompt = invited.filter((one) => !late.includes(one));
  let replies = 0;
  await crowd(chance.fork('replying').shuffled(prompt), plan.exit ? 4 : 2, async (one) => {
    await breath(500);
    await takeSeat(stage, one);
    replies += 1;
    progress(`${replies} of ${SEATS} replies`);
  });

  const leaving = prompt.filter(({ habit }) => habit === 'withdraws');
  const movedUp = await giveSeatsBack(stage, leaving, invited);
  for (const one of movedUp) await takeSeat(stage, one);
  // Who has left may come back; there is no seat for them, and nothing breaks.
  if (leaver) actor(leaver.name).rejoin();
  progress(`${prompt.length - leaving.length + movedUp.length} of ${SEATS} seats taken`);
  return { seated: [...prompt.filter((one) => !leaving.includes(one)), ...movedUp], late };
}

/** From the invitation to the accepted ground rules, from wherever this person can see the invitation. */
export async function takeSeat(stage: Stage, applicant: Applicant): Promise<void> {
  const { patience, actor } = stage;
  const person = actor(applicant.name);
  let isReady = false;
  await patience.achieve(
    `take the seat of ${applicant.name}`,
    () => isReady,
    async () => {
      const accepted = await accept(stage, applicant);
      if (!accepted) return;
      const rules = messageIn(await pressFor(stage, person, accepted, 'ground-rules'));
      const agree = rules && buttonFor(rules, 'accept-ground-rules');
      if (!agree) return;
      const end = await patience.attempt(() => person.press(rules, agree));
      // The question gives way to a word of thanks; where it does not, something was refused.
      isReady = end.kind !== 'no-answer' && isThanks(messageIn(end));
    },
  );
}

const isThanks = (message: SeenMessage | undefined): boolean =>
  message !== undefined && !isFault(message) && buttonFor(message, 'accept-ground-rules') === undefined;

/** Gives the message under which the ground rules can be opened. */
async function accept(stage: Stage, applicant: Applicant): Promise<SeenMessage | undefined> {
  const { patience, actor } = stage;
  const person = actor(applicant.name);
  const invitation = invitationOf(stage, applicant) ?? (await ownApplication(stage, applicant));
  if (!invitation) return undefined;
  const yes = buttonFor(invitation, 'accept-invitation');
  // Accepted before, perhaps unheard: the list of one's applications leads to the rules directly.
  if (!yes) return buttonFor(invitation, 'ground-rules') ? invitation : undefined;
  if (applicant.habit === 'double-press') pressBesides(stage, person, invitation, yes);
  const answer = messageIn(await patience.answer('accept', () => person.press(invitation, yes)));
  return answer && buttonFor(answer, 'ground-rules') ? answer : await ownApplication(stage, applicant);
}

/** People withdraw after they had accepted; for each, somebody of the same party is invited. */
async function giveSeatsBack(
  stage: Stage,
  leaving: readonly Applicant[],
  before: readonly Applicant[],
): Promise<readonly Applicant[]> {
  const { patience, actor } = stage;
  const movedUp = (): readonly Applicant[] =>
    APPLICANTS.filter((one) => !before.includes(one) && invitationOf(stage, one) !== undefined);

  for (const [index, { name }] of leaving.entries()) {
    const person = actor(name);
    await patience.achieve(
      'see somebody move up',
      () => movedUp().length > index,
      async () => {
        const own = await ownApplication(stage, applicantCalled(name));
        if (!own || !buttonFor(own, 'withdraw-application')) return;
        const asked = messageIn(await pressFor(stage, person, own, 'withdraw-application'));
        if (asked && buttonFor(asked, 'withdraw-application-now'))
          await pressFor(stage, person, asked, 'withdraw-application-now');
      },
    );
  }
  return movedUp();
}

/** Where somebody's application stands, as they are told in private; it always offers to read the application. */
async function ownApplication({ patience, actor }: Stage, { name }: Applicant): Promise<SeenMessage | undefined> {
  const answer = messageIn(await patience.answer('see my application', () => actor(name).slash('/my application')));
  return answer && buttonFor(answer, 'read-application') ? answer : undefined;
}

const hasMail = ({ actor }: Stage, { name }: Applicant): boolean => actor(name).directMessages().length > 0;

const invitationOf = ({ actor }: Stage, { name }: Applicant): SeenMessage | undefined =>
  actor(name)
    .directMessages()
    .find((message) => buttonFor(message, 'accept-invitation') !== undefined);
