import { describe, expect, test } from 'vitest';
import type { Context } from '../../bot/context.ts';
import type { Suggestion } from '../../bot/options.ts';
import type { ModalView, View } from '../../bot/view.ts';
import { applicationsExport } from '../../commands/applications/export.ts';
import { applicationOption } from '../../commands/cohort/application-option.ts';
import { cohortCompare } from '../../commands/cohort/compare.ts';
import { cohortConfirm, confirmCohortButton } from '../../commands/cohort/confirm.ts';
import { cohortExplain } from '../../commands/cohort/explain.ts';
import { cohortPropose } from '../../commands/cohort/propose.ts';
import { cohortRelax } from '../../commands/cohort/relax.ts';
import { cohortRelease } from '../../commands/cohort/release.ts';
import { conflictClear } from '../../commands/conflict/clear.ts';
import { conflictDeclare } from '../../commands/conflict/declare.ts';
import { conflictList } from '../../commands/conflict/list.ts';
import { conflictPin } from '../../commands/conflict/pin.ts';
import { decisionReplies } from '../../commands/decision/replies.ts';
import { identityForm, reviewForm } from '../../commands/forms/review.ts';
import { hostBlocks } from '../../commands/host/blocks.ts';
import { commands } from '../../commands/index.ts';
import { officialList } from '../../commands/official/list.ts';
import { officialMark } from '../../commands/official/mark.ts';
import { releaseDecisionsNowButton } from '../../commands/presses/release-decisions.ts';
import {
  abstainButton,
  othersButton,
  recuseForSelect,
  recuseNowButton,
  scoreButton,
  scoreIdentityButton,
  showIdentityButton,
} from '../../commands/presses/review-case.ts';
import { reviewAssign } from '../../commands/review/assign.ts';
import { reviewCase } from '../../commands/review/case.ts';
import { reviewNext } from '../../commands/review/next.ts';
import { reviewRule } from '../../commands/review/rule.ts';
import { reviewsDiscussed } from '../../commands/reviews/discussed.ts';
import { reviewsMine } from '../../commands/reviews/mine.ts';
import {
  reviewsAgreementButton,
  reviewsCasesButton,
  reviewsFiguresButton,
  reviewsStanding,
  reviewsTalkButton,
} from '../../commands/reviews/standing.ts';
import { riskAssessPerson, riskShow, riskSign } from '../../commands/risk/risk.ts';
import { workshopList } from '../../commands/workshop/list.ts';
import { Refusal } from '../../domain/refusal.ts';
import { cohortMark } from '../../domain/screening/cohort.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../../services/ports.ts';
import { confirmCohort } from '../../services/screening/confirm-cohort.ts';
import { ruleConflicts } from '../../services/screening/conflict-rulings.ts';
import { declareReviewer } from '../../services/screening/declare-reviewer.ts';
import { recuse } from '../../services/screening/recuse.ts';
import { submitApplication } from '../../services/screening/submit-application.ts';
import { submitReview } from '../../services/screening/submit-review.ts';
import { withdrawApplication } from '../../services/screening/withdraw-application.ts';
import { reader } from '../commands/screening/reader.ts';
import {
  aForm,
  applicationOf,
  apply,
  judge,
  member,
  organizer,
  otherReviewer,
  reviewer,
  scoresOf,
  workshopId,
  worldWith,
} from '../services/screening/story.ts';
import { aCaller, aSignedRisk, memberOf, on } from '../support/build.ts';
import type { World } from '../support/world.ts';

/** What somebody attempts, given the id and number of the case that is closed to them. */
type Attempt = (
  here: Context,
  target: { readonly id: string; readonly number: number },
) => Promise<string | View | ModalView | readonly Suggestion[] | object>;

const one = { workshop: workshopId };
const TEXT = { moderate: '5', committed: '5' };

/** Ways on which a reviewer could learn of a case. One more is one more line. */
const REVIEWERS_WAYS: Readonly<Record<string, Attempt>> = {
  '/review next': (here) => reviewNext.execute({}, here),
  '/review case': (here, { number }) => reviewCase.execute({ ...one, application: number }, here),
  '/reviews mine': (here) => reviewsMine.execute({}, here),
  'the button to score': async (here, { id }) => await scoreButton.open([id, '1'], here),
  'the button to score the person': async (here, { id }) => await scoreIdentityButton.open([id, '1'], here),
  'the form of the words': async (here, { id }) => await reviewForm.view(here, [id, '1']),
  'the form of the person': async (here, { id }) => await identityForm.view(here, [id, '1']),
  'scores of the words, forged': (here, { id }) =>
    submitReview(here.ports, here.caller, { applicationId: id, version: 1, step: 'text', scores: TEXT, evidence: '' }),
  'scores of the person, forged': (here, { id }) =>
    submitReview(here.ports, here.caller, {
      applicationId: id,
      version: 1,
      step: 'identity',
      scores: { influential: '1', community: '1' },
      evidence: '',
    }),
  'the name': (here, { id }) => showIdentityButton.execute([id], here),
  'others’ reviews': (here, { id }) => othersButton.execute([id], here),
  'leaving it to others': (here, { id }) => abstainButton.execute([id], here),
  'stepping aside': (here, { id }) => recuseNowButton.execute([id], here),
  'stepping aside for a reason': (here, { id }) => recuseForSelect.execute([id], ['personal'], here),
};

/** Ways on which an organizer could learn of a case, each answering as if there were none. */
const ORGANIZERS_WAYS: Readonly<Record<string, Attempt>> = {
  '/workshop list': (here) => workshopList.execute({}, here),
  '/applications export': (here) => applicationsExport.execute({ ...one, spreadsheet: false }, here),
  '/conflict list': (here) => conflictList.execute(one, here),
  '/conflict declare': (here, { number }) =>
    conflictDeclare.execute({ ...one, applications: String(number), type: 'personal' }, here),
  '/conflict pin': (here, { number }) =>
    conflictPin.execute(
      { ...one, person: memberOf(801), applications: String(number), type: 'personal', reason: 'Old friends.' },
      here,
    ),
  '/conflict clear': (here, { number }) =>
    conflictClear.execute(
      { ...one, person: memberOf(801), applications: String(number), reason: 'They have never met.' },
      here,
    ),
  '/conflict clear of one’s own': (here, { number }) =>
    conflictClear.execute(
      { ...one, person: here.caller.memberId, applications: String(number), reason: 'We have never met.' },
      here,
    ),
  '/review rule': (here, { number }) =>
    reviewRule.execute({ ...one, application: number, reviewer: memberOf(801), counts: 'last' }, here),
  '/reviews standing': (here) => reviewsStanding.execute(one, here),
  '/reviews standing, cases': (here) => reviewsCasesButton.execute([workshopId, '1'], here),
  '/reviews standing, to talk about': (here) => reviewsTalkButton.execute([workshopId, '1'], here),
  '/reviews standing, agreement': (here) => reviewsAgreementButton.execute([workshopId], here),
  '/reviews standing, figures': (here) => reviewsFiguresButton.execute([workshopId], here),
  '/reviews discussed': (here, { number }) => reviewsDiscussed.execute({ ...one, application: number }, here),
  '/cohort explain': (here, { id }) => cohortExplain.execute({ application: id }, here),
  'suggestions of /cohort explain': async (here) => (await applicationOption.suggest?.('', here)) ?? [],
  '/risk assess-person': async (here, { number }) => await riskAssessPerson.open({ ...one, application: number }, here),
  '/risk sign': (here, { number }) => riskSign.execute({ ...one, application: number }, here),
  '/risk show of a person': (here, { number }) => riskShow.execute({ ...one, application: number }, here),
  '/risk show': (here) => riskShow.execute({ ...one, application: undefined }, here),
  '/host blocks': (here) => hostBlocks.execute(one, here),
  '/official mark': (here, { number }) => officialMark.execute({ ...one, application: number, official: 'yes' }, here),
};

/**
 * Ways that say that something is closed there, and of which party: the seats of that party would tell of the case
 * otherwise. What they say must be the same whatever the case is.
 */
const GUARDED_WAYS: Readonly<Record<string, Attempt>> = {
  '/cohort propose': (here) => cohortPropose.execute(one, here),
  '/cohort compare': (here) => cohortCompare.execute(one, here),
  '/cohort relax': (here) => cohortRelax.execute(one, here),
  '/cohort confirm': async (here) => {
    await cohortPropose.execute(one, here);
    return await cohortConfirm.execute(one, here);
  },
  'the button of /cohort confirm': async (here) => {
    await cohortPropose.execute(one, here);
    const mark = cohortMark(await here.ports.participants.list(workshopId));
    return await confirmCohortButton.execute([workshopId, mark], here);
  },
  '/cohort release': async (here) => {
    await cohortPropose.execute(one, here);
    return await cohortRelease.execute(one, here);
  },
  'the button of /cohort release': async (here) => {
    await cohortPropose.execute(one, here);
    const mark = cohortMark(await here.ports.participants.list(workshopId));
    await confirmCohort(here.ports, stranger, { workshopId, mark });
    return await releaseDecisionsNowButton.execute([workshopId, mark], here);
  },
  '/decision replies': (here) => decisionReplies.execute(one, here),
  '/official list': (here) => officialList.execute(one, here),
  // Who has how many of the other cases depends on all there are, as everything that is shared out does.
  '/review assign': (here) => reviewAssign.execute({ ...one, all: false, silent: false }, here),
};

/** An organizer to whom nothing is closed. */
const stranger = aCaller({ memberId: memberOf(902), roleIds: ['organizer-role'] });

const NOBODY = '00000000-0000-4000-8000-00000000dead';
const NUMBER = 6;

/** How the closed case stands. `none`: a world in which it does not exist. */
type Fate = 'none' | 'untouched' | 'admired' | 'barred' | 'withdrawn' | 'assessed' | 'endangered';
const FATES: readonly Fate[] = ['untouched', 'admired', 'barred', 'withdrawn', 'assessed', 'endangered'];

/** How it was closed. */
type Closing = 'declared' | 'pinned' | 'detected';

interface Attacked {
  readonly world: World;
  readonly target: { readonly id: string; readonly number: number };
}

/** Five people who have applied and been judged by two, and a sixth, the last, whose case is closed to `caller`. */
async function aWorld(caller: Caller, closing: Closing, fate: Fate): Promise<Attacked> {
  const world = await worldWith({ seats: 2 });
  await apply(world, { 1: 'party-1', 2: 'party-1', 3: 'party-2', 4: 'party-2', 5: 'party-1' });
  for (const [n, score] of [4, 3, 5, 3, 3].entries()) {
    const { id } = await applicationOf(world, n + 1);
    await judge(world, otherReviewer, { applicationId: id, scores: scoresOf(score) });
  }
  const asked = { workshopId, knows: 'Ardania', organisation: 'Ministry of Truth' };
  if (closing === 'detected') await declareReviewer(world.ports, caller, asked);

  let id = NOBODY;
  if (fate !== 'none') id = await addClosed(world, caller, closing);
  if (fate === 'admired' || fate === 'endangered')
    await judge(world, otherReviewer, { applicationId: id, scores: scoresOf(5) });
  if (fate === 'endangered') {
    const content = { ...aSignedRisk(workshopId).content, level: 'forbidding' as const };
    await world.ports.papers.save([{ kind: 'risk', home: { workshopId }, key: id, version: 0, content }]);
  }
  if (fate === 'barred') await judge(world, otherReviewer, { applicationId: id, scores: scoresOf(1) });
  if (fate === 'withdrawn') await withdrawApplication(world.ports, member(6), id);
  if (fate === 'assessed') {
    const { ports } = world;
    await ports.reviews.recuse({ workshopId, applicationId: id, reviewerId: memberOf(802), recusedAt: on(1, '13:00') });
  }
  await world.advanceTo(on(2, '12:00'));
  return { world, target: { id, number: NUMBER } };
}

const SECRETS = ['Zephyrine Quill', 'Ministry of Truth', 'I alone can fix this.'];

async function addClosed(world: World, caller: Caller, closing: Closing): Promise<string> {
  const { ports } = world;
  const form = { ...aForm('party-1'), name: SECRETS[0]!, affiliation: SECRETS[1]!, motivation: SECRETS[2]! };
  const { application } = await submitApplication(ports, member(6), { workshopId, language: 'en', form });
  const { id } = application;
  if (closing === 'declared' && caller === reviewer) await recuse(ports, caller, id, 'personal');
  if (closing === 'declared' && caller !== reviewer) {
    const recusal = { workshopId, applicationId: id, reviewerId: caller.memberId, recusedAt: world.now() };
    await ports.reviews.recuse(recusal);
  }
  if (closing === 'pinned') {
    const other = aCaller({ memberId: memberOf(901), roleIds: ['organizer-role'] });
    await ruleConflicts(ports, other, {
      workshopId,
      memberId: caller.memberId,
      numbers: [NUMBER],
      standing: 'pinned',
      type: 'party-line',
      reason: 'One reports to the other.',
    });
  }
  return id;
}

/** What somebody gets for an attempt, to the byte, with the case itself called the same in all worlds; and how much was asked for it. */
async function outcome(caller: Caller, closing: Closing, fate: Fate, attempt: Attempt) {
  const { world, target } = await aWorld(caller, closing, fate);
  const counted = countingPorts(world.ports);
  const here: Context = { ...reader(world, caller), ports: counted.ports };
  let answer: string;
  try {
    answer = JSON.stringify(await attempt(here, target));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer = `refused: ${error.code} ${JSON.stringify(error.facts)}`;
  }
  // A mark stands for exactly one proposal; what it is made of is not in it, but it differs from world to world.
  const marked = answer.replace(/:(confirm-cohort|release-decisions-now):([^:"]+):[^"]+/g, ':$1:$2:MARK');
  return { answer: marked.replaceAll(target.id, 'THE-CASE'), questions: counted.questions() };
}

/** Ports that count what the stores are asked, by store and question. */
function countingPorts(ports: Ports): { readonly ports: Ports; readonly questions: () => string } {
  const counts = new Map<string, number>();
  const counted = Object.fromEntries(
    Object.entries(ports).map(([name, port]: [string, object]) => {
      if (!['applications', 'reviews', 'participants', 'papers', 'workshops'].includes(name)) return [name, port];
      const methods = Object.entries(port).map(([method, run]: [string, (...args: unknown[]) => unknown]) => [
        method,
        (...args: unknown[]) => {
          const key = `${name}.${method}`;
          counts.set(key, (counts.get(key) ?? 0) + 1);
          return run(...args);
        },
      ]);
      return [name, Object.fromEntries(methods)];
    }),
  ) as unknown as Ports;
  return {
    ports: { ...ports, ...counted },
    questions: () =>
      [...counts]
        .map(([key, count]) => `${key} ${count}`)
        .toSorted()
        .join(', '),
  };
}

const CLOSINGS: readonly Closing[] = ['declared', 'pinned', 'detected'];

describe.each(CLOSINGS)('a case that is closed (%s)', (closing) => {
  test.each(Object.entries(REVIEWERS_WAYS))('is as none to a reviewer: %s', async (_, attempt) => {
    await isAsNone(reviewer, closing, attempt);
  });

  test.each(Object.entries(ORGANIZERS_WAYS))('is as none to an organizer: %s', async (way, attempt) => {
    // Their own word, said again, is passed over: no secret to them, and the same whatever became of the case.
    if (way === '/conflict declare' && closing === 'declared') await isSame(attempt, closing);
    else await isAsNone(organizer, closing, attempt);
  });

  test.each(Object.entries(GUARDED_WAYS))('is the same to an organizer, whatever it is: %s', async (_, attempt) => {
    await isSame(attempt, closing);
  });
});

async function isSame(attempt: Attempt, closing: Closing): Promise<void> {
  const first = await outcome(organizer, closing, 'untouched', attempt);
  for (const secret of [...SECRETS, `pplication ${NUMBER}`]) expect(first.answer).not.toContain(secret);
  for (const fate of FATES) expect((await outcome(organizer, closing, fate, attempt)).answer).toBe(first.answer);
}

async function isAsNone(caller: Caller, closing: Closing, attempt: Attempt): Promise<void> {
  const none = await outcome(caller, closing, 'none', attempt);
  const first = await outcome(caller, closing, 'untouched', attempt);
  for (const fate of FATES) {
    const shown = await outcome(caller, closing, fate, attempt);
    expect(shown.answer).toBe(none.answer);
    // How long an answer takes must not tell how the case stands, either.
    expect(shown.questions).toBe(first.questions);
  }
}

/** Commands that tell of no single case of others, by their paths; everything else must be in the tables. */
const WITHOUT_CASES = new Set(
  `setup
  convention add, convention import, convention list, convention show, convention move
  workshop schedule, workshop timetable, workshop move, workshop deadline, workshop reminders, workshop event
  workshop postpone, workshop take-up, advisory add, advisory list
  series new, series edition, series plan, meeting add, meeting list, meeting change, meeting remove, my calendar
  host add, host list, host show, host change, host listing-add, host listing-strike, host assign, host unassign
  host acceptance, host override, risk assess, call open, call close, call late, my application, applications import
  review profile, rubric show, rubric export, rubric import, rubric template
  decision message, decision preview, ground-rules show, ground-rules edit, ground-rules preview, room open
  agenda template, agenda dry-run, agenda import, agenda copy, agenda show, agenda export, panel
  round open, round collect, round warn, round pause, round cool-down, round resume, round extend, round close
  round skip, round reopen, round leave-out, round announce
  aside help, aside talk, aside pause, aside scope, aside withdraw, summary draft, summary approve
  language, who-sees-this`
    .split(/[,\n]/)
    .map((path) => path.trim()),
);

/** Written down, not attacked here: their owners attack them in tests of their own. */
const ATTACKED_ELSEWHERE = new Set([
  // test/services/planning: editions are compared without what is closed.
  'series compare',
  'series carried',
  // The rules name pairs of applications; a rule about a closed one is left out.
  'cohort rules',
  'cohort rules-export',
  'cohort rules-import',
]);

describe('the table', () => {
  test('has every command that is there: a new one must be put into it, or said to tell of no case', () => {
    const rows = Object.keys({ ...REVIEWERS_WAYS, ...ORGANIZERS_WAYS, ...GUARDED_WAYS });
    const isAttacked = (path: string) => rows.some((row) => row.includes(`/${path}`));
    const forgotten = commands
      .map(({ path }) => path)
      .filter((path) => !isAttacked(path) && !WITHOUT_CASES.has(path) && !ATTACKED_ELSEWHERE.has(path));
    expect(forgotten).toEqual([]);
  });

  test('would notice if what organizers rule were not read', async () => {
    const attempt: Attempt = async (here, target) => {
      const { papers } = here.ports;
      const list: typeof papers.list = async (kind, home) => (kind === 'conflict' ? [] : await papers.list(kind, home));
      const ports = { ...here.ports, papers: { ...papers, list } };
      return await ORGANIZERS_WAYS['/applications export']!({ ...here, ports }, target);
    };

    await expect(isAsNone(organizer, 'pinned', attempt)).rejects.toThrow();
  });

  test('would notice a view that forgets to ask: the case is there for everybody else', async () => {
    const attempt: Attempt = async (here, target) =>
      await ORGANIZERS_WAYS['/applications export']!({ ...here, caller: stranger }, target);

    await expect(isAsNone(organizer, 'pinned', attempt)).rejects.toThrow();
  });
});
