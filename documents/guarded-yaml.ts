import { type Document, isScalar, Lexer, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { isNode } from './agenda-fault.ts';

/** A file that can be read as YAML, or the line from which on it cannot. */
export type GuardedYaml =
  | { readonly document: Document; readonly lineOf: (node: Pick<Node, 'range'> | undefined) => number }
  | { readonly brokenAt: number };

/** Reads YAML that anybody may have written: without aliases and odd keys, and not before its depth is known. */
export function parseGuarded(text: string): GuardedYaml {
  const deepLine = firstTooDeepLine(text);
  if (deepLine !== undefined) return { brokenAt: deepLine };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const broken = document.errors[0];
  if (broken) return { brokenAt: lines.linePos(broken.pos[0]).line };
  const odd = firstOddNode(document);
  if (odd) return { brokenAt: lines.linePos(odd.range?.[0] ?? 0).line };
  return { document, lineOf: (node) => (node?.range ? lines.linePos(node.range[0]).line : 1) };
}

/** Our files have no use for aliases, a few lines of which unfold into millions, nor for keys that are lists. */
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

/** Deeper than any file of ours: rounds, a round, its propositions. */
const DEPTH_MOST = 10;

/**
 * The first line on which brackets or chains of `- ` and `? ` go deeper than our files ever do.
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
    // Keys beside each other on one line are not inside each other.
    if (token === ',') chain = 0;
    const feeds = token.split('\n').length - 1;
    if (feeds > 0) chain = 0;
    if (brackets > DEPTH_MOST || chain > DEPTH_MOST) return line;
    line += feeds;
  }
  return undefined;
}
