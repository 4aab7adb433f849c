import type { ModalValues } from '../../discord/actor/modal-input.ts';
import type { SeenField, SeenModal } from '../../discord/seen.ts';
import type { Chance } from '../chance.ts';

/** The field in which a writer says whether a summary may quote the words. */
const QUOTE = 'quote';
const YES = 'yes';
const NO = 'no';

/** A form as somebody fills it in. */
export interface Filled {
  readonly values: ModalValues;
  /** What was written into the first text field, and into the others. */
  readonly text: string;
  readonly details: readonly string[];
  readonly isQuotable: boolean;
}

/** Where the words for a form come from. */
export interface Pen {
  readonly chance: Chance;
  /** Words that nobody has written before. */
  readonly words: () => string;
  readonly mayQuote: boolean;
}

const isText = ({ kind }: SeenField): boolean => kind === 'text' || kind === 'paragraph';

/**
 * Fills in a form, whatever its fields: writes into the first text field and most of the others, takes one of
 * what is offered to choose from, and is honest about being quoted.
 */
export function filledIn({ fields }: SeenModal, { chance, words, mayQuote }: Pen): Filled {
  const texts = fields.filter(isText);
  const written = texts.map((field, index) => (index === 0 || field.required || chance.next() < 0.7 ? words() : ''));
  const quote = fields.find(({ customId }) => customId === QUOTE);
  const others = fields.filter((field) => field !== quote && (field.options ?? []).length > 0);
  const isQuotable = mayQuote && quote?.options?.some(({ value }) => value === YES) === true;
  return {
    values: {
      ...Object.fromEntries(texts.map(({ customId }, index) => [customId, written[index] ?? ''])),
      ...Object.fromEntries(others.map(({ customId, options = [] }) => [customId, chance.pick(options).value])),
      ...(quote && { [quote.customId]: isQuotable ? YES : NO }),
    },
    text: written[0] ?? '',
    details: written.slice(1).filter((detail) => detail !== ''),
    isQuotable,
  };
}
