/** The most characters Discord takes in one message. */
export const MESSAGE_MOST = 2000;

/**
 * The first of these renderings that Discord takes as one message. They go from the
 * fullest to the barest, and the last one must always fit.
 */
export function fullestThatFits(renderings: Iterable<string>): string {
  for (const text of renderings) if (text.length <= MESSAGE_MOST) return text;
  throw new Error('no rendering fits into a message');
}

/** Paragraphs with an empty line between them; empty ones are left out. */
export const paragraphs = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n\n');

/** Lines; empty ones are left out. */
export const lines = (...texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n');
