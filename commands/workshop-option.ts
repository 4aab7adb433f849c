import { suggested } from '../bot/options.ts';
import { suggestWorkshops } from '../services/planning/suggest-workshops.ts';

/** "Which workshop?", answered by picking from a list; its value is the workshop's id. */
export const workshopOption = suggested('option.workshop', (typed, { ports, caller }) =>
  suggestWorkshops(ports, caller, typed),
);
