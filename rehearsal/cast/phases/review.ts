import type { Actor } from '../../discord/actor/actor.ts';
import type { SeenMessage } from '../../discord/seen.ts';
import { APPLICANTS, type Applicant } from '../applicants.ts';
import type { Chance } from '../chance.ts';
import { PARTIES, type Party } from '../parties.ts';
import { messageIn, modalIn, Stuck } from '../patience.ts';
import { HELPERS, type Helper, scriptOf } from '../people.ts';
import { pressFor } from '../pressing.ts';
import { asTyped, buttonFor } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { EVIDENCE } from '../words.ts';

/** Which case the second reviewer steps aside from: they find out that they know the writer. */
const RECUSED_CASE = 3;

/** More than this means that the same cases come again and again. */
const CASES_MOST = 5 * APPLICANTS.length;

/** Every reviewer judges one application after the other, until there is nothing left. */
export async function review(stage: Stage): Promise<void> {
  const { chance, progress } = stage;
  const all = APPLICANTS.length * HELPERS.reviewers.length;
  let judged = 0;
  const done = (): void => {
    judged += 1;
    progress(`${judged} of ${all} reviews`);
  };
  await Promise.all(
    HELPERS.reviewers.map((reviewer, index) =>
      judgeAll(stage, {
        reviewer,
        chance: chance.fork(reviewer.name),
        knows: PARTIES[index],
        recusesFrom: index === 1 ? RECUSED_CASE : 0,
        done,
      }),
    ),
  );
}

interface Judge {
  readonly reviewer: Helper;
  readonly chance: Chance;
  /** The party they know well, if any. */
  readonly knows: Party | undefined;
  /** The how many-th case they step aside from; 0 for none. */
  readonly recusesFrom: number;
  readonly done: () => void;
}

async function judgeAll(stage: Stage, judge: Judge): Promise<void> {
  const { patience, actor, breath } = stage;
  const reviewer = actor(judge.reviewer.name);
  const open = async (): Promise<SeenMessage | undefined> =>
    caseIn(messageIn(await patience.answer('review', () => reviewer.slash('/review next'))));

  let before = await open();
  for (let number = 1; number < CASES_MOST; number += 1) {
    // "Nothing left" counts when it is said twice: the first may have been the answer of a bot about to die.
    before ??= await open();
    if (!before) return;
    await breath(250);
    before =
      number === judge.recusesFrom ? await stepAside(stage, reviewer, before) : await score(stage, judge, before);
    judge.done();
  }
  throw new Stuck('a reviewer was shown ever more applications');
}

/** A message with a case in it: to be scored, or to be looked at once its words are scored. */
const caseIn = (message: SeenMessage | undefined): SeenMessage | undefined =>
  message && (buttonFor(message, 'score') ?? buttonFor(message, 'show-identity')) ? message : undefined;

/** Scores a case, its words first and then who wrote them; gives the next one when the bot shows it right away. */
async function score(stage: Stage, judge: Judge, before: SeenMessage): Promise<SeenMessage | undefined> {
  const writer = writerOf(before);
  const scores = scoresFor(writer, judge.chance);
  const scored = buttonFor(before, 'score')
    ? await handIn(stage, judge, before, {
        verb: 'score',
        answers: {
          moderate: scores.moderate,
          committed: scores.committed,
          knows: judge.knows === writer?.party ? 'yes' : 'no',
        },
      })
    : before;
  if (!scored || !buttonFor(scored, 'show-identity')) return undefined;
  const shown = messageIn(await pressFor(stage, stage.actor(judge.reviewer.name), scored, 'show-identity'));
  if (!shown || !buttonFor(shown, 'score-identity')) return undefined;
  const { influential, community } = scores;
  return caseIn(await handIn(stage, judge, shown, { verb: 'score-identity', answers: { influential, community } }));
}

/** Opens one of the two forms, fills it in and sends it; gives what the bot answers. */
async function handIn(
  stage: Stage,
  judge: Judge,
  message: SeenMessage,
  { verb, answers }: { readonly verb: string; readonly answers: Readonly<Record<string, string>> },
): Promise<SeenMessage | undefined> {
  const { patience, actor, secret } = stage;
  const reviewer = actor(judge.reviewer.name);
  const form = modalIn(await pressFor(stage, reviewer, message, verb));
  if (!form) return undefined;
  const evidence = judge.chance.pick(EVIDENCE[scriptOf(judge.reviewer)]);
  const reply = await patience.attempt(() =>
    reviewer.submit(form, { ...answers, evidence: `${evidence}${secret(scriptOf(judge.reviewer))}`.trim() }),
  );
  return reply.kind === 'no-answer' ? undefined : messageIn(reply);
}

async function stepAside(stage: Stage, reviewer: Actor, before: SeenMessage): Promise<SeenMessage | undefined> {
  const asked = messageIn(await pressFor(stage, reviewer, before, 'recuse'));
  if (!asked) return undefined;
  const reply = await pressFor(stage, reviewer, asked, 'recuse-now');
  return caseIn(messageIn(reply));
}

/** Whose words these are. Reviewers do not know; the cast must, to judge as the story needs. */
function writerOf({ text }: SeenMessage): Applicant | undefined {
  const shown = asTyped(text);
  return APPLICANTS.find(({ motivation }) => shown.includes(asTyped(motivation)));
}

function scoresFor(writer: Applicant | undefined, chance: Chance) {
  const drawn = (least: number, most: number): string => String(Math.floor(chance.between(least, most + 1)));
  const [least, most] = writer?.standing === 'strong' ? [4, 5] : [3, 3];
  return {
    influential: chance.next() < 0.1 ? 'cannot-judge' : drawn(least, most),
    community: drawn(least, most),
    moderate: writer?.standing === 'barred' ? '2' : drawn(least, most),
    committed: drawn(least, most),
  };
}
