import { defineKind } from '../kind.ts';

/** People talk with each other in the room. */
export const discussion = defineKind({ kind: 'discussion', keys: {} });
