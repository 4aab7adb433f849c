import type { Context } from '../bot/context.ts';
import { cut } from '../bot/cut.ts';
import { suggested } from '../bot/options.ts';
import { shortDate } from '../bot/views/venue-time.ts';
import type { Workshop } from '../domain/planning/workshop.ts';
import { listWorkshops } from '../services/planning/list-workshops.ts';

/** Discord's limits: letters of a suggestion, and suggestions at a time. */
const NAME_MOST = 100;
const SHOWN_MOST = 25;

/**
 * "Which workshop?", answered by picking from a list; its value is the workshop's id. The newest stand
 * first, each with its day and how far it has come: workshops of one name are common over the years.
 */
export const workshopOption = suggested('option.workshop', async (typed, context) => {
  const wanted = typed.trim().toLowerCase();
  const workshops = await listWorkshops(context.ports, context.caller);
  return workshops
    .toReversed()
    .map((workshop) => ({ ...nameOf(workshop, context), value: workshop.id }))
    .filter(({ whole }) => whole.toLowerCase().includes(wanted))
    .slice(0, SHOWN_MOST)
    .map(({ name, value }) => ({ name, value }));
});

/** The title gives way when all is too long: its day and stage are what tells it from others. */
function nameOf(
  { title, startsAt, timeZone, stage }: Workshop,
  { say, language }: Context,
): { readonly whole: string; readonly name: string } {
  const rest = ` · ${shortDate(startsAt, timeZone, language)} · ${say(`stage.${stage}`)}`;
  return { whole: `${title}${rest}`, name: `${cut(title, NAME_MOST - rest.length)}${rest}` };
}
