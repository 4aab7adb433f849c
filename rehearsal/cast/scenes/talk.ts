import type { Applicant } from '../applicants.ts';
import { scriptOf } from '../people.ts';
import type { Stage } from '../stage.ts';
import { TALK } from '../words.ts';
import type { Scene } from './scene.ts';

/** Channels in which a party is by itself. */
const OWN_CHANNEL = /caucus/;

/** Some of the participants say a sentence each, where they may talk now: in their party's own channel, or for all to read. */
export async function talk(stage: Stage, scene: Scene, sentences: number): Promise<void> {
  const { actor, breath, chance } = stage;
  const lot = chance.fork(`talk in round ${scene.round.ordinal}`);
  for (const one of lot.shuffled(scene.room.participants).slice(0, sentences)) {
    const place = placeOf(stage, scene, one);
    if (place === undefined) continue;
    await actor(one.name).say(place, lot.pick(TALK[scriptOf(one)]));
    await breath(1800);
  }
}

/** Where this person can talk now; nowhere when they may only read. */
function placeOf({ actor }: Stage, { room }: Scene, { name }: Applicant): string | undefined {
  const person = actor(name);
  const own = person.channels().find((channel) => OWN_CHANNEL.test(channel) && person.may('SendMessages', channel));
  if (own !== undefined) return own;
  return person.may('SendMessages', room.name) ? room.name : undefined;
}
