import type { Actor } from '../../discord/actor/actor.ts';
import { APPLICANTS, withHabit } from '../applicants.ts';
import { messageIn } from '../patience.ts';
import { HELPERS } from '../people.ts';
import { pressFor } from '../pressing.ts';
import { buttonFor } from '../reading.ts';
import type { Planned, Stage } from '../stage.ts';
import { assessRisk } from './assess-risk.ts';

/** One applicant leaves; the call is closed, a cohort proposed and confirmed by another organizer, and all are told at once. */
export async function decide(stage: Stage, { workshopId }: Planned): Promise<void> {
  const { patience, actor, breath, progress } = stage;
  const [organizer, other] = HELPERS.organizers.map(({ name }) => actor(name)) as [Actor, Actor];
  const workshop = { workshop: workshopId };
  for (const { name } of withHabit('leaves')) actor(name).leave();

  const closed = messageIn(await patience.answer('close the call', () => organizer.slash('/call close', workshop)));
  learnTime(stage, closed?.content);
  await breath(1500);
  await assessRisk(stage, workshopId);

  const isTold = (): boolean => APPLICANTS.some(({ name }) => actor(name).directMessages().length > 0);
  await patience.achieve('release the decisions', isTold, async () => {
    const proposal = messageIn(
      await patience.answer('propose a cohort', () => organizer.slash('/cohort propose', workshop)),
    );
    await breath(3000);
    if (!proposal || !buttonFor(proposal, 'release-decisions')) return;
    const shown = messageIn(
      await patience.answer('look at the cohort', () => other.slash('/cohort confirm', workshop)),
    );
    if (!shown || !buttonFor(shown, 'confirm-cohort')) return;
    await pressFor(stage, other, shown, 'confirm-cohort');
    const question = messageIn(await pressFor(stage, organizer, proposal, 'release-decisions'));
    if (!question || !buttonFor(question, 'release-decisions-now')) return;
    const release = buttonFor(question, 'release-decisions-now') ?? '';
    await patience.attempt(() => organizer.press(question, release));
  });
  progress('the decisions are out');
}

/** The answer names the moment at which the call closed: it is now, by the bot's clock. */
function learnTime({ clock }: Stage, content: string | undefined): void {
  const seconds = /<t:(\d+)/.exec(content ?? '')?.[1];
  if (seconds === undefined) return;
  const shown = new Date(Number(seconds) * 1000);
  // A call closed earlier, by a bot that died before it said so, would set the clock wrong.
  const isNear = Math.abs(shown.getTime() - clock.at(new Date()).getTime()) < 30_000 * clock.speed;
  if (isNear) clock.set(shown, new Date());
}
