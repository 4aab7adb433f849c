import type { MessageKey } from '../../bot/languages/catalog.ts';
import { plainLineWithin } from '../../bot/plain.ts';
import type { View } from '../../bot/view.ts';
import { MESSAGE_MOST } from '../../bot/views/fitting.ts';
import { requiredWord } from '../../bot/views/kinds/kind-word.ts';
import type { Voice } from '../../bot/views/voice.ts';
import { type Agenda, plannedMinutes } from '../../domain/rounds/agenda.ts';

/** An agenda as a facilitator reads it: a line for each round, and the sum. A long one comes as a file. */
export function agendaView(key: MessageKey, agenda: Agenda, { say, language }: Voice): View {
  const lines = agenda.rounds.map(({ ordinal, plan, status }) =>
    say('reply.agenda.line', {
      ordinal,
      title: plainLineWithin(plan.title, 40),
      kind: requiredWord(plan.kind, 'name', { language }),
      minutes: plan.minutes,
      status: say(`round.${status}`),
    }),
  );
  const frame = (shown: string): string =>
    say(key, {
      count: agenda.rounds.length,
      minutes: plannedMinutes(agenda.rounds),
      lines: shown,
      command: '`/round open`',
    });

  const content = frame(lines.join('\n'));
  if (content.length <= MESSAGE_MOST) return { content };
  return { content: frame(say('reply.agenda.file')), files: [{ name: 'agenda.txt', data: lines.join('\n') }] };
}
