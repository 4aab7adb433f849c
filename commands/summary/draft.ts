import { defineCommand } from '../../bot/command.ts';
import { serverOf } from '../../services/server.ts';
import { draftSummary } from '../../services/transmission/draft-summary.ts';
import { workshopOption } from '../workshop-option.ts';
import { draftView } from './draft-view.ts';

export const summaryDraft = defineCommand({
  path: 'summary draft',
  description: 'command.summary.draft',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop }, { caller, ports, say }) {
    const summary = await draftSummary(ports, caller, workshop);
    return draftView(summary, await serverOf(ports, caller), say);
  },
});
