import type { Say } from '../../bot/languages/catalog.ts';
import { plainLine, plainLineWithin, plainWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { lines } from '../../bot/views/fitting.ts';
import type { GoSheet } from '../../services/planning/hosting/go-sheet.ts';
import { advisoryLine } from '../advisory/advisory-line.ts';
import { blockState } from '../host/blocks.ts';
import { longView } from '../long-view.ts';

/** Entries of the log that are shown here. */
const LOG_MOST = 5;

/** Whether a workshop goes, and everything that decides it. */
export function goView(sheet: GoSheet, say: Say): View {
  const heading = lines(
    say('go.heading', { title: plainLineWithin(sheet.workshop.title, 150) }),
    ...putOffLines(sheet, say),
    verdict(sheet, say),
  );
  return longView(
    heading,
    [
      section(say('go.hosts'), hostLines(sheet, say)),
      section(
        say('go.blocks'),
        sheet.blocks.map((block) =>
          say('go.block', { jurisdiction: plainLine(block.jurisdiction), state: blockState(block, say) }),
        ),
      ),
      section(
        say('go.persons'),
        sheet.persons.map(({ number, level, standing }) =>
          say('go.person', { number, level: say(`risk.${level}`), standing: say(`go.person.${standing}`) }),
        ),
      ),
      section(
        say('go.log', { command: '`/advisory list`' }),
        sheet.log.slice(0, LOG_MOST).map((entry) => advisoryLine(entry, say)),
      ),
    ],
    { file: 'go.md' },
  );
}

const section = (heading: string, entries: readonly string[]): string =>
  entries.length === 0 ? '' : lines(heading, ...entries);

function putOffLines({ workshop, postponement }: GoSheet, say: Say): readonly string[] {
  if (workshop.postponedAt === undefined) return [];
  const asked = postponement?.takeUpAsked;
  return [
    say('go.put-off', { since: workshop.postponedAt, command: '`/workshop take-up`' }),
    ...(postponement && postponement.reason !== ''
      ? [say('go.put-off-reason', { reason: plainWithin(postponement.reason, 600) })]
      : []),
    ...(asked ? [say('go.take-up-asked', { by: `<@${asked.by}>` })] : []),
  ];
}

function verdict({ standing, assessment }: GoSheet, say: Say): string {
  const [assess, sign] = ['`/risk assess`', '`/risk sign`'];
  if (!assessment) return say('go.missing', { assess, sign });
  const { level, validUntil: until } = assessment;
  if (standing === 'valid') return say('go.valid', { level: say(`risk.${level}`), until });
  if (standing === 'expired') return say('go.expired', { until, assess });
  return standing === 'forbidding' ? say('go.forbidding') : say('go.unsigned', { sign });
}

const hostLines = ({ hosts }: GoSheet, say: Say): readonly string[] =>
  hosts.map(({ host, answers }) =>
    say('go.host', {
      name: plainLine(host.name),
      kind: say(`choice.host.${host.kind}`),
      seat: plainLine(host.seat),
      answers: answers
        .map(({ party, acceptance }) =>
          say('go.answer', { party: plainLine(party), says: say(`choice.acceptance.${acceptance}`) }),
        )
        .join(', '),
    }),
  );
