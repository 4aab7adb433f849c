const DATE = '$date';

/** JSON in which instants stay instants. */
export const writtenText = (value: unknown): string => JSON.stringify(marked(value));

/** What {@link writtenText} was given. */
export const parsedText = (text: string): unknown =>
  JSON.parse(text, (_, value: unknown) => (isMarkedDate(value) ? new Date(value[DATE]) : value));

/** `JSON.stringify` turns a `Date` into text before a replacer sees it, so dates are marked beforehand. */
function marked(value: unknown): unknown {
  if (value instanceof Date) return { [DATE]: value.toISOString() };
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
}

const isMarkedDate = (value: unknown): value is { readonly [DATE]: string } =>
  typeof value === 'object' && value !== null && DATE in value && typeof value[DATE] === 'string';
