import type { Actor } from '../../rehearsal/discord/actor/actor.ts';
import type { SeenMessage } from '../../rehearsal/discord/seen.ts';
import { messageOf } from './walk.ts';

/** Ends the round that is open in this room: the command asks, and its button does it. */
export async function endRound(person: Actor, room: string): Promise<SeenMessage> {
  const ask = await messageOf(person.slash('/round skip', {}, { channel: room }));
  const yes = ask.buttons.find(({ label }) => label.startsWith('Yes, end round'));
  if (!yes) throw new Error(`nothing to end the round with under: ${ask.content}`);
  return await messageOf(person.press(ask, yes.label));
}
