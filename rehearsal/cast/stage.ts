import type { Actor } from '../discord/actor/actor.ts';
import type { RehearsalServer } from '../discord/server.ts';
import type { RehearsalPlan } from '../options.ts';
import type { StoryClock } from '../story-clock.ts';
import type { Chance } from './chance.ts';
import type { Patience } from './patience.ts';
import type { Script } from './people.ts';
import type { OpenRecord } from './record.ts';

/** What every part of the story needs: where it plays, who can be asked to act, and what is written down. */
export interface Stage {
  readonly server: RehearsalServer;
  readonly plan: RehearsalPlan;
  readonly clock: StoryClock;
  readonly chance: Chance;
  readonly record: OpenRecord;
  readonly patience: Patience;
  /** What people last read of their own answers, by round and name: private, and so in nobody's record. */
  readonly lists: Map<string, string>;
  actor(name: string): Actor;
  /** A breath between two deeds, for whoever reads along; none when nobody does. */
  breath(milliseconds: number): Promise<void>;
  /** Says how far the phase has come: "11 of 16 applications". */
  progress(how: string): void;
  /** Kills the bot, leaves it away for a while, starts it and waits until it is back. */
  breakdown(awayMilliseconds: number): Promise<void>;
  /** The words planted for this language, with a space before them; empty when there are none. */
  secret(script: Script): string;
}

/** The workshop, as later phases have to name it. */
export interface Planned {
  readonly workshopId: string;
}

/** Lets people act at the same time, `most` at once, in the order given. */
export async function crowd<T>(people: readonly T[], most: number, act: (one: T) => Promise<void>): Promise<void> {
  const queue = [...people];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await act(next);
  };
  const workers = Array.from({ length: Math.min(most, people.length) }, worker);
  // All must have ended before an error is passed on: nobody acts behind the story's back.
  const ended = await Promise.allSettled(workers);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
