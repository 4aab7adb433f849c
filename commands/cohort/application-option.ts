import { cut } from '../../bot/cut.ts';
import { suggested } from '../../bot/options.ts';
import { listCasesToExplain } from '../../services/screening/cases-to-explain.ts';

/** Discord's limits: letters of a suggestion, and suggestions at a time. */
const NAME_MOST = 100;
const SHOWN_MOST = 25;

/** "Whose application?", answered by picking from a list of those that are open to this organizer; its value is the application's id. */
export const applicationOption = suggested('option.cohort.application', async (typed, { ports, caller }) => {
  const wanted = typed.trim().toLowerCase();
  const people = await listCasesToExplain(ports, caller);
  return people
    .map(({ applicationId, number, name, party }) => ({ value: applicationId, name: `${number} · ${name} · ${party}` }))
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, SHOWN_MOST)
    .map(({ value, name }) => ({ value, name: cut(name, NAME_MOST) }));
});
