import { defineCommand } from '../../bot/command.ts';
import { listOwnApplications } from '../../services/screening/own-applications.ts';
import { listOwnDrafts } from '../../services/screening/own-draft.ts';
import { ownApplicationsView } from './own-applications-view.ts';

export const myApplication = defineCommand({
  path: 'my application',
  description: 'command.my.application',
  reply: 'private',
  options: {},
  async execute(_, context) {
    const applications = await listOwnApplications(context.ports, context.caller);
    const drafts = await listOwnDrafts(context.ports, context.caller);
    if (applications.length + drafts.length === 0) return context.say('reply.my.none');
    return ownApplicationsView({ applications, drafts }, context);
  },
});
