import { sayIn } from '../../bot/languages/catalog.ts';
import { refusalText } from '../../bot/refusal-text.ts';
import { Refusal, type RefusalCode, type RefusalFacts } from '../../domain/refusal.ts';
import type { House } from './house.ts';

/** The English sentence of a refusal. */
export const no = <Code extends RefusalCode>(code: Code, facts: RefusalFacts[Code]): string =>
  refusalText(new Refusal(code, facts), sayIn('en'), 'en');

/** The lines the bot has logged because something broke. A refusal is none. */
export const faultsIn = (house: Pick<House, 'logged'>): readonly string[] =>
  house
    .logged()
    .split('\n')
    .filter((line) => /"level":[56]0/.test(line));
