import { defineCommand } from '../../bot/command.ts';
import { Refusal } from '../../domain/refusal.ts';
import { findNextCase } from '../../services/screening/find-next-case.ts';
import { caseView } from '../case-view.ts';

export const reviewNext = defineCommand({
  path: 'review next',
  description: 'command.review',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const next = await findNextCase(ports, caller);
    if (!next) throw new Refusal('nothing-to-review', {});
    return caseView(next, say);
  },
});
