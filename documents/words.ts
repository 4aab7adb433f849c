import { z } from 'zod';
import { isBlank } from '../domain/text.ts';

/** A text in a file in which something can be read, of at most so many characters, without the space around it. */
export const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((value) => !isBlank(value));
