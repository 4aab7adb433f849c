/**
 * Whether nothing can be read in a text: no characters, or only such as leave no mark
 * on the screen, like the zero-width space, the Hangul filler and the empty Braille cell.
 */
export const isBlank = (text: string): boolean => text.replace(INVISIBLE, '') === '';

const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
