import { FIRST_KINDS } from '../../../domain/rounds/kinds/index.ts';
import type { RevealedStatement } from '../../../domain/rounds/reveal-parts.ts';
import type { RoundKind } from '../../../domain/rounds/round.ts';
import type { ResultPart } from '../../../domain/transmission/result-parts.ts';
import { button, row } from '../../button.ts';
import { plain, plainLineWithin, quoted } from '../../plain.ts';
import type { View } from '../../view.ts';
import { aliasName } from '../alias-name.ts';
import { fullestThatFits, lines, paragraphs } from '../fitting.ts';
import { KIND_WORDS } from '../kinds/index.ts';
import { kindWord, requiredWord } from '../kinds/kind-word.ts';
import { RESULT_ROOMS, resultText } from '../results.ts';
import type { Voice } from '../voice.ts';
import type { ContentOf } from './content.ts';
import { roundName } from './round-name.ts';

/** What people wrote on one form, under aliases. The domain has split it so that all words fit. */
export function statementsView(reveal: ContentOf<'statements-revealed'>, voice: Voice): View {
  const { say } = voice;
  const { part, parts, statements, roundKind = FIRST_KINDS.words, sheet = 'statement' } = reveal;
  const word = requiredWord(roundKind, `heading.${sheet}`, voice);
  const heading = parts > 1 ? say('post.words.part', { heading: word, part, parts }) : word;
  const isNameless = statements.some(({ alias }) => alias === undefined);
  return {
    content: paragraphs(
      lines(`${roundName(reveal, voice)} · ${heading}`, ruleOf(reveal, voice)),
      isNameless ? `-# ${say('post.statements.few-writers')}` : undefined,
      ...(statements.length === 0
        ? // Where there are further parts somebody has written, and what stood here was withdrawn.
          [parts > 1 ? say('post.round.withdrawn') : requiredWord(roundKind, `none.${sheet}`, voice)]
        : statements.map((statement) => statementText(statement, { roundKind, sheet }, voice))),
    ),
  };
}

/** One statement: who, on what, the words, and the further fields of its form under their names. */
function statementText(
  { alias, about, aboutText, text, details = [] }: RevealedStatement,
  { roundKind, sheet }: { readonly roundKind: RoundKind; readonly sheet: string },
  voice: Voice,
): string {
  const { say } = voice;
  const names = detailNames(roundKind, sheet, voice);
  return lines(
    alias === undefined ? undefined : `**${aliasName(alias, say)}**`,
    about === undefined || !aboutText
      ? undefined
      : say('post.words.about', { number: about, text: plainLineWithin(aboutText, 300) }),
    text === '' ? undefined : quoted(plain(text)),
    ...details.flatMap((detail, index) =>
      detail === '' ? [] : [quoted(`**${names[index] ?? ''}:** ${plain(detail)}`)],
    ),
  );
}

/** The names of the further fields of a form, in their order. */
export function detailNames(roundKind: RoundKind, sheet: string, voice: Voice): readonly string[] {
  const prefix = `detail.${sheet}.`;
  // The words of a form stand in the order of its fields.
  return Object.entries(KIND_WORDS[roundKind][voice.language]).flatMap(([name, word]) =>
    name.startsWith(prefix) ? [word] : [],
  );
}

/** The answers to a round's questions as bands. The domain has split them so that they fit; what no post can hold is shortened. */
export function reactionsView(reveal: ContentOf<'reactions-revealed'>, voice: Voice): View {
  const { say } = voice;
  const { part, parts, firstNumber, roundKind = FIRST_KINDS.answers } = reveal;
  const place = parts > 1 ? ` ${part}/${parts}` : '';
  const head = lines(
    `${roundName(reveal, voice)} · ${requiredWord(roundKind, 'heading.answers', voice)}${place}`,
    ruleOf(reveal, voice),
    reveal.results.length === 0 ? say('post.reactions.none') : say('post.reactions.explained'),
  );
  return {
    content: fullestThatFits(resultRenderings(head, { results: reveal.results, firstNumber }, { voice, roundKind })),
  };
}

/** The head with all results, ever shorter; then with ever fewer of them. The head alone must fit. */
export function* resultRenderings(
  head: string,
  { results, firstNumber }: ResultPart,
  { voice, roundKind }: { readonly voice: Voice; readonly roundKind: RoundKind },
): Generator<string> {
  const { say } = voice;
  const shown = (count: number, room: (typeof RESULT_ROOMS)[number]) =>
    results.slice(0, count).map((result, index) => resultText(result, firstNumber + index, { voice, roundKind, room }));

  for (const room of RESULT_ROOMS) yield paragraphs(head, ...shown(results.length, room));
  const barest = RESULT_ROOMS.at(-1);
  for (let count = results.length - 1; barest && count >= 0; count -= 1) {
    yield paragraphs(head, ...shown(count, barest), say('post.reactions.more'));
  }
}

/** A list that is all a round tells. Empty, it is worded like any other result. */
export function listView(reveal: ContentOf<'list-revealed'>, voice: Voice): View {
  const { part, parts, texts, roundKind } = reveal;
  const place = parts > 1 ? ` ${part}/${parts}` : '';
  return {
    content: paragraphs(
      lines(
        `${roundName(reveal, voice)} · ${requiredWord(roundKind, 'heading.list', voice)}${place}`,
        ruleOf(reveal, voice),
      ),
      texts.length === 0
        ? requiredWord(roundKind, 'none.list', voice)
        : lines(...texts.map((text) => `• ${plainLineWithin(text, 400)}`)),
      kindWord(roundKind, 'list.note', voice),
    ),
  };
}

/** An idea that belongs to nobody. Whoever sent it up takes it down with the button; to all others it says no. */
export function balloonView(balloon: ContentOf<'balloon'>, voice: Voice): View {
  const { number, text, roundKind, roundId, statementId } = balloon;
  const heading = `${roundName(balloon, voice)} · ${requiredWord(roundKind, 'heading.balloon', voice)} ${number}`;
  if (text === '') return { content: lines(heading, requiredWord(roundKind, 'gone', voice)), components: [] };
  return {
    content: paragraphs(heading, quoted(plain(text))),
    components: [row(button('take-down', [roundId, statementId], voice.say('button.take-down'), 'secondary'))],
  };
}

const ruleOf = (
  { confidentiality = 'chatham-house' }: Pick<ContentOf<'statements-revealed'>, 'confidentiality'>,
  { say }: Voice,
): string => `*${say(`post.${confidentiality}`)}*`;
