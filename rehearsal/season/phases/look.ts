import { pressable } from '../../cast/reading.ts';
import { crowd } from '../../cast/stage.ts';
import type { SeenMessage } from '../../discord/seen.ts';
import { isClosedTo } from '../book.ts';
import { AT_ONCE, fileUnder, pressed, type SeasonStage, typed } from '../stage.ts';
import type { SeasonWorkshop } from './prepare.ts';

/** More pages than any list here has. */
const PAGES_MOST = 200;

/** Everybody opens every list there is for them, page after page. */
export async function lookAround(stage: SeasonStage, workshop: SeasonWorkshop): Promise<void> {
  const { cast, book } = stage;
  await crowd(cast.reviewers, AT_ONCE, async ({ name }) => {
    const mine = await typed(stage, name, '/reviews mine');
    await leafThrough(stage, name, mine, 'reviews-mine');
    // Not theirs to see, and tried all the same.
    await typed(stage, name, '/reviews standing', { ...workshop });
  });
  for (const name of cast.organizers) {
    const overview = await typed(stage, name, '/reviews standing', { ...workshop });
    book.counts.push({
      what: `applications that are judged, as ${name} reads`,
      shown: firstNumber(overview.content, /^(\d+) applications?:/m),
      expected: openTo(stage, name),
    });
    await leafThrough(stage, name, await pressed(stage, name, overview, 'reviews-cases'), 'reviews-cases');
    const talk = await typed(stage, name, '/reviews standing', { ...workshop });
    await leafThrough(stage, name, await pressed(stage, name, talk, 'reviews-talk'), 'reviews-talk');
    const agreement = await pressed(stage, name, talk, 'reviews-agreement');
    const figures = await fileUnder(await pressed(stage, name, agreement, 'reviews-figures'));
    if (name === cast.organizers[0]) {
      const alpha = /alpha, ordinal: (-?[\d.]+)/.exec(figures)?.[1];
      if (alpha !== undefined) book.figures.alpha = Number(alpha);
    }
    const list = await typed(stage, name, '/applications export', { ...workshop });
    book.counts.push({
      what: `applications in the file of ${name}`,
      shown: (await fileUnder(list)).split('\r\n').filter((line) => /\d{17,20}/.test(line)).length,
      expected: openTo(stage, name),
    });
    await typed(stage, name, '/conflict list', { ...workshop });
    await typed(stage, name, '/official list', { ...workshop });
    await typed(stage, name, '/review assign', { ...workshop });
  }
}

/** Applications that stand now and are open to this person, as the cast counts them. */
export function openTo({ cast, book, now }: SeasonStage, name: string): number {
  return cast.applicants.filter(
    (one) =>
      book.handedIn.has(one.name) &&
      one.habit !== 'withdraws' &&
      one.habit !== 'withdraws-later' &&
      !isClosedTo(book, name, one.name, now()),
  ).length;
}

/** Presses "next" until there is no further page; gives what stood on all of them. */
export async function leafThrough(stage: SeasonStage, name: string, first: SeenMessage, verb: string): Promise<string> {
  let shown = first;
  const texts = [first.text];
  for (let page = 0; page < PAGES_MOST; page += 1) {
    const next = pressable(shown).find(
      (customId) => customId.split(':')[1] === verb && Number(customId.split(':').at(-1)) === page + 1,
    );
    if (next === undefined) break;
    const open = shown;
    const answer = await stage.patience.answer('turn the page', () => stage.server.actor(name).press(open, next));
    if (answer.kind === 'modal') break;
    shown = answer.message;
    texts.push(shown.text);
  }
  return texts.join('\n');
}

const firstNumber = (text: string, pattern: RegExp): number | undefined => {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};
