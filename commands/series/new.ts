import { defineCommand } from '../../bot/command.ts';
import { text } from '../../bot/options.ts';
import { plainLine } from '../../bot/plain.ts';
import { newSeries } from '../../services/planning/series.ts';
import { workshopOption } from '../workshop-option.ts';

export const seriesNew = defineCommand({
  path: 'series new',
  description: 'command.series.new',
  reply: 'private',
  options: { workshop: workshopOption, name: text('option.series.name', { max: 100 }) },
  async execute({ workshop: workshopId, name }, { ports, caller, say }) {
    const { workshop, series } = await newSeries(ports, caller, { workshopId, name });
    return say('reply.series.new', {
      series: plainLine(series.name),
      title: plainLine(workshop.title),
      edition: '`/series edition`',
      plan: '`/series plan`',
    });
  },
});
