import { setTimeout as delay } from 'node:timers/promises';
import type { Chance } from './chance.ts';
import type { Stage } from './stage.ts';

/** Which phases can be hit, and how many of ten kills fall into each. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'Call and applications': 1,
  Screening: 1,
  Decisions: 0.5,
  Replies: 0.5,
  'The room': 0.5,
  Rounds: 6,
  Summary: 0.5,
};

/** Kills the bot at moments that nobody chose. */
export interface Saboteur {
  /** Does its work of this phase beside the story; resolves when the last kill of the phase is over. */
  haunt(phase: string): Promise<void>;
}

/** Spreads the kills of the plan over the story. The same seed gives the same number to each phase. */
export function createSaboteur(stage: Stage, signal: AbortSignal): Saboteur {
  const chance = stage.chance.fork('saboteur');
  const kills = spread(stage.plan.kills, chance);
  return {
    async haunt(phase) {
      for (let left = kills.get(phase) ?? 0; left > 0; left -= 1) {
        await stage.patience.online();
        await delay(chance.between(150, 3000), undefined, { signal });
        // Most deaths are short; some are long enough to be noticed at once.
        await stage.breakdown(chance.next() < 0.25 ? 5_500 : chance.between(0, 800));
      }
    },
  };
}

/** How many kills each phase gets. */
export function spread(total: number, chance: Chance): ReadonlyMap<string, number> {
  const kills = new Map<string, number>();
  const sum = Object.values(WEIGHTS).reduce((all, weight) => all + weight, 0);
  for (let left = total; left > 0; left -= 1) {
    let drawn = chance.next() * sum;
    const phase = Object.keys(WEIGHTS).find((name) => {
      drawn -= WEIGHTS[name] ?? 0;
      return drawn < 0;
    });
    const hit = phase ?? 'Rounds';
    kills.set(hit, (kills.get(hit) ?? 0) + 1);
  }
  return kills;
}
