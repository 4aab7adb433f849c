import { row } from '../../bot/button.ts';
import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { plainLine, plainLineWithin } from '../../bot/plain.ts';
import { refusalText } from '../../bot/refusal-text.ts';
import { defineSelect, selectSome } from '../../bot/select.ts';
import { MESSAGE_MOST } from '../../bot/views/fitting.ts';
import { venueTime } from '../../bot/views/venue-time.ts';
import { conventionsWithout, type PlannedConvention, planEditions } from '../../services/planning/plan-editions.ts';
import { workshopOption } from '../workshop-option.ts';

/** Years at once: the conventions to come, of which any number is picked from a list. */
export const seriesPlan = defineCommand({
  path: 'series plan',
  description: 'command.series.plan',
  reply: 'private',
  options: { workshop: workshopOption },
  async execute({ workshop: workshopId }, { ports, caller, say }) {
    const { workshop, conventions } = await conventionsWithout(ports, caller, workshopId);
    if (conventions.length === 0) return say('reply.series.nothing-to-plan', { command: '`/convention add`' });
    const choices = conventions.map(({ id, name, city, startsOn }) => ({
      value: id,
      label: name,
      description: `${city}, ${startsOn}`,
    }));
    return {
      content: say('reply.series.plan', { title: plainLine(workshop.title) }),
      components: [row(selectSome('plan-editions', [workshop.id], say('select.series.plan'), choices))],
    };
  },
});

export const planEditionsSelect = defineSelect({
  verb: 'plan-editions',
  ids: 1,
  answer: 'update',
  async execute([workshopId = ''], conventionIds, context) {
    const planned = await planEditions(context.ports, context.caller, { workshopId, conventionIds });
    const all = planned.map((one) => lineFor(one, context, (startsAt) => startsAt)).join('\n');
    if (all.length <= MESSAGE_MOST) return all;
    // Discord's timestamps are signs without a meaning in a file.
    const inFile = planned.map((one) => lineFor(one, context, (startsAt, zone) => venueTime(startsAt, zone, context)));
    return {
      content: context.say('reply.series.file'),
      files: [{ name: 'editions.txt', data: `${inFile.join('\n')}\n` }],
    };
  },
});

function lineFor(
  { convention, made, refusal }: PlannedConvention,
  { say, language }: Context,
  shown: (instant: Date, zone: string) => Date | string,
): string {
  const name = plainLineWithin(`${convention.name}, ${convention.city}`, 120);
  if (made) {
    const { edition = 0, startsAt, timeZone } = made.workshop;
    return say('reply.series.planned', { edition, convention: name, startsAt: shown(startsAt, timeZone) });
  }
  return say('reply.series.not-planned', {
    convention: name,
    why: refusal ? refusalText(refusal, say, language) : '',
  });
}
