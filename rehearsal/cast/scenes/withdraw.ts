import type { SeenMessage } from '../../discord/seen.ts';
import { applicantCalled } from '../applicants.ts';
import { messageIn } from '../patience.ts';
import { pressFor } from '../pressing.ts';
import { asTyped, buttonFor, pressable } from '../reading.ts';
import type { KeptStatement } from '../record.ts';
import type { Stage } from '../stage.ts';
import type { Scene } from './scene.ts';

const RECOGNIZED_BY = 40;

/** Somebody takes back for good what they wrote in this round: from the list of their own words, or at the words themselves. */
export async function withdrawOne(stage: Stage, scene: Scene, from: 'own-list' | 'room'): Promise<void> {
  const { patience, record } = stage;
  const { ordinal } = scene.round;
  const mine = record.statements.find(({ round, isWithdrawn }) => round === ordinal && !isWithdrawn);
  if (!mine) return;
  await patience.achieve(
    'withdraw a statement',
    () => mine.isWithdrawn,
    async () => {
      const asked = from === 'own-list' ? await askFromList(stage, scene, mine) : await askInRoom(stage, scene, mine);
      if (asked === 'gone') mine.isWithdrawn = true;
      else if (asked && buttonFor(asked, 'withdraw-statement-now')) {
        const done = messageIn(
          await pressFor(stage, stage.actor(applicantCalled(mine.by).name), asked, 'withdraw-statement-now'),
        );
        mine.isWithdrawn = done !== undefined && pressable(done).length === 0;
      }
    },
  );
  // Whatever was asked about these words is asked no more.
  for (const key of stage.lists.keys()) if (key.startsWith(`${ordinal} `)) stage.lists.delete(key);
}

/** The question whether it shall be withdrawn; `gone` when the list of the own words no longer has it. */
async function askFromList(
  stage: Stage,
  { view, round }: Scene,
  { by, text }: KeptStatement,
): Promise<SeenMessage | 'gone' | undefined> {
  const person = stage.actor(by);
  const opening = view.collectingOf(round.ordinal) ?? view.openingOf(round.ordinal);
  if (!opening || buttonFor(opening, 'my-statements') === undefined) return undefined;
  const own = messageIn(await pressFor(stage, person, opening, 'my-statements'));
  if (!own) return undefined;
  const shown = asTyped(own.content);
  if (!shown.includes(asTyped(text).slice(0, RECOGNIZED_BY))) return 'gone';

  const number = numberOf(own.content, text);
  const button = own.buttons.find(
    ({ label, customId }) => customId?.includes(':withdraw-statement:') === true && label.includes(String(number)),
  );
  const customId = button?.customId;
  if (customId === undefined) return undefined;
  return messageIn(await stage.patience.answer('withdraw a statement', () => person.press(own, customId)));
}

/** Which of the numbered words in a list these are. */
function numberOf(list: string, text: string): number | undefined {
  const start = asTyped(text).slice(0, RECOGNIZED_BY);
  const numbered = [...list.matchAll(/^\*\*(\d+)\.\*\* (.*)$/gm)];
  const found = numbered.find(([, , words = '']) => asTyped(words).startsWith(start));
  return found ? Number(found[1]) : undefined;
}

/** The same from the button under the words where the room reads them. */
async function askInRoom(
  stage: Stage,
  { view, round, room }: Scene,
  { by, text }: KeptStatement,
): Promise<SeenMessage | 'gone' | undefined> {
  const post = view.revealsOf(round.ordinal).find(({ content }) => asTyped(content).includes(asTyped(text)));
  if (!post) return 'gone';
  // Whoever has not written it learns nothing from the button, and changes nothing.
  const other = room.participants.find(({ name }) => name !== by);
  if (other) await pressFor(stage, stage.actor(other.name), post, 'take-down');
  return messageIn(await pressFor(stage, stage.actor(by), post, 'take-down'));
}
