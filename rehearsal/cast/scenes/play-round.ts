import { messageIn } from '../patience.ts';
import { HELPERS } from '../people.ts';
import { pressFor } from '../pressing.ts';
import { buttonFor } from '../reading.ts';
import { crowd, type Stage } from '../stage.ts';
import { lookAgain, react } from './react.ts';
import type { Scene } from './scene.ts';
import { talk } from './talk.ts';
import { handIn, handInTooLate } from './write.ts';

/** How long the bot is away in the story: long enough for its rounds to be paused. */
const AWAY_MS = 6_000;

/** What the cast does while a round is open. Each round of the agenda shows something else that can happen. */
export async function playRound(stage: Stage, scene: Scene): Promise<void> {
  switch (scene.round.ordinal) {
    case 1:
      return arriving(stage, scene);
    case 2:
      return needsAndFears(stage, scene);
    case 3:
      return whatDidWeHear(stage, scene);
    case 4:
      return whatCouldCarryUs(stage, scene);
    default:
      return firstSteps(stage, scene);
  }
}

/** People greet each other, and the round is given more time. */
async function arriving(stage: Stage, scene: Scene): Promise<void> {
  await talk(stage, scene, 5);
  const by = Math.max(1, Math.ceil((3 * stage.plan.speed) / 60));
  await turn(stage, scene, {
    command: '/round extend',
    options: { by },
    isDone: () => scene.view.hasHappened('extended', 1),
  });
}

/** Statements are written; half-way the round is paused, and goes on. */
async function needsAndFears(stage: Stage, scene: Scene): Promise<void> {
  const { chance, breath } = stage;
  const { room, view, round } = scene;
  const people = chance.fork('needs').shuffled(room.participants);
  await crowd(people.slice(0, 6), pace(stage), (one) => handIn(stage, scene, one));

  await turn(stage, scene, { command: '/round pause', isDone: () => view.statusOf(round.ordinal) !== 'open' });
  await breath(3000);
  await turn(stage, scene, { command: '/round resume', isDone: () => view.statusOf(round.ordinal) !== 'paused' });
  await crowd(people.slice(6), pace(stage), (one) => handIn(stage, scene, one));
  await crowd(people.slice(0, 4), pace(stage), (one) => handIn(stage, scene, one));
}

/** People talk; one presses a button of the round before, which is closed; the round is ended before its time. */
async function whatDidWeHear(stage: Stage, scene: Scene): Promise<void> {
  const { view, round, room } = scene;
  await talk(stage, scene, 4);
  const [late] = room.participants;
  if (late) await handInTooLate(stage, scene, late);
  await turn(stage, scene, {
    command: '/round skip',
    confirm: 'skip-round',
    isDone: () => view.statusOf(round.ordinal) === 'closed',
  });
}

/** Half of the people have answered when the bot dies. It comes back, says so, and the others answer. */
async function whatCouldCarryUs(stage: Stage, scene: Scene): Promise<void> {
  const people = stage.chance.fork('carry').shuffled(scene.room.participants);
  await crowd(people.slice(0, 6), pace(stage), (one) => react(stage, scene, one));
  await stage.breakdown(AWAY_MS);
  await crowd(people.slice(6), pace(stage), (one) => react(stage, scene, one));
  await crowd(people, pace(stage), (one) => lookAgain(stage, scene, one));
}

/** Everybody writes one statement; the clock ends the round. */
async function firstSteps(stage: Stage, scene: Scene): Promise<void> {
  const people = stage.chance.fork('steps').shuffled(scene.room.participants);
  await crowd(people, pace(stage), (one) => handIn(stage, scene, one));
  await talk(stage, scene, 2);
}

/** How many act at once: few while somebody reads along. */
const pace = ({ plan }: Stage): number => (plan.exit ? 4 : 2);

interface Turn {
  readonly command: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** What the button asks for that makes it so, where the bot asks once more. */
  readonly confirm?: string;
  readonly isDone: () => boolean;
}

/** A facilitator turns the clock, unless the round is over before it is done. */
async function turn(
  stage: Stage,
  { room, view, round }: Scene,
  { command, options = {}, confirm, isDone }: Turn,
): Promise<void> {
  const { patience, actor, chance } = stage;
  const facilitator = actor(chance.pick(HELPERS.facilitators).name);
  await patience.achieve(
    `type ${command}`,
    () => isDone() || view.statusOf(round.ordinal) === 'closed',
    async () => {
      const answer = messageIn(
        await patience.answer(command, () => facilitator.slash(command, options, { channel: room.name })),
      );
      if (confirm && answer && buttonFor(answer, confirm)) await pressFor(stage, facilitator, answer, confirm);
    },
  );
}
