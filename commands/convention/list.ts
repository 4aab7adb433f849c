import { defineCommand } from '../../bot/command.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { fullestThatFits } from '../../bot/views/fitting.ts';
import { listConventions } from '../../services/planning/list-conventions.ts';

export const conventionList = defineCommand({
  path: 'convention list',
  description: 'command.convention.list',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const conventions = await listConventions(ports, caller);
    if (conventions.length === 0) return say('reply.convention.none', { command: '`/convention add`' });
    const lines = conventions.map(({ name, city, startsOn, endsOn, timeZone }) =>
      say('reply.convention.line', {
        name: plainLineWithin(name, 120),
        city: plainLineWithin(city, 60),
        startsOn,
        endsOn,
        timeZone: plainLineWithin(timeZone, 60),
      }),
    );
    // The latest are the ones that are being worked on.
    return fullestThatFits(
      lines.map((line, left) =>
        [...(left > 0 ? [say('reply.convention.more', { count: left })] : []), line, ...lines.slice(left + 1)].join(
          '\n',
        ),
      ),
    );
  },
});
