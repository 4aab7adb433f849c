import { collectApplications } from './phases/apply.ts';
import { decide } from './phases/decide.ts';
import { openRoom } from './phases/open-room.ts';
import { planWorkshop } from './phases/plan.ts';
import { reply } from './phases/reply.ts';
import { review } from './phases/review.ts';
import { holdRounds } from './phases/rounds.ts';
import { setUp } from './phases/set-up.ts';
import { summarize } from './phases/summarize.ts';
import type { Saboteur } from './saboteur.ts';
import type { Stage } from './stage.ts';

/** How many parts the story has, for "4/9". */
export const PHASES = 9;

/** Told which part of the story begins. */
export type OnPhase = (number: number, title: string) => void;

/**
 * A workshop from the empty server to the summary that its audience reads.
 *
 * @returns the summary, part by part.
 */
export async function playStory(stage: Stage, saboteur: Saboteur, onPhase: OnPhase): Promise<readonly string[]> {
  let number = 0;
  const phase = async <T>(title: string, play: () => Promise<T>): Promise<T> => {
    number += 1;
    onPhase(number, title);
    const [outcome] = await Promise.all([play(), saboteur.haunt(title)]);
    return outcome;
  };

  await phase('Setting up', () => setUp(stage));
  const planned = await phase('Planning', () => planWorkshop(stage));
  await phase('Call and applications', () => collectApplications(stage, planned));
  await phase('Screening', () => review(stage));
  await phase('Decisions', () => decide(stage, planned));
  const replied = await phase('Replies', () => reply(stage));
  const room = await phase('The room', () => openRoom(stage, planned, replied));
  await phase('Rounds', () => holdRounds(stage, room));
  return await phase('Summary', () => summarize(stage, planned));
}
