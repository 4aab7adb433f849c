import { defineCommand } from '../../bot/command.ts';
import { listOwnApplications } from '../../services/screening/own-applications.ts';
import { ownApplicationsView } from './own-applications-view.ts';

export const myApplication = defineCommand({
  path: 'my application',
  description: 'command.my.application',
  reply: 'private',
  options: {},
  async execute(_, context) {
    const own = await listOwnApplications(context.ports, context.caller);
    if (own.length === 0) return context.say('reply.my.none');
    return ownApplicationsView(own, context);
  },
});
