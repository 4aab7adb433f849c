import type { ErrorObject } from 'ajv';

const MOST = 20;
/** What a schema says about its branches, once the branches have spoken for themselves. */
const SUMMARIES = new Set(['if', 'anyOf', 'oneOf', 'allOf']);

/**
 * What ajv found, one sentence per place and rule: `/embeds/0/title must NOT
 * have more than 256 characters`. Never quotes the value.
 */
export function complaints(errors: readonly ErrorObject[] | null | undefined): readonly string[] {
  if (!errors?.length) return [];
  const telling = errors.filter(({ keyword }) => !SUMMARIES.has(keyword));
  const sentences = (telling.length > 0 ? telling : errors).map(
    ({ instancePath, message, keyword }) => `${instancePath || '/'} ${message ?? keyword}`,
  );
  return [...new Set(sentences)].slice(0, MOST);
}
