import { defineButton } from '../../bot/button.ts';
import { serverOf } from '../../services/server.ts';
import { approveSummary } from '../../services/transmission/approve-summary.ts';

export const approveSummaryButton = defineButton({
  verb: 'approve-summary',
  ids: 2,
  answer: 'private',
  async execute([workshopId = '', summaryId = ''], { caller, ports, say }) {
    const summary = await approveSummary(ports, caller, { workshopId, summaryId });
    if (summary.status !== 'posted') return say('reply.summary.approved');
    return say('reply.summary.posted', { channel: `<#${(await serverOf(ports, caller)).audienceChannelId}>` });
  },
});
