import { defineCommand } from '../../bot/command.ts';
import { optionalText, optionalWholeNumber } from '../../bot/options.ts';
import { askToMoveConvention } from '../../services/planning/move-convention.ts';
import { proposedView } from '../dates/proposed-view.ts';
import { conventionOption } from './convention-option.ts';

/** Half a day either way: what is further off is another day. */
const SHIFT_MOST = 720;

export const conventionMove = defineCommand({
  path: 'convention move',
  description: 'command.convention.move',
  reply: 'private',
  options: {
    convention: conventionOption,
    'starts-on': optionalText('option.convention.move.starts-on', { max: 20 }),
    'ends-on': optionalText('option.convention.move.ends-on', { max: 20 }),
    zone: optionalText('option.convention.move.zone', { max: 60 }),
    registration: optionalText('option.convention.move.registration', { max: 20 }),
    'time-shift': optionalWholeNumber('option.convention.move.time-shift', { min: -SHIFT_MOST, max: SHIFT_MOST }),
  },
  async execute(input, context) {
    const { convention, zone, registration } = input;
    const { 'starts-on': startsOn, 'ends-on': endsOn, 'time-shift': shiftMinutes } = input;
    const proposed = await askToMoveConvention(context.ports, context.caller, {
      conventionId: convention,
      move: {
        ...(startsOn !== undefined && { startsOn }),
        ...(endsOn !== undefined && { endsOn }),
        ...(zone !== undefined && { timeZone: zone }),
        ...(registration !== undefined && { registrationEndsOn: registration }),
        ...(shiftMinutes !== undefined && { shiftMinutes }),
      },
    });
    return proposedView(proposed, context);
  },
});
