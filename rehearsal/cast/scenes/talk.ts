import { scriptOf } from '../people.ts';
import type { Stage } from '../stage.ts';
import { TALK } from '../words.ts';
import type { Scene } from './scene.ts';

/** Some of the participants say a sentence each, for all in the room to read. */
export async function talk({ actor, breath, chance }: Stage, { room, round }: Scene, sentences: number): Promise<void> {
  const lot = chance.fork(`talk in round ${round.ordinal}`);
  for (const one of lot.shuffled(room.participants).slice(0, sentences)) {
    await actor(one.name).say(room.name, lot.pick(TALK[scriptOf(one)]));
    await breath(1800);
  }
}
