import { expect, test } from 'vitest';
import { renderPost } from '../../bot/views/posts/post.ts';
import { readAgenda } from '../../documents/agenda-file.ts';
import { KINDS } from '../../domain/rounds/kinds/index.ts';
import { agendaFile, bookedHours, HELD_COUNT, planRounds, ROUND_COUNT } from '../../rehearsal/cast/agenda.ts';
import { APPLICANTS, withHabit } from '../../rehearsal/cast/applicants.ts';
import { createChance } from '../../rehearsal/cast/chance.ts';
import { PARTIES } from '../../rehearsal/cast/parties.ts';
import { everybody, scriptOf } from '../../rehearsal/cast/people.ts';
import { asTyped, channelIn } from '../../rehearsal/cast/reading.ts';
import { readRoomPost } from '../../rehearsal/cast/room-news.ts';
import { spread } from '../../rehearsal/cast/saboteur.ts';
import { dealStatements } from '../../rehearsal/cast/statements.ts';
import { POSTS } from '../bot/views/sample-posts.ts';

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
  const rounds = planRounds(speed);
  const { rounds: plans } = readAgenda(agendaFile(rounds, speed));

  expect(plans).toHaveLength(ROUND_COUNT);
  expect(rounds.filter(({ isLeftOut }) => !isLeftOut)).toHaveLength(HELD_COUNT);
  expect(plans.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(bookedHours(rounds) * 60);
});

test('every kind of round is held, and every vocabulary is asked in', () => {
  const { rounds: plans } = readAgenda(agendaFile(planRounds(60), 60));
  const vocabularies = plans.flatMap((plan) => (plan.kind === 'reactions' ? [plan.vocabulary] : []));

  expect(new Set(plans.map(({ kind }) => kind))).toEqual(new Set(Object.keys(KINDS)));
  expect(new Set(vocabularies)).toEqual(new Set(['agreement', 'acceptance', 'support']));
});

test('nobody says what has been said before, or something in which it is contained', () => {
  const deal = dealStatements(createChance(1));
  const words = Array.from({ length: 120 }, () => deal('Edith Marlow'));

  for (const one of words) expect(words.filter((other) => other.includes(one))).toEqual([one]);
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
    content: '## **Round 2 of 5 · A · B**\n*Rule*\nEnds <t:60:t> (<t:60:R>)',
    news: { kind: 'opened', ordinal: 2, closesAt: new Date(60_000), isAgain: false },
  },
  {
    content: '## **Round 2 of 5 · A**\nThis round is open once more. What was\nEnds <t:60:t>',
    news: { kind: 'opened', ordinal: 2, closesAt: new Date(60_000), isAgain: true },
  },
  {
    content: '## **Round 2 of 5 · A**\nThis round comes later. What it opens with is written now.',
    news: { kind: 'collecting', ordinal: 2 },
  },
  { content: '**Round 2 of 5 · A**\nThe round is closed. Thank you.', news: { kind: 'closed', ordinal: 2 } },
  { content: '**Round 2 of 5 · A**\n🎙 <@1> has the floor until <t:60:t>', news: { kind: 'floor', ordinal: 2 } },
  { content: '**Round 2 of 5 · A**\n<@1>, little time is left', news: { kind: 'floor', ordinal: 2 } },
  {
    content: '**Round 2 of 5 · A** · The statements, part 1 of 3\nx',
    news: { kind: 'revealed', ordinal: 2, what: 'The statements', part: 1, parts: 3 },
  },
  {
    content: '**Round 2 of 5 · A** · The answers 2/3\nx',
    news: { kind: 'revealed', ordinal: 2, what: 'The answers', part: 2, parts: 3 },
  },
  {
    content: '**Round 2 of 5 · A** · Trial balloon 4\n\n> x',
    news: { kind: 'revealed', ordinal: 2, what: 'Trial balloon 4', part: 1, parts: 1 },
  },
  { content: 'All 5 rounds of this workshop are closed. Thank you.', news: { kind: 'finished' } },
  { content: 'Something else', news: undefined },
])('a post in the room is understood: $news.kind', ({ content, news }) => {
  expect(readRoomPost(content)).toEqual(news);
});

/** Whatever the bot may say in a room, in the words that it uses. */
test.each(
  Object.values(POSTS).filter(({ kind }) =>
    /^(?:round-(?!blocked)|pause-|turn-|floor-|agenda-|balloon)|revealed$/.test(kind),
  ),
)('the cast understands the bot when it says $kind', (content) => {
  const said = renderPost({ workshopId: 'w', language: 'en', content });

  expect(readRoomPost(typeof said === 'string' ? said : said.content)).toBeDefined();
});
