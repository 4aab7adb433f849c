import { suggested } from '../../bot/options.ts';
import { suggestConventions } from '../../services/planning/suggest-conventions.ts';

/** "Which convention?", answered by picking from a list; its value is the convention's id. */
export const conventionOption = suggested('option.convention', (typed, { ports, caller }) =>
  suggestConventions(ports, caller, typed),
);
