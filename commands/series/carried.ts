import { defineCommand } from '../../bot/command.ts';
import type { Context } from '../../bot/context.ts';
import { plainLine, plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST, paragraphs } from '../../bot/views/fitting.ts';
import { type Legacy, legacyOf } from '../../services/planning/carried-over.ts';
import { workshopOption } from '../workshop-option.ts';

export const seriesCarried = defineCommand({
  path: 'series carried',
  description: 'command.series.carried',
  reply: 'private',
  options: { workshop: workshopOption },
  execute: async ({ workshop }, context) =>
    legacyView(await legacyOf(context.ports, context.caller, workshop), context),
});

function legacyView(legacy: Legacy, context: Context): View {
  const { say } = context;
  const heading = say('reply.series.carried', {
    edition: legacy.workshop.edition ?? 0,
    title: plainLineWithin(legacy.workshop.title, 150),
  });
  const rest = paragraphs(mattersText(legacy, context), returningText(legacy, context));
  const all = paragraphs(heading, rest);
  if (all.length <= MESSAGE_MOST) return { content: all };
  return {
    content: paragraphs(heading, say('reply.series.file')),
    files: [{ name: 'carried-over.txt', data: `${rest}\n` }],
  };
}

function mattersText({ from }: Legacy, { say }: Context): string {
  if (!from) return say('reply.series.carried.none');
  const list = (texts: readonly string[]): string =>
    texts.length === 0 ? say('reply.series.nothing') : texts.map((text) => `• ${plainLine(text)}`).join('\n');
  return paragraphs(
    say('reply.series.carried.from', { edition: from.edition }),
    `${say('reply.series.options')}\n${list(from.matters.options)}`,
    `${say('reply.series.questions')}\n${list(from.matters.questions)}`,
  );
}

function returningText({ returning }: Legacy, { say }: Context): string {
  const lines = returning.map(({ name, party, editions }) =>
    say('reply.series.returning.line', {
      name: plainLine(name),
      party: plainLine(party),
      count: editions.length,
      editions: editions.join(', '),
    }),
  );
  return [say('reply.series.returning'), ...(lines.length > 0 ? lines : [say('reply.series.returning.none')])].join(
    '\n',
  );
}
