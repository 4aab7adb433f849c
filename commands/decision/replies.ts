import { defineCommand } from '../../bot/command.ts';
import { findReplies } from '../../services/screening/list-replies.ts';
import { workshopOption } from '../workshop-option.ts';
import { repliesView } from './replies-view.ts';

export const decisionReplies = defineCommand({
  path: 'decision replies',
  description: 'command.decision.replies',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, { caller, ports, say }) => repliesView(await findReplies(ports, caller, workshop), say),
});
