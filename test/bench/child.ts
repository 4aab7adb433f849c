import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** What can be asked of a process, by name. Whatever goes there and back is copied. */
export type Questions = { readonly [name: string]: (asked: never) => Promise<unknown> };

/** A process of its own, which answers questions. */
export interface Child<Q extends Questions> {
  readonly pid: number;
  readonly ask: <N extends keyof Q & string>(name: N, asked: Parameters<Q[N]>[0]) => Promise<Awaited<ReturnType<Q[N]>>>;
  /** Asks it to end, and waits until it has. */
  readonly end: () => Promise<void>;
}

interface Question {
  readonly number: number;
  readonly name: string;
  readonly asked: unknown;
}

interface Answer {
  readonly number: number;
  readonly result?: unknown;
  readonly fault?: string;
}

/** Starts a file of this folder as a process of its own. */
export function startChild<Q extends Questions>(file: string): Child<Q> {
  const child = fork(path.join(import.meta.dirname, file), {
    execArgv: [
      '--import',
      'tsx',
      '--expose-gc',
      ...(process.env['PROF'] ? ['--cpu-prof', '--cpu-prof-dir=/tmp/prof'] : []),
    ],
    serialization: 'advanced',
  });
  const waiting = new Map<
    number,
    { readonly resolve: (result: unknown) => void; readonly reject: (e: Error) => void }
  >();
  let questions = 0;
  child.on('message', (message) => {
    // Only `answerQuestions` writes here.
    const { number, result, fault } = message as Answer;
    const { resolve, reject } = waiting.get(number) ?? {};
    waiting.delete(number);
    if (fault === undefined) resolve?.(result);
    else reject?.(new Error(`${file}: ${fault}`));
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended`));
  });
  return {
    pid: child.pid ?? 0,
    ask: (name, asked) =>
      new Promise((resolve, reject) => {
        questions += 1;
        // The answer to a question has the type that the question names.
        waiting.set(questions, { resolve: resolve as (result: unknown) => void, reject });
        child.send({ number: questions, name, asked } satisfies Question);
      }),
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** In the child: answers whatever is asked, and ends in order when told to. */
export function answerQuestions(questions: Questions, end: () => Promise<void>): void {
  process.on('message', (message) => {
    // Only `startChild` writes here.
    const { number, name, asked } = message as Question;
    const answer = questions[name];
    if (!answer) throw new Error(`nobody can answer ${name}`);
    answer(asked as never).then(
      (result) => process.send?.({ number, result } satisfies Answer),
      (error: unknown) => process.send?.({ number, fault: String(error instanceof Error ? error.stack : error) }),
    );
  });
  const leave = (): void => void end().finally(() => process.exit(0));
  process.once('SIGTERM', leave);
  process.once('disconnect', leave);
}
