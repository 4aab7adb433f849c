/**
 * Whether nothing can be read in a text: no characters, or only such as leave no mark
 * on the screen, like the zero-width space, the Hangul filler and the empty Braille cell.
 */
export const isBlank = (text: string): boolean => text.replace(INVISIBLE, '') === '';

const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** No language writes more marks on one letter; a pile of them would spill over the lines around it. */
export const MARKS_MOST = 4;

/** Whether a letter of the text carries more than {@link MARKS_MOST} marks. Joiners between them do not make it another letter. */
export const hasTooManyMarks = (text: string): boolean => TOO_MANY_MARKS.test(text.normalize('NFC'));

const TOO_MANY_MARKS = /(?:\p{M}[\u200C\u200D]*){5}/u;

/**
 * A text as it is kept: each letter written in one way only, no space around it, and without signs
 * that turn the direction of writing around or control a terminal. Line feeds stay.
 */
export const tidied = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(DIRECTION_AND_CONTROL, '').trim();

const DIRECTION_AND_CONTROL = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;
