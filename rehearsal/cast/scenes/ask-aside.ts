import type { Applicant } from '../applicants.ts';
import { messageIn, modalIn } from '../patience.ts';
import { scriptOf } from '../people.ts';
import { pressFor } from '../pressing.ts';
import { buttonFor } from '../reading.ts';
import type { Stage } from '../stage.ts';
import { PRIVATE_WORDS } from '../words.ts';
import type { Scene } from './scene.ts';

/** What somebody can ask for aside, as the buttons behind "Help and safety" call it. */
export type Wish = 'pause' | 'scope' | 'talk';

/** Asks for something aside, out of sight of the room, until there is an answer. Nothing happens where nothing of the kind is offered. */
export async function askAside(stage: Stage, { view, round }: Scene, who: Applicant, wish: Wish): Promise<void> {
  const { patience, actor } = stage;
  const person = actor(who.name);
  const opening = view.openingOf(round.ordinal);
  if (!opening || buttonFor(opening, 'aside') === undefined) return;
  const offered = messageIn(await pressFor(stage, person, opening, 'aside'));
  if (!offered || buttonFor(offered, `aside-${wish}`) === undefined) return;
  const form = modalIn(await pressFor(stage, person, offered, `aside-${wish}`));
  if (!form) return;
  const [field] = form.fields.filter(({ kind }) => kind === 'text' || kind === 'paragraph');
  const words = `${PRIVATE_WORDS[scriptOf(who)]}${stage.secret(scriptOf(who))}`;
  if (field) await patience.attempt(() => person.submit(form, { [field.customId]: words }));
}
