import { defineKind } from '../kind.ts';
import { choice, count } from '../plan-keys.ts';

/** One speaks at a time, each for the same time; hands are raised, and parties take turns. */
export const turns = defineKind({
  kind: 'turns',
  keys: {
    secondsEach: count(20, 1800, 120),
    overtimeSeconds: count(0, 300, 20),
    turnsEach: count(1, 10, 1),
    order: choice(['alternate-parties', 'as-raised'], 'alternate-parties'),
  },
  talk: 'turns',
  floor: (plan) => plan,
});
