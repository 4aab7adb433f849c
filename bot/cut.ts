/** The text, or its beginning and an ellipsis when it is longer than Discord takes in this place. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // A surrogate pair cut in half would be an unreadable sign at the end.
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
