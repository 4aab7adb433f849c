import { defineKind } from '../kind.ts';

/** Nobody need be there. */
export const pause = defineKind({ kind: 'break', keys: {}, talk: 'none' });
