import { type Document, isScalar, Lexer, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { Refusal } from '../domain/refusal.ts';
import type { AgendaDraft } from '../domain/rounds/draft.ts';
import { firstFault, isNode, nearestNode } from './agenda-fault.ts';
import { AgendaSchema } from './agenda-schema.ts';

/** Largest agenda file that is read, in characters. */
export const AGENDA_FILE_MOST = 40_000;

/**
 * Reads an agenda written in YAML.
 *
 * @throws {@link Refusal} `agenda-unreadable` with the line, the key and the reason of
 * the first thing that is wrong, so that one glance at the file mends it.
 */
export function readAgenda(text: string): AgendaDraft {
  if (text.length > AGENDA_FILE_MOST) throw new Refusal('agenda-file-too-large', { most: AGENDA_FILE_MOST });
  const deepLine = firstTooDeepLine(text);
  if (deepLine !== undefined) throw notYaml(deepLine);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const broken = document.errors[0];
  if (broken) throw notYaml(lines.linePos(broken.pos[0]).line);
  const odd = firstOddNode(document);
  if (odd) throw notYaml(lines.linePos(odd.range?.[0] ?? 0).line);

  const result = AgendaSchema.safeParse(document.toJS());
  // Each schema is made from the keys of its kind; the compiler cannot follow that through the list.
  if (result.success) return result.data as unknown as AgendaDraft;

  const { path, ...fault } = firstFault(result.error.issues, document);
  const node = nearestNode(document, path);
  throw new Refusal('agenda-unreadable', { line: node?.range ? lines.linePos(node.range[0]).line : 1, ...fault });
}

const notYaml = (line: number) => new Refusal('agenda-unreadable', { line, key: '', reason: 'not-yaml' });

/** An agenda has no use for aliases, a few lines of which unfold into millions, nor for keys that are lists. */
function firstOddNode(document: Document): Pick<Node, 'range'> | undefined {
  let odd: Pick<Node, 'range'> | undefined;
  visit(document, {
    Alias: (_, alias) => {
      odd = alias;
      return visit.BREAK;
    },
    Pair: (_, { key }) => {
      if (isScalar(key)) return undefined;
      odd = isNode(key) ? key : {};
      return visit.BREAK;
    },
  });
  return odd;
}

/** Deeper than any agenda: rounds, a round, its propositions. */
const DEPTH_MOST = 10;

/**
 * The first line on which brackets or chains of `- ` and `? ` go deeper than an agenda ever does.
 *
 * Looked for before anything is parsed, because a few thousand brackets keep a parser busy for minutes.
 * Cutting the text into signs and words takes no longer for them than for anything else.
 */
function firstTooDeepLine(text: string): number | undefined {
  let line = 1;
  let brackets = 0;
  let chain = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets += 1;
    if ((token === ']' || token === '}') && brackets > 0) brackets -= 1;
    if (token === '-' || token === '?' || token === ':') chain += 1;
    const feeds = token.split('\n').length - 1;
    if (feeds > 0) chain = 0;
    if (brackets > DEPTH_MOST || chain > DEPTH_MOST) return line;
    line += feeds;
  }
  return undefined;
}
