import type { Applicant } from '../applicants.ts';
import type { Incident } from '../half-day.ts';
import { stuckOnly } from '../patience.ts';
import { crowd, type Stage } from '../stage.ts';
import { FACILITATORS_WORDS } from '../words.ts';
import { askAside } from './ask-aside.ts';
import { command, facilitate } from './facilitate.ts';
import type { Scene } from './scene.ts';
import { pace } from './take-part.ts';
import { withdrawOne } from './withdraw.ts';
import { handIn, handInTooLate } from './write.ts';

type Happening = (stage: Stage, scene: Scene, people: readonly Applicant[]) => Promise<void>;

/** How long the bot is away in the story: long enough for its rounds to be paused. */
const AWAY_MS = 6_000;
/** Who waits longer for a round to cool down lets it go on by hand. */
const COOLING_MOST_MS = 20_000;

/** Makes this happen, in the middle of a round. What happens after it is not here. */
export async function happen(incident: Incident, stage: Stage, scene: Scene, people: readonly Applicant[]) {
  await HAPPENINGS[incident]?.(stage, scene, people);
}

const HAPPENINGS: Partial<Record<Incident, Happening>> = {
  async extend(stage, scene) {
    const { view, round } = scene;
    const options = { by: Math.max(1, Math.ceil((3 * stage.plan.speed) / 60)) };
    const isDone = () => view.hasHappened('extended', round.ordinal);
    await command(stage, scene, { command: '/round extend', options, isDone });
  },
  async pause(stage, scene) {
    const { view, round } = scene;
    await facilitate(stage, scene, { press: 'pause', isDone: () => view.hasHappened('paused', round.ordinal) });
    await stage.breath(3000);
    await resume(stage, scene);
  },
  async 'cool-down'(stage, scene) {
    const { view, round } = scene;
    const isDone = () => view.hasHappened('cooling', round.ordinal);
    await facilitate(stage, scene, { press: 'cool-down', isDone });
    await stage.patience
      .until('the round has cooled down', () => view.statusOf(round.ordinal) !== 'paused', COOLING_MOST_MS)
      .catch(stuckOnly);
    await resume(stage, scene);
  },
  async warn(stage, scene) {
    const isDone = () => scene.view.hasHappened('warning', scene.round.ordinal);
    await facilitate(stage, scene, { press: 'warn', isDone });
  },
  async announce(stage, scene) {
    const { announcement } = FACILITATORS_WORDS;
    const isDone = () =>
      stage
        .actor(scene.room.participants[0]?.name ?? '')
        .sees(scene.room.name)
        .some(({ content, fromBot }) => fromBot && content.includes(announcement));
    await facilitate(stage, scene, { press: 'announce', words: [announcement], isDone });
  },
  async 'ask-for-pause'(stage, scene, [asking]) {
    if (!asking) return;
    await askAside(stage, scene, asking, 'pause');
    await stage.patience
      .until('the round is paused', () => scene.view.hasHappened('pause-asked', scene.round.ordinal), 10_000)
      .catch(stuckOnly);
    await stage.breath(2000);
    await resume(stage, scene);
  },
  async 'ask-for-help'(stage, scene, [one, other]) {
    if (one) await askAside(stage, scene, one, 'scope');
    if (other) await askAside(stage, scene, other, 'talk');
  },
  breakdown: async (stage) => await stage.breakdown(AWAY_MS),
  async 'press-late'(stage, scene, [late]) {
    if (late) await handInTooLate(stage, scene, scene.round.ordinal - 1, late);
  },
  async collect(stage, scene, people) {
    const { view, round } = scene;
    const ordinal = round.ordinal + 1;
    const isDone = () => view.collectingOf(ordinal) !== undefined;
    await facilitate(stage, scene, { press: 'collect', isDone });
    const later: Scene = { ...scene, round: { ...round, ordinal } };
    const writers = people.slice(0, Math.ceil(people.length / 2));
    await crowd(writers, pace(stage), (one) => handIn(stage, later, one, view.collectingOf(ordinal)));
  },
  async 'leave-out'(stage, scene) {
    // A round that has opened meanwhile can be left out no more: the button would mean the one after it.
    const isDone = () => scene.view.statusOf(scene.round.ordinal + 1) !== 'ahead';
    await facilitate(stage, scene, { press: 'leave-out', isDone });
  },
  'take-down': async (stage, scene) => await withdrawOne(stage, scene, 'room'),
};

/** The clock of a round that stands still runs on. */
async function resume(stage: Stage, scene: Scene): Promise<void> {
  const isDone = () => scene.view.statusOf(scene.round.ordinal) !== 'paused';
  await facilitate(stage, scene, { press: 'resume', isDone });
}
