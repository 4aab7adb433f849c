import { describe, expect, test } from 'vitest';
import type { RehearsalRecord } from '../../rehearsal/cast/record.ts';
import { isFlawless, judge } from '../../rehearsal/checker.ts';

/** A minute of the story's clock, which here runs like ours. */
const START = Date.parse('2027-03-13T09:00:00Z');
const at = (minute: number): Date => new Date(START + minute * 60_000);
const stamp = (minute: number): string => `<t:${at(minute).getTime() / 1000}:t>`;

type Message = RehearsalRecord['messages'][number];

const post = (minute: number, content: string, more: Partial<Message> = {}): Message => ({
  channelId: 'room-id',
  channelName: 'room',
  createdAt: at(minute),
  content,
  ephemeral: false,
  direct: false,
  ...more,
});
const summary = (minute: number, content: string): Message =>
  post(minute, content, { channelId: 'audience-id', channelName: 'summaries' });

const opened = (minute: number, round: number, closes: number): Message =>
  post(minute, `## **Round ${round} of 2 · Title**\n*Rule*\n\n**Ends ${stamp(closes)} (soon).**`);
const news = (minute: number, round: number, sentence: string): Message =>
  post(minute, `**Round ${round} of 2 · Title**\n${sentence}`);
const closed = (minute: number, round: number): Message => news(minute, round, 'The round is closed. Thank you.');
const revealed = (minute: number, round: number, statement: string): Message =>
  post(minute, `**Round ${round} of 2 · Title** · The statements\n*Rule*\n\n**Heron**\n> ${statement}`);
const finished = (minute: number): Message =>
  post(minute, 'All 2 rounds of this workshop are closed. Thank you.\nNext.');

/** Two rounds without a fault: statements, then talk. */
const GOOD: readonly Message[] = [
  opened(0, 1, 10),
  news(8, 1, `Little time is left: the round ends ${stamp(10)} (soon).`),
  closed(10, 1),
  revealed(10, 1, 'One\\. Two \\*three\\*\n> four.'),
  opened(10, 2, 20),
  closed(20, 2),
  finished(20),
  summary(30, '# Summary: Title'),
  summary(30, '## Round 1 · Title'),
  summary(30, '## Round 2 · Title'),
];

const record = (messages: readonly Message[], more: Partial<RehearsalRecord> = {}): RehearsalRecord => ({
  agenda: [
    { ordinal: 1, kind: 'statements', minutes: 10 },
    { ordinal: 2, kind: 'discussion', minutes: 10 },
  ],
  speed: 1,
  room: 'room',
  audience: 'summaries',
  messages,
  statements: [{ by: 'Olena', round: 1, text: 'One. Two *three*\nfour.' }],
  reactions: [],
  decisions: [{ to: 'Olena', isReached: true }],
  kills: [],
  findings: 0,
  ...more,
});
const without = (content: RegExp): readonly Message[] => GOOD.filter((one) => !content.test(one.content));
const kill = (minute: number) => ({ at: at(minute), storyAt: at(minute) });

test('a rehearsal in which everything happened once and in order is flawless', () => {
  const verdict = judge(record(GOOD));

  expect(verdict).toEqual({ posts: 10, lost: [], duplicates: [], outOfOrder: [], findings: 0 });
  expect(isFlawless(verdict)).toBe(true);
});

test('a private answer is no post, and may be given twice', () => {
  const answer = post(1, 'Your statement is kept.', { ephemeral: true });

  expect(judge(record([...GOOD, answer, answer]))).toMatchObject({ posts: 10, duplicates: [] });
});

test('a finding against Discord’s rules is a fault, though all people were served', () => {
  expect(isFlawless(judge(record(GOOD, { findings: 1 })))).toBe(false);
});

describe('what is missing', () => {
  test.each([
    { what: 'the opening', messages: without(/^## \*\*Round 2/), lost: 'round 2 was never opened in the room' },
    { what: 'the end', messages: without(/Round 2[\s\S]*is closed/), lost: 'round 2 was never closed in the room' },
    { what: 'the reveal', messages: without(/The statements/), lost: 'round 1 was not revealed in full' },
    { what: 'the last word', messages: without(/^All/), lost: 'the end of the agenda was never told' },
    { what: 'the heading of the summary', messages: without(/^# /), lost: 'the heading of the summary is missing' },
    { what: 'a part of the summary', messages: without(/^## Round 1/), lost: 'round 1 is missing in the summary' },
  ])('$what is missed', ({ messages, lost }) => {
    expect(judge(record(messages)).lost).toContain(lost);
  });

  test('half of a reveal is not the reveal', () => {
    const half = GOOD.map((one) => ({
      ...one,
      content: one.content.replace('· The statements', '· The statements, part 1 of 2'),
    }));

    expect(judge(record(half)).lost).toEqual(['round 1 was not revealed in full']);
  });

  test('words that were kept and never shown are missed', () => {
    const statements = [{ by: 'Olena', round: 1, text: 'Five.' }];

    expect(judge(record(GOOD, { statements })).lost).toEqual(['a statement kept in round 1 is in no reveal']);
  });

  test('a reaction that was taken and is not found again is missed', () => {
    const reactions = [{ by: 'Olena', round: 1, item: 0, isFoundAgain: false }];

    expect(judge(record(GOOD, { reactions })).lost).toEqual(['a reaction in round 1 was taken and is gone']);
  });

  test('an applicant who was never told is missed', () => {
    const decisions = [{ to: 'Olena', isReached: false }];

    expect(judge(record(GOOD, { decisions })).lost).toEqual(['a decision reached its applicant in no way']);
  });
});

describe('what came twice', () => {
  test('two messages with one nonce are one too many', () => {
    const twins = [post(1, 'a', { nonce: 'n' }), post(2, 'b', { nonce: 'n' })];

    expect(judge(record([...GOOD, ...twins])).duplicates).toEqual(['two messages came with one nonce']);
  });

  test('the same words twice in a place are seen, in direct conversations too', () => {
    const twice = post(1, 'You are invited.', { channelId: 'dm', channelName: '@Olena', direct: true });

    expect(judge(record([...GOOD, twice, twice])).duplicates).toEqual([
      'a message was posted twice in a direct conversation',
    ]);
  });

  test('an opening that comes again in other words is seen', () => {
    const again = [opened(0, 1, 10), opened(0, 1, 11), ...GOOD.slice(1)];

    expect(judge(record(again)).duplicates).toEqual(['the opening of round 1 was posted more than once']);
  });

  test('a statement shown twice is seen', () => {
    const twice = GOOD.map((one) => ({
      ...one,
      content: one.content.replace('four.', 'four.\n\n> One\\. Two \\*three\\* four.'),
    }));

    expect(judge(record(twice)).duplicates).toEqual(['a statement of round 1 was revealed more than once']);
  });

  test('a pause may be told in the same words once the round has gone on', () => {
    const pause = (minute: number) => news(minute, 1, 'The round is paused with 5 minutes left.');
    const resume = (minute: number) => news(minute, 1, `The round goes on. It ends ${stamp(minute + 5)} (soon).`);
    const [first, ...rest] = GOOD;

    expect(judge(record([first!, pause(2), resume(3), pause(4), resume(5), ...rest])).duplicates).toEqual([]);
    expect(judge(record([first!, pause(2), pause(2), resume(3), ...rest])).duplicates).toEqual([
      'a message was posted twice in #room',
    ]);
  });
});

describe('the order', () => {
  test.each([
    {
      what: 'an end before its opening',
      order: [2, 0, 1, 3, 4, 5, 6],
      fault: 'closed of round 1 came at the wrong place',
    },
    {
      what: 'a warning after the end',
      order: [0, 2, 1, 3, 4, 5, 6],
      fault: 'warning of round 1 came at the wrong place',
    },
    {
      what: 'a reveal before the end',
      order: [0, 1, 3, 2, 4, 5, 6],
      fault: 'closed of round 1 came at the wrong place',
    },
    {
      what: 'a reveal in the next round',
      order: [0, 1, 2, 4, 3, 5, 6],
      fault: 'revealed of round 1 came at the wrong place',
    },
    {
      what: 'the last word before the last end',
      order: [0, 1, 2, 3, 4, 6, 5],
      fault: 'closed of round 2 came at the wrong place',
    },
  ])('$what is seen', ({ order, fault }) => {
    const messages = [...order.map((index) => GOOD[index]!), ...GOOD.slice(7)];

    expect(judge(record(messages)).outOfOrder).toContain(fault);
  });

  test('the parts of a summary follow each other', () => {
    const messages = [...GOOD.slice(0, 8), GOOD[9]!, GOOD[8]!];

    expect(judge(record(messages)).outOfOrder).toEqual(['the parts of the summary are out of order']);
  });
});

describe('a breakdown during an open round', () => {
  const told = 'I was out of service for a short while, from 09:03 on. Everything is kept.';
  const [first, ...rest] = GOOD;

  test('must be told to the room', () => {
    expect(judge(record(GOOD, { kills: [kill(3)] })).lost).toEqual(['a breakdown in round 1 was not told to the room']);
    expect(judge(record([first!, news(4, 1, told), ...rest], { kills: [kill(3)] })).lost).toEqual([]);
  });

  test('is told once for two deaths in a row', () => {
    expect(judge(record([first!, news(5, 1, told), ...rest], { kills: [kill(3), kill(4)] })).lost).toEqual([]);
  });

  test('need not be told when the round stood still, or was over', () => {
    const paused = news(2, 1, 'The round is paused with 8 minutes left.');
    const resumed = news(5, 1, `The round goes on. It ends ${stamp(13)} (soon).`);

    expect(judge(record([first!, paused, resumed, ...rest], { kills: [kill(3)] })).lost).toEqual([]);
    expect(judge(record(GOOD, { kills: [kill(25)] })).lost).toEqual([]);
  });
});
