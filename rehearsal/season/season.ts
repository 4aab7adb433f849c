import { applyLate, askForNews, collectApplications, leaveServer, withdraw } from './phases/apply.ts';
import { chooseCohort, signRisk } from './phases/choose.ts';
import { lookAround } from './phases/look.ts';
import { introduce, prepare, setRepliesDue } from './phases/prepare.ts';
import { release, wordLetters } from './phases/release.ts';
import { reply } from './phases/reply.ts';
import { review } from './phases/review.ts';
import { closeCases, learnNumbers, shareOut, standing } from './phases/share-out.ts';
import { type SeasonStage, typed } from './stage.ts';

/** Days of the story between the release and the last day to reply: a little more than a day is always given. */
const DAYS_TO_REPLY = 3;
/** How many ask how things stand before anything is decided. */
const CURIOUS = 12;

/** A season from the empty server to the seats that are taken, all over Discord's protocol. */
export async function playSeason(stage: SeasonStage): Promise<void> {
  const { cast, progress } = stage;
  progress('The server is set up and the workshop planned.');
  const workshop = await prepare(stage);
  await introduce(stage, workshop);
  progress('The call is out.');
  await collectApplications(stage);
  const closed = await typed(stage, cast.organizers[0], '/call close', { ...workshop });
  learnTime(stage, closed.content);
  await applyLate(stage, workshop);
  await learnNumbers(stage);
  progress('The call is closed; cases are shared out.');
  await closeCases(stage, workshop);
  await shareOut(stage, workshop);
  const readers = review(stage, workshop);
  for (const one of cast.applicants.filter(({ habit }) => habit === 'withdraws-later')) await withdraw(stage, one);
  await readers;
  await shareOut(stage, workshop);
  progress('All cases are read; everybody looks around.');
  await lookAround(stage, workshop);
  leaveServer(stage);
  await askForNews(
    stage,
    standing(stage)
      .slice(0, CURIOUS)
      .filter(({ habit }) => habit !== 'leaves'),
  );
  await signRisk(stage, workshop);
  progress('The cohort is chosen.');
  await chooseCohort(stage, workshop);
  await wordLetters(stage, workshop);
  await setRepliesDue(stage, workshop, DAYS_TO_REPLY);
  await release(stage, workshop);
  progress('The decisions are out.');
  await reply(stage, workshop);
  progress('Everybody has replied, or has not.');
}

/** The answer names the moment at which the call closed: it is now, by the bot's clock. */
function learnTime({ clock }: SeasonStage, content: string): void {
  const seconds = /<t:(\d+)/.exec(content)?.[1];
  if (seconds !== undefined) clock.set(new Date(Number(seconds) * 1000), new Date());
}
