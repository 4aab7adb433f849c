import { defineCommand } from '../../bot/command.ts';
import { serverOf } from '../../services/server.ts';
import { showSummary } from '../../services/transmission/approve-summary.ts';
import { postSummaryAgain } from '../../services/transmission/post-summary-again.ts';
import { workshopOption } from '../workshop-option.ts';
import { draftView } from './draft-view.ts';

/** Shows the draft with its button: what is approved is what was read, and not a name in a list. A summary that could not be posted is posted again. */
export const summaryApprove = defineCommand({
  path: 'summary approve',
  description: 'command.summary.approve',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop }, { caller, ports, say }) {
    const summary = await showSummary(ports, caller, workshop);
    const server = await serverOf(ports, caller);
    if (await postSummaryAgain(ports, caller, workshop)) {
      return say('reply.summary.posted-again', { channel: `<#${server.audienceChannelId}>` });
    }
    return draftView(summary, server, say);
  },
});
