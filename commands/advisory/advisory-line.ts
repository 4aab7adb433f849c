import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';
import type { Advisory } from '../../domain/planning/hosting/advisory.ts';

/** One entry of the log. */
export const advisoryLine = ({ kind, on, text, source }: Advisory, say: Say): string =>
  say('advisory.line', { on, kind: say(`advisory.word.${kind}`), text: plainLine(text), source: plainLine(source) });
