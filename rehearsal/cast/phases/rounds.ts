import { HELD_COUNT, type PlannedRound, planRounds } from '../agenda.ts';
import { HELPERS } from '../people.ts';
import { type RoomView, viewRoom } from '../room-view.ts';
import { command, facilitate } from '../scenes/facilitate.ts';
import { afterRound, playRound } from '../scenes/play-round.ts';
import type { Scene } from '../scenes/scene.ts';
import type { Stage } from '../stage.ts';
import { dealStatements } from '../statements.ts';
import type { Room } from './open-room.ts';

/** As good as for ever: who waits for something that has no end of its own. */
const NO_END_MS = 3_600_000;
/** What a round may take beyond its own time: pauses, breakdowns, a busy machine. */
const ROUND_SPARE_MS = 150_000;

interface Rounds {
  readonly room: Room;
  readonly view: RoomView;
  readonly rounds: readonly PlannedRound[];
}

/** The rounds of the agenda, one after the other, until it is finished. */
export async function holdRounds(stage: Stage, room: Room): Promise<void> {
  const view = viewRoom(stage, room.name);
  const rounds = planRounds(stage.plan.speed);
  let isOver = false;
  const story = playAll(stage, { room, view, rounds }).finally(() => {
    isOver = true;
  });
  await Promise.all([story, resumeAfterBreakdowns(stage, { room, view, isOver: () => isOver })]);
}

async function playAll(stage: Stage, { room, view, rounds }: Rounds): Promise<void> {
  const { patience, plan, progress } = stage;
  const deal = dealStatements(stage.chance.fork('statements'));
  const held = rounds.filter(({ isLeftOut }) => !isLeftOut);
  for (const [index, round] of held.entries()) {
    const { ordinal, minutes } = round;
    const scene: Scene = { room, view, round, deal };
    const mostMs = (minutes * 60_000) / plan.speed + ROUND_SPARE_MS;
    await openIfAsked(stage, scene, held[index - 1]);
    await patience.until(`round ${ordinal} opens`, () => view.openingOf(ordinal), mostMs);
    progress(`round ${index + 1} of ${HELD_COUNT}`);
    await playRound(stage, scene);
    await patience.until(`round ${ordinal} closes`, () => view.statusOf(ordinal) === 'closed', mostMs);
    await afterRound(stage, scene);
    await patience.until(`round ${ordinal} closes`, () => view.statusOf(ordinal) === 'closed', mostMs);
  }
  await patience.until('the agenda is finished', () => view.isFinished(), ROUND_SPARE_MS);
}

/** Opens a round that does not open by itself: the first, one after a wait, and one that needs a reason. */
async function openIfAsked(stage: Stage, scene: Scene, before: PlannedRound | undefined): Promise<void> {
  const { view, round } = scene;
  const isDone = () => view.openingOf(round.ordinal) !== undefined;
  if (round.reason !== undefined) {
    await facilitate(stage, scene, { press: 'open', words: [round.reason], isDone });
  } else if (!before || before.waitsAfter) {
    await command(stage, scene, { command: '/round open', isDone });
  }
}

/** A facilitator who reads that the bot was away resumes the round when the room is ready. */
async function resumeAfterBreakdowns(
  stage: Stage,
  { room, view, isOver }: { readonly room: Room; readonly view: RoomView; readonly isOver: () => boolean },
): Promise<void> {
  const { patience, actor, breath } = stage;
  const facilitator = actor(HELPERS.facilitators[1].name);
  for (;;) {
    const ordinal = await patience.until('the story goes on', () => (isOver() ? 0 : view.interrupted()), NO_END_MS);
    if (ordinal === 0) return;
    await breath(2500);
    await patience.achieve(
      `resume round ${ordinal}`,
      () => view.statusOf(ordinal) !== 'interrupted',
      () => patience.answer('resume the round', () => facilitator.slash('/round resume', {}, { channel: room.name })),
    );
  }
}
