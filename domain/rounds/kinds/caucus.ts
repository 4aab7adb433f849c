import { defineKind } from '../kind.ts';

/** Each party talks by itself, in a channel of its own. */
export const caucus = defineKind({ kind: 'caucus', keys: {}, talk: 'by-party' });
