import type { Applicant } from '../applicants.ts';
import { crowd, type Stage } from '../stage.ts';
import { changeMind, lookAgain } from './answer.ts';
import { command, facilitate } from './facilitate.ts';
import { happen } from './incidents.ts';
import { isOver, type Scene } from './scene.ts';
import { offersWork, pace, sayReady, takePart } from './take-part.ts';
import { leaveVoice, takeTurns } from './take-turns.ts';
import { talk } from './talk.ts';
import { withdrawOne } from './withdraw.ts';
import { handIn } from './write.ts';

/** How many have second thoughts, or more to say. */
const SOME = 3;
/** How many read over what they have answered. */
const LOOK_AGAIN = 4;

/** What the cast does while a round is open: what its opening offers, and whatever happens besides. */
export async function playRound(stage: Stage, scene: Scene): Promise<void> {
  const { round, room, view } = scene;
  const opening = view.openingOf(round.ordinal);
  const people = stage.chance.fork(`round ${round.ordinal}`).shuffled(room.participants);
  const half = Math.ceil(people.length / 2);
  if (opening && !offersWork(opening)) await talk(stage, scene, 4);
  if (round.incidents.includes('leave-out')) await happen('leave-out', stage, scene, people);

  await crowd(people.slice(0, half), pace(stage), (one) => takePart(stage, scene, one));
  for (const incident of round.incidents.filter((one) => one !== 'leave-out'))
    await happen(incident, stage, scene, people);
  await crowd(people.slice(half), pace(stage), (one) => takePart(stage, scene, one));

  const [, ...others] = people;
  await crowd(others.slice(0, SOME), pace(stage), (one) => haveMoreToSay(stage, scene, one));
  await takeTurns(stage, scene);
  await crowd(people.slice(-LOOK_AGAIN), pace(stage), (one) => lookAgain(stage, scene, one));
  await end(stage, scene, people);
}

async function haveMoreToSay(stage: Stage, scene: Scene, who: Applicant): Promise<void> {
  if (isOver(scene)) return;
  await changeMind(stage, scene, who);
  await handIn(stage, scene, who);
}

/** Ends the round as the story has it. The clock ends whatever has not ended by then. */
async function end(stage: Stage, scene: Scene, people: readonly Applicant[]): Promise<void> {
  const { round, view } = scene;
  switch (round.ends) {
    case 'clock':
      return;
    case 'ready':
      return await crowd(people, pace(stage), (one) => sayReady(stage, scene, one));
    case 'command':
      return await command(stage, scene, {
        command: '/round skip',
        confirm: 'skip-round',
        isDone: () => isOver(scene),
      });
    case 'panel': {
      const graces = view.timesTold('grace', round.ordinal);
      const isDone = () => isOver(scene) || view.timesTold('grace', round.ordinal) > graces;
      return await facilitate(stage, scene, { press: 'close', isDone });
    }
  }
}

/** What happens once a round is over and the room has read what came of it. */
export async function afterRound(stage: Stage, scene: Scene): Promise<void> {
  const { round, room, view } = scene;
  await leaveVoice(stage, scene);
  if (round.incidents.includes('withdraw')) await withdrawOne(stage, scene, 'own-list');
  if (!round.incidents.includes('reopen')) return;

  const isOpen = () => view.timesTold('opened', round.ordinal) > 1;
  await facilitate(stage, scene, { press: 'reopen', isDone: isOpen, isForLater: true });
  // This time its clock ends it.
  await crowd(room.participants.slice(-SOME), pace(stage), (one) => handIn(stage, scene, one));
}
