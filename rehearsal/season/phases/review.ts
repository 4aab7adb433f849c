import type { Chance } from '../../cast/chance.ts';
import { Stuck } from '../../cast/patience.ts';
import type { Script } from '../../cast/people.ts';
import { asTyped, buttonFor } from '../../cast/reading.ts';
import type { SeenMessage } from '../../discord/seen.ts';
import { close } from '../book.ts';
import { squeezed } from '../marks.ts';
import type { SeasonApplicant, SeasonReviewer } from '../people.ts';
import { opened, pressed, type SeasonStage, sent, typed } from '../stage.ts';
import { BASIS } from '../words.ts';
import { leafThrough } from './look.ts';
import type { SeasonWorkshop } from './prepare.ts';

const ABSTAINS = 0.03;
const CHANGES = 0.08;

interface Desk {
  readonly stage: SeasonStage;
  readonly workshop: string;
  readonly reviewer: SeasonReviewer;
  readonly chance: Chance;
  readonly done: () => void;
  /**
   * One reviewer after the other gives cases up, or is shown one and looks whether it is theirs: each time somebody gives
   * one up, others get it, and lose others that they have not begun.
   */
  readonly inTurn: <T>(deed: () => Promise<T>) => Promise<T>;
}

/** Every reviewer judges what is theirs, one case after the other, until there is nothing left. */
export async function review(stage: SeasonStage, { workshop }: SeasonWorkshop): Promise<void> {
  const { cast, chance, progress, book } = stage;
  const all = book.assigned.length;
  const done = (): void => {
    const { reviews } = book.figures;
    if (reviews % 50 === 0) progress(`${reviews} of about ${all} reviews`);
  };
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(deed: () => Promise<T>): Promise<T> => {
    const done = last.then(deed);
    last = done;
    return done;
  };
  const ends = await Promise.allSettled(
    cast.reviewers.map((reviewer) => judgeAll({ stage, workshop, reviewer, chance, done, inTurn })),
  );
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function judgeAll(desk: Desk): Promise<void> {
  const { stage, reviewer } = desk;
  const most = 3 * stage.cast.applicants.length;
  for (let nth = 1; nth <= most; nth += 1) {
    const shown = await desk.inTurn(async () => await known(desk, await typed(stage, reviewer.name, '/review next')));
    const applicant = writerOf(stage, shown);
    if (!applicant || !(buttonFor(shown, 'score') ?? buttonFor(shown, 'show-identity'))) return;
    // In whatever order the cases come: what somebody says of one follows from the seed.
    const own = { ...desk, chance: desk.chance.fork(`${reviewer.name} on ${applicant.name}`) };
    if (nth === 1) await pry(own, applicant);
    if (nth === reviewer.recusesFrom) await desk.inTurn(() => stepAside(own, shown, applicant));
    else if (own.chance.next() < ABSTAINS) await desk.inTurn(() => abstain(own, shown));
    else await judge(own, shown, applicant);
  }
  throw new Stuck('a reviewer was shown ever more applications');
}

/** Whose words these are: the reviewer does not know it, and the cast must. */
function writerOf({ cast }: SeasonStage, { text }: SeenMessage): SeasonApplicant | undefined {
  const read = squeezed(asTyped(text));
  return cast.applicants.find(({ marks }) => read.includes(squeezed(marks.motivation)));
}

const isKnownAs = ({ stage, reviewer }: Desk, { name }: SeasonApplicant): boolean =>
  stage.book.assigned.some((one) => one.reviewer === reviewer.name && one.applicant === name);

/**
 * A case that somebody else gave up is given to others at once, and may be moved again before an organizer looks. Whether
 * it is this reviewer's now, the list of their own cases says.
 */
async function learnWhose(desk: Desk, applicant: SeasonApplicant): Promise<void> {
  const { stage, reviewer } = desk;
  const list = await leafThrough(
    stage,
    reviewer.name,
    await typed(stage, reviewer.name, '/reviews mine'),
    'reviews-mine',
  );
  const number = stage.book.numbers.get(applicant.name);
  if (new RegExp(`^• \\p{L}+ ${number} · `, 'mu').test(list))
    stage.book.assigned.push({ reviewer: reviewer.name, applicant: applicant.name });
}

/** Looks for who wrote this, and for what others say, before it is time; and for a case of somebody else. */
async function pry(desk: Desk, applicant: SeasonApplicant): Promise<void> {
  const { stage, workshop, reviewer } = desk;
  const { book, cast } = stage;
  const number = book.numbers.get(applicant.name);
  if (number !== undefined) {
    const shown = await typed(stage, reviewer.name, '/review case', { workshop, application: number });
    for (const verb of ['show-identity', 'others']) {
      if (buttonFor(shown, verb)) await pressed(stage, reviewer.name, shown, verb);
    }
  }
  const strange = cast.applicants.find(
    ({ name }) =>
      book.numbers.has(name) && !book.assigned.some((one) => one.reviewer === reviewer.name && one.applicant === name),
  );
  const other = strange && book.numbers.get(strange.name);
  if (other === undefined) return;
  // By now it may be theirs.
  await desk.inTurn(
    async () => await known(desk, await typed(stage, reviewer.name, '/review case', { workshop, application: other })),
  );
}

async function judge(desk: Desk, shown: SeenMessage, applicant: SeasonApplicant): Promise<void> {
  const { stage, reviewer, done } = desk;
  const { book } = stage;
  const first = buttonFor(shown, 'score') ? await handIn(desk, shown, { applicant, verb: 'score' }) : shown;
  if (!first || !buttonFor(first, 'show-identity')) return;
  const who = await pressed(stage, reviewer.name, first, 'show-identity');
  const whole = await handIn(desk, who, { applicant, verb: 'score-identity' });
  if (!whole) return;
  book.figures.reviews += 1;
  done();
  if (buttonFor(whole, 'others') && desk.chance.next() < CHANGES) await changeAfterOthers(desk, whole, applicant);
}

/** Somebody reads what others say, and scores the words once more. */
async function changeAfterOthers(desk: Desk, whole: SeenMessage, applicant: SeasonApplicant): Promise<void> {
  const { stage, workshop, reviewer } = desk;
  await pressed(stage, reviewer.name, whole, 'others');
  const number = stage.book.numbers.get(applicant.name);
  if (number === undefined) return;
  const again = await typed(stage, reviewer.name, '/review case', { workshop, application: number });
  if (buttonFor(again, 'score') && (await handIn(desk, again, { applicant, verb: 'score' })))
    stage.book.figures.changed += 1;
}

interface Step {
  readonly applicant: SeasonApplicant;
  readonly verb: 'score' | 'score-identity';
}

/** Opens one of the two forms, fills it in and sends it. */
async function handIn(desk: Desk, message: SeenMessage, { applicant, verb }: Step): Promise<SeenMessage | undefined> {
  const { stage, reviewer } = desk;
  const { book, cast } = stage;
  const form = await opened(stage, reviewer.name, message, verb);
  if (!form) return undefined;
  const mark = cast.mark(scriptOf(reviewer));
  book.secrets.push({ kind: 'evaluation', mark, by: reviewer.name, about: applicant.name });
  const step = verb === 'score' ? 'text' : 'whole';
  book.steps.push({ reviewer: reviewer.name, applicant: applicant.name, step, at: stage.now() });
  const scores =
    verb === 'score'
      ? {
          moderate: scored(desk, applicant),
          committed: scored(desk, applicant),
          knows: reviewer.knows.includes(applicant.party) ? 'yes' : 'no',
        }
      : {
          influential: desk.chance.next() < 0.05 ? 'cannot-judge' : scored(desk, applicant),
          community: scored(desk, applicant),
        };
  const evidence = `${BASIS[scriptOf(reviewer)]} ${mark}.`;
  return await sent(stage, reviewer.name, form, { ...scores, evidence });
}

/** What this reviewer gives: what the applicant is worth, as strictly as they judge, and not always right. */
function scored({ chance, reviewer }: Desk, { worth }: SeasonApplicant): string {
  const seen = worth - reviewer.severity + chance.between(-0.9, 0.9);
  return String(Math.min(5, Math.max(1, Math.round(seen))));
}

async function abstain(desk: Desk, shown: SeenMessage): Promise<void> {
  const { stage, reviewer } = desk;
  await known(desk, await pressed(stage, reviewer.name, shown, 'abstain'));
  stage.book.figures.abstentions += 1;
}

async function stepAside(desk: Desk, shown: SeenMessage, applicant: SeasonApplicant): Promise<void> {
  const { stage, reviewer } = desk;
  const { patience, server, book } = stage;
  const asked = await pressed(stage, reviewer.name, shown, 'recuse');
  const select = asked.selects[0]?.customId;
  if (select === undefined) throw new Stuck('nothing asks why somebody steps aside');
  const answer = await patience.answer('step aside', () =>
    server.actor(reviewer.name).choose(asked, select, ['personal']),
  );
  close(book, reviewer.name, applicant, stage.now());
  if (answer.kind !== 'modal') await known(desk, answer.message);
  book.figures.recusals += 1;
}

/** A message in which a case may stand, once it is known whether that is theirs. */
async function known(desk: Desk, shown: SeenMessage): Promise<SeenMessage> {
  const applicant = writerOf(desk.stage, shown);
  if (applicant && !isKnownAs(desk, applicant)) await learnWhose(desk, applicant);
  return shown;
}

const scriptOf = ({ locale }: SeasonReviewer): Script => (locale === 'uk' || locale === 'ru' ? locale : 'en');
