import { defineCommand } from '../../bot/command.ts';
import { serverOf } from '../../services/server.ts';
import { showSummary } from '../../services/transmission/approve-summary.ts';
import { workshopOption } from '../workshop-option.ts';
import { draftView } from './draft-view.ts';

/** Shows the draft with its button: what is approved is what was read, and not a name in a list. */
export const summaryApprove = defineCommand({
  path: 'summary approve',
  description: 'command.summary.approve',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop }, { caller, ports, say }) {
    const summary = await showSummary(ports, caller, workshop);
    return draftView(summary, await serverOf(ports, caller), say);
  },
});
