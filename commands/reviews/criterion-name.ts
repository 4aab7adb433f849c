import { isMessageKey, type Say } from '../../bot/languages/catalog.ts';
import { plainLine } from '../../bot/plain.ts';

/** A criterion in one or two words: ours where the rubric uses one that we know, otherwise its short name in the rubric. */
export function criterionName(id: string, say: Say): string {
  const key = `criterion.${id}`;
  return isMessageKey(key) ? say(key) : plainLine(id);
}
