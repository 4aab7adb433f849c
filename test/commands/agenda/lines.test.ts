import { expect, test } from 'vitest';
import { voiceIn } from '../../../bot/views/voice.ts';
import { agendaView } from '../../../commands/agenda/lines.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { anAgenda, aPlannedRound, idOf } from '../../support/build.ts';

const roundsOf = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    aPlannedRound({
      id: idOf('round', n + 1),
      ordinal: n + 1,
      plan: { kind: 'discussion', title: 'ж'.repeat(100), prompt: 'Why?', minutes: 10 },
    }),
  );

test('a short agenda is shown line by line', () => {
  expect(agendaView('reply.agenda.shown', anAgenda(), voiceIn('en'))).toEqual({
    content: [
      '2 rounds, 40 minutes in all.',
      '1. Opening positions: hidden statements, 30 min, planned',
      '2. First steps: reactions, 10 min, planned',
    ].join('\n'),
  });
});

test.each(LANGUAGES)('the longest agenda comes as a file, in %s too', (language) => {
  const view = agendaView('reply.agenda.imported', anAgenda({ rounds: roundsOf(30) }), voiceIn(language));

  expect(view.content.length).toBeLessThan(2000);
  expect(view.files?.[0]?.data.split('\n')).toHaveLength(30);
});
