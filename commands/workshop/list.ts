import { defineCommand } from '../../bot/command.ts';
import { plain } from '../../bot/plain.ts';
import { listWorkshops } from '../../services/planning/list-workshops.ts';

/** As many as fit into one message. */
const SHOWN_MOST = 10;

export const workshopList = defineCommand({
  path: 'workshop list',
  description: 'command.workshop.list',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const workshops = await listWorkshops(ports, caller);
    if (workshops.length === 0) return say('reply.workshop.none', { command: '`/workshop schedule`' });
    return workshops
      .slice(-SHOWN_MOST)
      .map(({ title, startsAt, stage, postponedAt }) =>
        say('reply.workshop.line', {
          title: plain(title),
          startsAt,
          stage: say(postponedAt === undefined ? `stage.${stage}` : 'stage.put-off'),
        }),
      )
      .join('\n');
  },
});
