import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plain } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { summaryText } from '../../bot/views/posts/summary.ts';
import type { Server } from '../../domain/server.ts';
import { APPROVALS_NEEDED, type Summary } from '../../domain/transmission/summary.ts';

/** A draft as the people who approve it read it: whole, in the very words that would be posted. */
export const draftView = (summary: Summary, server: Server, say: Say): View => ({
  content: say('reply.summary.draft', {
    title: plain(summary.content.title),
    channel: `<#${server.audienceChannelId}>`,
    approved: summary.approvedBy.length,
    needed: APPROVALS_NEEDED,
  }),
  files: [{ name: 'summary.md', data: summaryText(summary.content) }],
  components:
    summary.status === 'draft'
      ? [row(button('approve-summary', [summary.workshopId, summary.id], say('button.approve-summary'), 'success'))]
      : [],
});
