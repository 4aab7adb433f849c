import { stuckOnly } from '../../cast/patience.ts';
import { buttonFor } from '../../cast/reading.ts';
import { crowd } from '../../cast/stage.ts';
import type { SeenMessage } from '../../discord/seen.ts';
import type { SeasonApplicant } from '../people.ts';
import { AT_ONCE, actorOf, opened, pressed, type SeasonStage, sent, typed } from '../stage.ts';
import { withdraw } from './apply.ts';
import type { SeasonWorkshop } from './prepare.ts';

/** Time for the bot to reach two hundred people, at Discord's pace. */
const TELLING_MS = 180_000;
/** How long it may take until somebody moves up into a free seat. */
const MOVING_UP_MS = 8_000;
/** Until replies are due by the clock of the story, which runs fast; and time to notice it. */
const LAPSING_MS = 420_000;

/** What the invited do: some decline, some say nothing, some take their yes back; whoever moves up takes the seat. */
export async function reply(stage: SeasonStage, workshop: SeasonWorkshop): Promise<void> {
  const { book, chance, progress, cast } = stage;
  const told = cast.applicants.filter(
    ({ name, habit }) => book.handedIn.has(name) && habit !== 'withdraws' && habit !== 'withdraws-later',
  );
  await readLetters(stage, told);
  const invited = chance.fork('replying').shuffled(told.filter(({ name }) => book.invited.has(name)));
  progress(`${invited.length} are invited`);

  const present = invited.filter(({ habit }) => habit !== 'leaves');
  const [decliner, silent, leaver, ...others] = present;
  const gone = invited.filter((one) => !present.includes(one));
  if (decliner) await decline(stage, decliner);
  await crowd([...(leaver ? [leaver] : []), ...others], AT_ONCE, (one) => takeSeat(stage, one));
  if (leaver) {
    await withdraw(stage, leaver);
    book.ready.delete(leaver.name);
  }
  await seatPromoted(stage, told);
  for (const name of cast.organizers) await typed(stage, name, '/decision replies', { ...workshop });

  const silentOnes = [...(silent ? [silent] : []), ...gone];
  await lapses(stage, silentOnes);
  await seatPromoted(stage, told);
  await lookAtReplies(stage, workshop);
  // Who has left may come back, and finds that there is no seat.
  for (const { name } of gone) actorOf(stage, name).rejoin();
  for (const { name } of gone) await typed(stage, name, '/my application');
}

/** Everybody reads what was decided: in a direct message, or by the private command. */
async function readLetters(stage: SeasonStage, told: readonly SeasonApplicant[]): Promise<void> {
  const { patience, book } = stage;
  const reachable = told.filter(({ habit }) => habit !== 'closed-messages' && habit !== 'leaves');
  await patience
    .until('everybody has been told', () => reachable.every((one) => letterOf(stage, one)), TELLING_MS)
    .catch(stuckOnly);
  await crowd(told, AT_ONCE, async (one) => {
    if (one.habit === 'leaves') return;
    const mail = letterOf(stage, one);
    const own = mail && one.habit !== 'double-press' ? undefined : await typed(stage, one.name, '/my application');
    if (own && buttonFor(own, 'read-decision')) await pressed(stage, one.name, own, 'read-decision');
    if (!mail && !(own && buttonFor(own, 'read-decision'))) book.untold.push(one.name);
    if (buttonFor(mail ?? own ?? EMPTY, 'accept-invitation')) book.invited.add(one.name);
  });
}

const EMPTY = { buttons: [] } as unknown as SeenMessage;

const letterOf = (stage: SeasonStage, { name }: SeasonApplicant): SeenMessage | undefined =>
  actorOf(stage, name)
    .directMessages()
    .find((message) => message.fromBot && buttonFor(message, 'withdraw-application') !== undefined);

/** From the invitation to the ground rules, wherever this person can see them. */
async function takeSeat(stage: SeasonStage, one: SeasonApplicant): Promise<void> {
  const { patience, book } = stage;
  let tries = 0;
  await patience.achieve(
    `take the seat of ${one.name}`,
    () => book.ready.has(one.name) || tries > 4,
    async () => {
      tries += 1;
      const own = await typed(stage, one.name, '/my application');
      const accepted = buttonFor(own, 'accept-invitation')
        ? await pressed(stage, one.name, own, 'accept-invitation')
        : own;
      if (!buttonFor(accepted, 'ground-rules')) return;
      const rules = await pressed(stage, one.name, accepted, 'ground-rules');
      if (one.isOfficial && tries === 1 && buttonFor(rules, 'name-official'))
        await pressed(stage, one.name, rules, 'name-official');
      if (!buttonFor(rules, 'accept-ground-rules')) return;
      const thanks = await pressed(stage, one.name, rules, 'accept-ground-rules');
      if (!buttonFor(thanks, 'accept-ground-rules')) book.ready.add(one.name);
    },
  );
}

/** A no with a word to the organizers. */
async function decline(stage: SeasonStage, { name, locale }: SeasonApplicant): Promise<void> {
  const { book, cast } = stage;
  const own = await typed(stage, name, '/my application');
  const asked = await pressed(stage, name, own, 'decline-invitation');
  const form = await opened(stage, name, asked, 'decline-with-word');
  if (!form) return;
  const mark = cast.mark(locale === 'uk' || locale === 'ru' ? locale : 'en');
  book.secrets.push({ kind: 'decline-word', mark, by: name, about: name });
  await sent(stage, name, form, { word: `${mark}.` });
}

/** Whoever has moved up takes the seat, until nobody moves up any more. */
async function seatPromoted(stage: SeasonStage, told: readonly SeasonApplicant[]): Promise<void> {
  const { book, patience } = stage;
  const waiting = () => told.filter(({ name, habit }) => !book.invited.has(name) && habit !== 'leaves');
  for (;;) {
    await patience
      .until('somebody moves up', () => waiting().some((one) => isInvited(stage, one)), MOVING_UP_MS)
      .catch(stuckOnly);
    const movedUp: SeasonApplicant[] = [];
    for (const one of waiting()) {
      // Whoever takes no messages looks by the command.
      const asks = one.habit === 'closed-messages' && (await typed(stage, one.name, '/my application'));
      if (isInvited(stage, one) || (asks && buttonFor(asks, 'accept-invitation'))) movedUp.push(one);
    }
    if (movedUp.length === 0) return;
    for (const one of movedUp) {
      book.invited.add(one.name);
      book.promoted.add(one.name);
      await takeSeat(stage, one);
    }
  }
}

const isInvited = (stage: SeasonStage, { name }: SeasonApplicant): boolean =>
  actorOf(stage, name)
    .directMessages()
    .some((message) => buttonFor(message, 'accept-invitation') !== undefined);

/** Waits until the time of those who say nothing is over. */
async function lapses(stage: SeasonStage, silent: readonly SeasonApplicant[]): Promise<void> {
  const { book, patience } = stage;
  for (const one of silent.filter(({ habit }) => habit !== 'closed-messages' && habit !== 'leaves')) {
    await patience.until('somebody’s time is over', () => hasLapsed(stage, one), LAPSING_MS).catch(stuckOnly);
    const own = await typed(stage, one.name, '/my application');
    if (hasLapsed(stage, one) && !buttonFor(own, 'accept-invitation')) book.lapsed.add(one.name);
  }
}

/** The last letter is about a seat that cannot be taken any more. */
function hasLapsed(stage: SeasonStage, { name }: SeasonApplicant): boolean {
  const letters = actorOf(stage, name)
    .directMessages()
    .filter((message) => buttonFor(message, 'withdraw-application') !== undefined);
  const last = letters.at(-1);
  return last !== undefined && buttonFor(last, 'accept-invitation') === undefined;
}

async function lookAtReplies(stage: SeasonStage, workshop: SeasonWorkshop): Promise<void> {
  const { cast, book } = stage;
  const [first, recused, second] = cast.organizers;
  const seated = [...book.ready].flatMap((name) => book.numbers.get(name) ?? []);
  const [number] = seated;
  if (number !== undefined)
    await typed(stage, first, '/official mark', { ...workshop, application: number, official: 'yes' });
  for (const name of [first, second]) {
    await typed(stage, name, '/decision replies', { ...workshop });
    await typed(stage, name, '/official list', { ...workshop });
  }
  const from = stage.now();
  for (const command of ['/decision replies', '/official list', '/applications export', '/ground-rules show'])
    await typed(stage, recused, command, { ...workshop });
  book.cohortViews.push({ by: recused, from, until: stage.now() });
  await crowd([...book.ready], AT_ONCE, async (name) => void (await typed(stage, name, '/my application')));
}
