import { pathToFileURL } from 'node:url';
import { HELD_COUNT } from './cast/agenda.ts';
import { LEADS } from './cast/people.ts';
import { isFlawless, judge, type Verdict } from './checker.ts';
import { roomPosts } from './checks/room-post.ts';
import { DEFAULT_REHEARSAL, parseOptions, type RehearsalPlan, USAGE } from './options.ts';
import { BotDied, type Performance, preparePerformance } from './performance.ts';
import { playAlong } from './play-along.ts';
import { asRead } from './reading-times.ts';
import { nowhere, terminal } from './screen.ts';
import { unescaped } from './telling.ts';
import { createTranscript, type Transcript } from './transcript.ts';

export { DEFAULT_REHEARSAL, type RehearsalPlan };

/** How a rehearsal went, as one line for programs. */
export interface Outcome {
  readonly rounds: number;
  readonly posts: number;
  readonly lost: number;
  readonly duplicates: number;
  readonly outOfOrder: number;
  readonly findings: number;
  readonly seconds: number;
}

/**
 * Holds a rehearsal: a Discord on this machine, the bot as a process of its own, and a cast that plays a workshop.
 *
 * With `exit` it ends with one line of JSON; without, it stays open until somebody ends it.
 *
 * @returns the exit code: 0 only when the story came to its end and nothing was wrong with it.
 */
export async function rehearse(plan: RehearsalPlan): Promise<number> {
  const startedAt = Date.now();
  const performance = await preparePerformance(plan);
  const transcript = createTranscript(plan.quiet ? nowhere : terminal(process.stdout, process.env), {
    clock: performance.clock,
    leads: LEADS,
  });
  const interruption = interrupted();
  performance.server.subscribe(transcript.event);
  transcript.legend();

  const play = performance.play(transcript).then(
    (summary) => ({ summary }),
    (error: unknown) => ({ error }),
  );
  const end = await Promise.race([play, interruption]);
  if ('summary' in end) {
    showSummary(transcript, performance, end.summary);
    if (!plan.exit)
      await Promise.race([
        interruption,
        playAlong({ ...performance, say: transcript.say }, process.stdin, process.stdout),
      ]);
  }
  if ('error' in end) console.error(reason(end.error));

  const verdict = judge(performance.record());
  const isComplete = 'summary' in end;
  const findings = performance.server.findings;
  const unknown = performance.server.trace.unknown();
  await performance.close();
  // Of a story that was cut off, all that did not happen is missing: that needs no list.
  const isCutOff = 'signal' in end || ('error' in end && end.error instanceof BotDied);
  for (const complaint of isCutOff ? [] : complaints(verdict)) console.error(complaint);
  for (const { where, what } of findings) console.error(`against Discord's rules: ${where}: ${what}`);
  for (const { method, path } of unknown) console.error(`unknown to this Discord: ${method} ${path}`);
  if (plan.exit) console.log(JSON.stringify(outcomeOf(verdict, performance, (Date.now() - startedAt) / 1000)));
  if (!isComplete) return 'signal' in end && !plan.exit ? 0 : 1;
  return isFlawless(verdict) ? 0 : 1;
}

function interrupted(): Promise<{ readonly signal: string }> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve({ signal }));
  });
}

const reason = (error: unknown): string => {
  if (error instanceof BotDied) return `The bot ended by itself. Its last words:\n${error.message}`;
  return `The rehearsal got stuck: ${messageOf(error)}`;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const complaints = ({ lost, duplicates, outOfOrder, betrayed }: Verdict): readonly string[] => [
  ...lost.map((what) => `lost: ${what}`),
  ...duplicates.map((what) => `duplicate: ${what}`),
  ...outOfOrder.map((what) => `out of order: ${what}`),
  ...betrayed.map((what) => `betrayed: ${what}`),
];

function outcomeOf(verdict: Verdict, performance: Performance, seconds: number): Outcome {
  const opened = roomPosts(performance.record()).flatMap(({ news }) => (news.kind === 'opened' ? [news.ordinal] : []));
  return {
    rounds: Math.min(HELD_COUNT, new Set(opened).size),
    posts: verdict.posts,
    lost: verdict.lost.length,
    duplicates: verdict.duplicates.length,
    outOfOrder: verdict.outOfOrder.length,
    findings: verdict.findings,
    seconds: Math.round(seconds),
  };
}

function showSummary(transcript: Transcript, { clock }: Performance, summary: readonly string[]): void {
  const text = summary.map((part) => unescaped(asRead(part, clock.at(new Date())))).join('\n\n');
  transcript.say(`\nWhat the audience reads:\n\n${text}\n`);
}

/** Run as a program, rather than by the bot's own start. */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(await runAsProgram(process.argv.slice(2)));
}

async function runAsProgram(args: readonly string[]): Promise<number> {
  let plan: RehearsalPlan;
  try {
    plan = parseOptions(args);
  } catch (error) {
    console.error(`${messageOf(error)}\n${USAGE}`);
    return 2;
  }
  try {
    return await rehearse(plan);
  } catch (error) {
    console.error(messageOf(error));
    return 1;
  }
}
