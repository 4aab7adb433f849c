import type { Say } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import { type Agenda, plannedMinutes } from '../../domain/rounds/agenda.ts';

/** What a facilitator reads of an agenda: a line for each round, and the sum. */
export const agendaFacts = (agenda: Agenda, say: Say) => ({
  count: agenda.rounds.length,
  minutes: plannedMinutes(agenda.rounds),
  lines: agenda.rounds
    .map(({ ordinal, plan, status }) =>
      say('reply.agenda.line', {
        ordinal,
        title: plainLineWithin(plan.title, 40),
        kind: say(`kind.${plan.kind}`),
        minutes: plan.minutes,
        status: say(`round.${status}`),
      }),
    )
    .join('\n'),
});
