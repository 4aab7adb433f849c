import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { choice, text } from '../../bot/options.ts';
import { fullestThatFits, paragraphs } from '../../bot/views/fitting.ts';
import { addAdvisory, listAdvisories } from '../../services/planning/hosting/advisories.ts';
import { longView } from '../long-view.ts';
import { advisoryLine } from './advisory-line.ts';

export const advisoryAdd = defineCommand({
  path: 'advisory add',
  description: 'command.advisory.add',
  reply: 'private',
  options: {
    kind: choice('option.advisory.kind', {
      advisory: 'choice.advisory.advisory',
      track: 'choice.advisory.track',
      'track-over': 'choice.advisory.track-over',
    }),
    text: text('option.advisory.text', { max: 1000 }),
    source: text('option.host.source', { max: 600 }),
    date: text('option.advisory.on', { max: 20 }),
  },
  async execute({ date, ...entry }, { caller, ports, say }) {
    const added = await addAdvisory(ports, caller, { ...entry, on: date });
    return paragraphs(say('reply.advisory.added'), advisoryLine(added, say));
  },
});

export const advisoryList = defineCommand({
  path: 'advisory list',
  description: 'command.advisory.list',
  reply: 'private',
  options: {},
  async execute(_, { caller, ports, say }) {
    const log = await listAdvisories(ports, caller);
    if (log.length === 0) return say('reply.advisory.none', { command: '`/advisory add`' });
    const entries = log.map((entry) => advisoryLine(entry, say));
    return longView(say('reply.advisory.heading'), [entries.join('\n')], { file: 'advisories.md' });
  },
});

/** Entries of the log that are shown beside a new workshop. */
const REMINDED_MOST = 3;

/** An answer about a workshop that is being planned, with the newest of the log as far as they fit. */
export async function withAdvisories(answer: string, { caller, ports, say }: Context): Promise<string> {
  const log = await listAdvisories(ports, caller);
  const newest = log.slice(0, REMINDED_MOST).map((entry) => advisoryLine(entry, say));
  const shown = (most: number) =>
    most === 0
      ? answer
      : paragraphs(answer, [say('reply.advisory.when-scheduling'), ...newest.slice(0, most)].join('\n'));
  return fullestThatFits(Array.from({ length: newest.length + 1 }, (_, index) => shown(newest.length - index)));
}
