import type { ResultPart } from '../../../domain/transmission/result-parts.ts';
import { plain, quoted } from '../../plain.ts';
import type { View } from '../../view.ts';
import { aliasName } from '../alias-name.ts';
import { fullestThatFits, lines, paragraphs } from '../fitting.ts';
import { RESULT_ROOMS, resultText } from '../results.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';
import { roundName } from './round-name.ts';

/** The statements of a round under aliases. The domain has split them so that all their words fit. */
export function statementsView(reveal: ContentOf<'statements-revealed'>, voice: Voice): View {
  const { say } = voice;
  const { part, parts, statements } = reveal;
  const heading = parts > 1 ? say('post.statements.part', { part, parts }) : say('post.statements.heading');
  const shown = statements.map(({ alias, text }) =>
    lines(alias === undefined ? undefined : `**${aliasName(alias, say)}**`, quoted(plain(text))),
  );
  const isNameless = statements.some(({ alias }) => alias === undefined);
  return {
    content: paragraphs(
      lines(`${roundName(reveal, voice)} · ${heading}`, `*${say('post.chatham-house')}*`),
      isNameless ? `-# ${say('post.statements.few-writers')}` : undefined,
      ...(shown.length === 0 ? [say('post.statements.none')] : shown),
    ),
  };
}

/** The reactions of a round as bands. The domain has split them so that they fit; what no post can hold is shortened. */
export function reactionsView(reveal: ContentOf<'reactions-revealed'>, voice: Voice): View {
  const { say } = voice;
  const { part, parts, firstNumber } = reveal;
  const place = parts > 1 ? ` ${part}/${parts}` : '';
  const head = lines(
    `${roundName(reveal, voice)} · ${say('post.reactions.heading')}${place}`,
    `*${say('post.chatham-house')}*`,
    reveal.results.length === 0 ? say('post.reactions.none') : say('post.reactions.explained'),
  );
  return { content: fullestThatFits(resultRenderings(head, { results: reveal.results, firstNumber }, voice)) };
}

/** The head with all results, ever shorter; then with ever fewer of them. The head alone must fit. */
export function* resultRenderings(
  head: string,
  { results, firstNumber }: ResultPart,
  { say }: Voice,
): Generator<string> {
  const shown = (count: number, room: (typeof RESULT_ROOMS)[number]) =>
    results.slice(0, count).map((result, index) => resultText(result, firstNumber + index, say, room));

  for (const room of RESULT_ROOMS) yield paragraphs(head, ...shown(results.length, room));
  const barest = RESULT_ROOMS.at(-1);
  for (let count = results.length - 1; barest && count >= 0; count -= 1) {
    yield paragraphs(head, ...shown(count, barest), say('post.reactions.more'));
  }
}
