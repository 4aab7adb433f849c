import { parentPort } from 'node:worker_threads';
import { loadHighs } from './highs.ts';
import type { Answer, Request } from './message.ts';

/*
 * The thread in which programs are solved, one after the other: solving blocks, and the bot has to answer meanwhile.
 */
const solve = await loadHighs();

parentPort?.on('message', (message) => {
  // Only `createSolver` writes here.
  const { number, program, seconds } = message as Request;
  parentPort?.postMessage(answerTo(number, () => solve(program, seconds)));
});

function answerTo(number: number, solved: () => Extract<Answer, { readonly solution: unknown }>['solution']): Answer {
  try {
    return { number, solution: solved() };
  } catch (error) {
    return { number, fault: error instanceof Error ? error.message : 'failed' };
  }
}
