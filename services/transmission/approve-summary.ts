import type { Post } from '../../domain/post.ts';
import { Refusal } from '../../domain/refusal.ts';
import { isFinished } from '../../domain/rounds/agenda.ts';
import { type Caller, requireRole, type Server } from '../../domain/server.ts';
import { APPROVALS_NEEDED, isSameContent, type Summary } from '../../domain/transmission/summary.ts';
import { summaryParts } from '../../domain/transmission/summary-parts.ts';
import type { Ports } from '../ports.ts';
import { ROOM_LANGUAGE } from '../rounds/save-transition.ts';
import { serverOf, workshopOf } from '../server.ts';
import { composedSummary } from './composed-summary.ts';

/**
 * Approves exactly the draft that was shown. The second person's approval posts it
 * to the audience; nobody can approve twice, and a newer draft needs both again.
 *
 * Nothing is approved before the last round is over, nor what would be composed
 * otherwise by now: somebody may have withdrawn words, or withdrawn altogether.
 *
 * @throws {@link Refusal}
 */
export async function approveSummary(
  ports: Ports,
  caller: Caller,
  { workshopId, summaryId }: { readonly workshopId: string; readonly summaryId: string },
): Promise<Summary> {
  const server = await serverOf(ports, caller);
  requireRole(server, caller, 'facilitator');
  const workshop = await workshopOf(ports, caller, workshopId);
  const draft = await ports.summaries.findLatest(workshop.id);
  if (!draft) throw new Refusal('no-draft', {});
  if (draft.id !== summaryId) throw new Refusal('draft-replaced', {});
  if (draft.status === 'posted') throw new Refusal('summary-posted', {});
  if (draft.approvedBy.includes(caller.memberId)) throw new Refusal('approved-already', {});
  const agenda = await ports.agendas.find(workshop.id);
  if (!agenda || !isFinished(agenda)) throw new Refusal('rounds-not-over', {});
  const content = await composedSummary(ports, caller, workshop);
  if (!isSameContent(draft.content, content)) throw new Refusal('draft-outdated', {});

  const approvedBy = [...draft.approvedBy, caller.memberId];
  const isPosted = approvedBy.length >= APPROVALS_NEEDED;
  const approved: Summary = { ...draft, approvedBy, status: isPosted ? 'posted' : 'draft' };
  if (!(await ports.summaries.save(approved, isPosted ? postsOf(approved, server) : []))) {
    throw new Refusal('changed-meanwhile', {});
  }
  ports.courier.wake();
  return approved;
}

/** The draft that waits for approval. @throws {@link Refusal} `no-draft`. */
export async function showSummary(ports: Ports, caller: Caller, workshopId: string): Promise<Summary> {
  requireRole(await serverOf(ports, caller), caller, 'facilitator');
  const workshop = await workshopOf(ports, caller, workshopId);
  const summary = await ports.summaries.findLatest(workshop.id);
  if (!summary) throw new Refusal('no-draft', {});
  return summary;
}

/** What an approved summary owes its audience: a heading, then each round, one post each, so that none is cut in the middle. */
export function postsOf(summary: Summary, server: Server): readonly Post[] {
  const parts = summaryParts(summary.content).length + 1;
  return Array.from({ length: parts }, (_, index) => ({
    key: `summary-${summary.id}-${index + 1}`,
    workshopId: summary.workshopId,
    to: { kind: 'channel', channelId: server.audienceChannelId },
    language: ROOM_LANGUAGE,
    content: { kind: 'summary', part: index + 1, parts, content: summary.content },
  }));
}
