import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST } from '../../bot/views/fitting.ts';
import { shortDate } from '../../bot/views/venue-time.ts';
import { PARTY_LEAST } from '../../domain/transmission/band.ts';
import { type ComparedSeries, compareEditions } from '../../services/planning/compare-editions.ts';
import { workshopOption } from '../workshop-option.ts';

export const seriesCompare = defineCommand({
  path: 'series compare',
  description: 'command.series.compare',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, context) =>
    comparisonView(await compareEditions(context.ports, context.caller, workshop), context),
});

/** What is not known, or too small to be told. */
const NOTHING = '–';

/** A line for each thing that is compared, and in it edition by edition: that fits on a phone. */
function comparisonView({ name, editions }: ComparedSeries, { say, language }: Context): View {
  const line = (key: Parameters<typeof say>[0], cells: readonly (string | number | undefined)[], facts = {}): string =>
    say(key, { ...facts, list: cells.map((cell) => String(cell ?? NOTHING)).join(' · ') });
  // Parties of one name are one line, also when an edition had others besides.
  const parties = [...new Set(editions.flatMap(({ workshop }) => workshop.parties.map((party) => party.name)))];

  const all = [
    say('reply.series.compare', { series: plainLineWithin(name, 100) }),
    line(
      'reply.series.editions',
      editions.map(({ workshop, convention }) =>
        [workshop.edition, plainLineWithin(convention?.city ?? '', 40)].filter(Boolean).join(' '),
      ),
    ),
    line(
      'reply.series.starts',
      editions.map(({ workshop }) => shortDate(workshop.startsAt, workshop.timeZone, language)),
    ),
    line(
      'reply.series.seats',
      editions.map(({ workshop }) => workshop.seats),
    ),
    line(
      'reply.series.applications',
      editions.map(({ applications }) => applications),
    ),
    line(
      'reply.series.invited',
      editions.map(({ invited }) => invited),
    ),
    line(
      'reply.series.accepted',
      editions.map(({ accepted }) => accepted),
    ),
    ...parties.map((party) =>
      line(
        'reply.series.of-party',
        editions.map(({ workshop, byParty }) => byParty?.[workshop.parties.findIndex((one) => one.name === party)]),
        { party: plainLineWithin(party, 60) },
      ),
    ),
    say('reply.series.rule', { least: PARTY_LEAST }),
  ].join('\n');
  if (all.length <= MESSAGE_MOST) return { content: all };
  return { content: say('reply.series.file'), files: [{ name: 'editions.txt', data: `${all}\n` }] };
}
