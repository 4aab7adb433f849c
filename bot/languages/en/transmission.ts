/** What members read in the chapter «transmission», in English. */
export const transmission = {
  'command.summary.draft': 'Draft the summary of a workshop and read it before anybody else does',
  'reply.summary.draft':
    '**Draft of the summary of “{title}”** (attached as text). Nobody outside has seen it.\nIt names no person, no alias and no number of answers. It quotes only words whose writers allowed it.\nTwo people must approve this draft; the second approval posts it in {channel}. Approved so far: {approved} of {needed}.',
  'command.summary.approve': 'Read the draft of a summary, and approve it for the audience',
  'button.approve-summary': 'Approve for the audience',
  'reply.summary.approved': 'You have approved the draft. One more person must approve it before it is posted.',
  'reply.summary.posted': 'You have approved the draft as the second person. It is being posted in {channel}.',
  'reply.summary.posted-again':
    'The summary had been approved but could not be posted. What is missing is being posted now in {channel}.',
  'reply.summary.file': 'summary.md',
} as const;
