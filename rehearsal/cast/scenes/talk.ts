import type { Actor } from '../../discord/actor/actor.ts';
import type { Applicant } from '../applicants.ts';
import { stuckOnly } from '../patience.ts';
import { scriptOf } from '../people.ts';
import type { Stage } from '../stage.ts';
import { TALK } from '../words.ts';
import type { Scene } from './scene.ts';

/** Channels in which a party is by itself. */
const OWN_CHANNEL = /caucus/;

const CHANNEL_COMES_WITHIN_MS = 10_000;

/** Some of the participants say a sentence each, where they may talk now: in their party's own channel, or for all to read. */
export async function talk(stage: Stage, scene: Scene, sentences: number): Promise<void> {
  const { actor, breath, chance } = stage;
  const lot = chance.fork(`talk in round ${scene.round.ordinal}`);
  await waitForOwnChannel(stage, scene);
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
  const own = ownChannel(person);
  if (own !== undefined) return own;
  return person.may('SendMessages', room.name) ? room.name : undefined;
}

const ownChannel = (person: Actor): string | undefined =>
  person.channels().find((channel) => OWN_CHANNEL.test(channel) && person.may('SendMessages', channel));

/** Who reads at the top of a round that their party has a channel of its own looks for it, for a while. */
async function waitForOwnChannel({ actor, patience }: Stage, { room, view, round }: Scene): Promise<void> {
  if (view.openingOf(round.ordinal)?.content.includes('a channel of its own') !== true) return;
  const hasAll = () => room.participants.every(({ name }) => ownChannel(actor(name)) !== undefined);
  await patience.until('everybody sees the channel of their party', hasAll, CHANNEL_COMES_WITHIN_MS).catch(stuckOnly);
}
