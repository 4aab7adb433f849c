import { suggested } from '../bot/options.ts';
import { listReviewedWorkshops } from '../services/screening/declare-reviewer.ts';

/** "Which workshop?", for reviewers and organizers: only those whose applications are being judged. */
export const reviewedWorkshopOption = suggested('option.workshop', async (typed, { ports, caller }) => {
  const wanted = typed.trim().toLowerCase();
  const workshops = await listReviewedWorkshops(ports, caller);
  return workshops
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .map(({ id, title }) => ({ name: title, value: id }));
});
