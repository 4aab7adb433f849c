import { button, row } from '../../bot/button.ts';
import type { Say } from '../../bot/languages/catalog.ts';
import { plain } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { summaryView } from '../../bot/views/posts/summary.ts';
import { voiceIn } from '../../bot/views/voice.ts';
import type { Server } from '../../domain/server.ts';
import { APPROVALS_NEEDED, type Summary, type SummaryContent } from '../../domain/transmission/summary.ts';
import { summaryParts } from '../../domain/transmission/summary-parts.ts';
import { ROOM_LANGUAGE } from '../../services/rounds/save-transition.ts';

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

function summaryText(content: SummaryContent): string {
  const parts = summaryParts(content).length + 1;
  return Array.from(
    { length: parts },
    (_, index) => summaryView({ kind: 'summary', part: index + 1, parts, content }, voiceIn(ROOM_LANGUAGE)).content,
  ).join('\n\n');
}
