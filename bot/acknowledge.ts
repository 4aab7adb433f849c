import { DiscordAPIError, MessageFlags, RESTJSONErrorCodes, type RepliableInteraction } from 'discord.js';
import { insist } from './insist.ts';
import type { ModalView } from './view.ts';

/**
 * Tells Discord that an answer is coming, and who will see it; that can no longer be changed afterwards.
 *
 * @returns `false` when Discord has given up on the interaction: nobody would see the answer, and the person
 * has been told that it failed, so nothing must be done.
 */
export async function acknowledge(
  interaction: RepliableInteraction,
  answer: 'private' | 'public' | 'update',
): Promise<boolean> {
  const outcome = await firstAnswer(() => {
    if (answer === 'update' && 'deferUpdate' in interaction) return interaction.deferUpdate();
    return interaction.deferReply(answer === 'public' ? {} : { flags: MessageFlags.Ephemeral });
  });
  // discord.js has not noticed when only the answer to its first attempt was lost.
  if (outcome === 'arrived-before') interaction.deferred = true;
  return outcome !== 'too-late';
}

/** Opens a form. When it comes too late, there is nobody left to tell. */
export async function showForm(interaction: RepliableInteraction, form: ModalView): Promise<void> {
  // Discord never sends an interaction that asks for a form while it is one itself.
  if (!('showModal' in interaction)) throw new Error('a form cannot be answered by a form');
  await firstAnswer(() => interaction.showModal(form));
}

/** The first answer to an interaction, of which Discord takes one, within three seconds. */
async function firstAnswer(give: () => Promise<unknown>): Promise<'given' | 'arrived-before' | 'too-late'> {
  try {
    await insist(give);
    return 'given';
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    if (error.code === RESTJSONErrorCodes.UnknownInteraction) return 'too-late';
    if (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return 'arrived-before';
    throw error;
  }
}
