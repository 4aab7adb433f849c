import { calm } from './calm.ts';

/**
 * Measures the subject and its control in turns, so that whatever else the machine is doing
 * falls on both. Before each it is waited for a while until the machine has little else to do.
 */
export async function inTurns<S, C>(
  repeats: number,
  subject: (turn: number) => Promise<S>,
  control: (turn: number) => Promise<C>,
): Promise<{ readonly subject: readonly S[]; readonly control: readonly C[] }> {
  const measured = { subject: [] as S[], control: [] as C[] };
  for (let turn = 0; turn < repeats; turn += 1) {
    await calm();
    measured.subject.push(await subject(turn));
    await calm();
    measured.control.push(await control(turn));
  }
  return measured;
}

/** Does something for each, at most `atOnce` at a time. */
export async function each<T>(items: readonly T[], atOnce: number, deed: (item: T) => Promise<unknown>): Promise<void> {
  const left = [...items].reverse();
  const work = async (): Promise<void> => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await deed(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Looks every few milliseconds until it is so. @throws after `patience` milliseconds */
export async function until(isSo: () => Promise<boolean> | boolean, patience: number, what: string): Promise<void> {
  const end = performance.now() + patience;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
