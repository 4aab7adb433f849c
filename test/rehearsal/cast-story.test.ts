import { expect, test } from 'vitest';
import { readAgenda } from '../../documents/agenda-file.ts';
import { agendaFile, bookedHours, planRounds, ROUND_COUNT } from '../../rehearsal/cast/agenda.ts';
import { APPLICANTS, withHabit } from '../../rehearsal/cast/applicants.ts';
import { createChance } from '../../rehearsal/cast/chance.ts';
import { PARTIES } from '../../rehearsal/cast/parties.ts';
import { everybody, scriptOf } from '../../rehearsal/cast/people.ts';
import { asTyped, channelIn, readRoomPost } from '../../rehearsal/cast/reading.ts';
import { spread } from '../../rehearsal/cast/saboteur.ts';
import { dealStatements } from '../../rehearsal/cast/statements.ts';

test('sixteen apply, eight of each party, and in each party all three languages are written', () => {
  expect(everybody()).toHaveLength(26);
  for (const party of PARTIES) {
    const own = APPLICANTS.filter((one) => one.party === party);
    expect(own).toHaveLength(8);
    expect(new Set(own.map(scriptOf))).toEqual(new Set(['en', 'uk', 'ru']));
  }
});

test('somebody has a name of eighty Cyrillic letters, and somebody takes no direct messages', () => {
  const letters = APPLICANTS.map(({ fullName = '' }) => fullName.match(/\p{Script=Cyrillic}/gu)?.length ?? 0);

  expect(Math.max(...letters)).toBe(80);
  expect(withHabit('closed-messages')).toHaveLength(1);
});

test.each([1, 60, 240, 300])('at speed %i the bot reads the agenda, and it fits into what is booked', (speed) => {
  for (const isTold of [true, false]) {
    const rounds = planRounds({ speed, isTold });
    const plans = readAgenda(agendaFile(rounds)).rounds;

    expect(plans.map(({ kind }) => kind)).toEqual([
      'discussion',
      'statements',
      'discussion',
      'reactions',
      'statements',
    ]);
    expect(plans).toHaveLength(ROUND_COUNT);
    expect(plans.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(bookedHours(rounds) * 60);
  }
});

test('nobody says what has been said before', () => {
  const deal = dealStatements(createChance(1));
  const words = Array.from({ length: 60 }, () => deal('Edith Marlow'));

  expect(new Set(words).size).toBe(60);
});

test('the same seed tells the same story, another one another', () => {
  const order = (seed: number) =>
    createChance(seed)
      .fork('applying')
      .shuffled(APPLICANTS)
      .map(({ name }) => name);

  expect(order(5)).toEqual(order(5));
  expect(order(5)).not.toEqual(order(6));
});

test('all kills that were asked for are given to some phase', () => {
  const kills = [...spread(40, createChance(9)).values()].reduce((sum, one) => sum + one, 0);

  expect(kills).toBe(40);
});

test('words are found again in a message that shows them letter by letter', () => {
  expect(asTyped('> One\\* \\[two]\\(three) \n> \\- four')).toBe('One* [two](three) - four');
  expect(channelIn('It is being posted in #workshop-calls.')).toBe('workshop-calls');
});

test.each([
  {
    content: '## **Round 2 of 5 · A · B**\nEnds <t:60:t> (<t:60:R>)',
    news: { kind: 'opened', ordinal: 2, closesAt: new Date(60_000) },
  },
  { content: '**Round 2 of 5 · A**\nThe round is closed. Thank you.', news: { kind: 'closed', ordinal: 2 } },
  {
    content: '**Round 2 of 5 · A** · The statements, part 1 of 3\nx',
    news: { kind: 'revealed', ordinal: 2, part: 1, parts: 3 },
  },
  { content: 'All 5 rounds of this workshop are closed. Thank you.', news: { kind: 'finished' } },
  { content: 'Something else', news: undefined },
])('a post in the room is understood: $news.kind', ({ content, news }) => {
  expect(readRoomPost(content)).toEqual(news);
});
