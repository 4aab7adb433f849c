import { defineButton } from '../../bot/button.ts';
import { defineCommand } from '../../bot/command.ts';
import { reviewDashboard } from '../../services/screening/review-dashboard.ts';
import { mineView } from './mine-view.ts';

export const reviewsMine = defineCommand({
  path: 'reviews mine',
  description: 'command.reviews.mine',
  reply: 'private',
  options: {},
  execute: async (_, { caller, ports, say }) => mineView(await reviewDashboard(ports, caller), '0', say),
});

/** Another page of the same, as it is now. */
export const reviewsMineButton = defineButton({
  verb: 'reviews-mine',
  ids: 1,
  answer: 'update',
  execute: async ([page = ''], { caller, ports, say }) => mineView(await reviewDashboard(ports, caller), page, say),
});
