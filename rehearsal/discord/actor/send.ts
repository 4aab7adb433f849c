import type { Discord } from '../discord.ts';
import { interactionPacket } from '../interaction-packet.ts';
import type { InteractionStart, Outcome } from '../interactions.ts';
import { namesOf, type Wire } from '../payloads.ts';
import { type SeenMessage, type SeenModal, seenMessage, seenModal } from '../seen.ts';
import { ActorError } from './actor-error.ts';

/** What comes back to a person who used a command or a component. */
export type Reply =
  | { readonly kind: 'message'; readonly message: SeenMessage }
  | { readonly kind: 'modal'; readonly modal: SeenModal }
  | { readonly kind: 'updated'; readonly message: SeenMessage }
  /** "The application did not respond." */
  | { readonly kind: 'no-answer' };

/** Sends an interaction to the bot and waits for what the person sees of it. */
export async function sendInteraction(discord: Discord, start: InteractionStart, data: Wire): Promise<Outcome> {
  const channel = discord.world.channels.get(start.channelId);
  if (!channel) throw new ActorError('not-visible', 'the channel is gone');
  const { interaction, outcome } = discord.interactions.open(start);
  discord.dispatch('INTERACTION_CREATE', interactionPacket(discord, interaction, channel, data), {
    place: channel.recipientId === undefined ? 'guild' : 'direct',
    seenBy: namesOf(discord.world, [start.userId]),
  });
  return outcome;
}

/** An outcome as the person sees it. */
export function replyOf(discord: Discord, outcome: Outcome): Reply {
  switch (outcome.kind) {
    case 'message':
    case 'updated':
      return { kind: outcome.kind, message: seenMessage(discord.world, outcome.message) };
    case 'modal':
      discord.openModals.set(outcome.from.id, { modal: outcome.modal, from: outcome.from });
      return { kind: 'modal', modal: seenModal(outcome.from, outcome.modal) };
    default:
      return { kind: 'no-answer' };
  }
}
