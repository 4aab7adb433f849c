import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import type { Row } from '../../bot/view.ts';

/** A part of a long list, and where in it that is. */
export interface Page<T> {
  readonly shown: readonly T[];
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** The page that a button asks for. Lists change between two presses: what is no page any more is the nearest one. */
export function pageOf<T>(items: readonly T[], asked: string, each: number): Page<T> {
  const count = Math.max(1, Math.ceil(items.length / each));
  const wanted = /^\d{1,6}$/.test(asked) ? Number(asked) : 0;
  const index = Math.min(wanted, count - 1);
  return { shown: items.slice(index * each, (index + 1) * each), index, count };
}

/** What the buttons of a page lead to: this verb with these ids, and the number of a page behind them. */
export interface Turning {
  readonly verb: string;
  readonly ids: readonly string[];
}

/** Back and on; nothing where there is one page only. */
export function turnRow({ verb, ids }: Turning, { index, count }: Page<unknown>, say: Say): readonly Row[] {
  const to = (page: number, label: string) => button(verb, [...ids, String(page)], label, 'secondary');
  const turns = [
    ...(index > 0 ? [to(index - 1, say('button.page-back'))] : []),
    ...(index < count - 1 ? [to(index + 1, say('button.page-next'))] : []),
  ];
  return turns.length === 0 ? [] : [row(...turns)];
}

/** "Page 2 of 9"; nothing where there is one page only. */
export const pageNote = ({ index, count }: Page<unknown>, say: Say): readonly string[] =>
  count === 1 ? [] : [say('reply.page', { page: index + 1, count })];
