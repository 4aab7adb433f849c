import { type PlannedRound, planRounds, ROUND_COUNT } from '../agenda.ts';
import { HELPERS } from '../people.ts';
import { type RoomView, viewRoom } from '../room-view.ts';
import { playRound } from '../scenes/play-round.ts';
import type { Stage } from '../stage.ts';
import { dealStatements } from '../statements.ts';
import type { Room } from './open-room.ts';

/** As good as for ever: who waits for something that has no end of its own. */
const NO_END_MS = 3_600_000;
/** What a round may take beyond its own time: pauses, breakdowns, a busy machine. */
const ROUND_SPARE_MS = 150_000;

/** The rounds of the agenda, one after the other, until it is finished. */
export async function holdRounds(stage: Stage, room: Room): Promise<void> {
  const { patience, actor, plan } = stage;
  const view = viewRoom(stage, room.name);
  const facilitator = actor(HELPERS.facilitators[0].name);
  await patience.achieve(
    'open the first round',
    () => view.openingOf(1),
    () => patience.answer('open a round', () => facilitator.slash('/round open', {}, { channel: room.name })),
  );

  const rounds = planRounds({ speed: plan.speed, isTold: !plan.exit });
  let isOver = false;
  const story = playAll(stage, { room, view, rounds }).finally(() => {
    isOver = true;
  });
  await Promise.all([story, resumeAfterBreakdowns(stage, { room, view, isOver: () => isOver })]);
}

async function playAll(
  stage: Stage,
  { room, view, rounds }: { readonly room: Room; readonly view: RoomView; readonly rounds: readonly PlannedRound[] },
): Promise<void> {
  const { patience, plan, progress } = stage;
  const deal = dealStatements(stage.chance.fork('statements'));
  for (const round of rounds) {
    const { ordinal, minutes } = round;
    const mostMs = (minutes * 60_000) / plan.speed + ROUND_SPARE_MS;
    await patience.until(`round ${ordinal} opens`, () => view.openingOf(ordinal), mostMs);
    progress(`round ${ordinal} of ${ROUND_COUNT}`);
    await playRound(stage, { room, view, round, deal });
    await patience.until(`round ${ordinal} closes`, () => view.statusOf(ordinal) === 'closed', mostMs);
  }
  await patience.until('the agenda is finished', () => view.isFinished(), ROUND_SPARE_MS);
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
