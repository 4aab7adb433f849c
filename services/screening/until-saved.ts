import { Refusal } from '../../domain/refusal.ts';

/** How often a change is decided anew because somebody else was faster. */
const TRIES = 5;

/**
 * Decides and writes, and does both again on fresh rows when the write was turned down.
 *
 * @param attempt loads, decides and writes; `undefined` when somebody else was faster.
 * @throws {@link Refusal} `changed-meanwhile` when others were faster every time.
 */
export async function untilSaved<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
  }
  throw new Refusal('changed-meanwhile', {});
}
