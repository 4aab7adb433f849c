import { describe, expect, test } from 'vitest';
import type { PlannedRound } from '../../rehearsal/cast/agenda.ts';
import type { GivenAnswer, KeptStatement, RehearsalRecord } from '../../rehearsal/cast/record.ts';
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
  text: content,
  ephemeral: false,
  direct: false,
  readers: [],
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

const round = (ordinal: number, more: Partial<PlannedRound> = {}): PlannedRound => ({
  ordinal,
  title: 'Title',
  minutes: 10,
  incidents: [],
  ends: 'clock',
  isOffTheRecord: false,
  isLeftOut: false,
  reason: undefined,
  waitsAfter: false,
  offers: [],
  ...more,
});

const statement = (text: string, more: Partial<KeptStatement> = {}): KeptStatement => ({
  by: 'Olena',
  round: 1,
  text,
  details: [],
  isQuotable: false,
  closingsBefore: 0,
  isWithdrawn: false,
  ...more,
});

const answer = (by: string, item: number, chosen: string, more: Partial<GivenAnswer> = {}): GivenAnswer => ({
  by,
  round: 2,
  item,
  answer: chosen,
  isSure: true,
  isFoundAgain: true,
  ...more,
});

const record = (messages: readonly Message[], more: Partial<RehearsalRecord> = {}): RehearsalRecord => ({
  agenda: [round(1), round(2)],
  speed: 1,
  room: 'room',
  backstage: 'backstage',
  voice: undefined,
  audience: 'summaries',
  participants: [],
  leftMuted: [],
  messages,
  statements: [statement('One. Two *three*\nfour.')],
  answers: [],
  decisions: [{ to: 'Olena', isReached: true }],
  kills: [],
  findings: 0,
  ...more,
});
const without = (content: RegExp): readonly Message[] => GOOD.filter((one) => !content.test(one.content));
const kill = (minute: number) => ({ at: at(minute), storyAt: at(minute) });

test('a rehearsal in which everything happened once and in order is flawless', () => {
  const verdict = judge(record(GOOD));

  expect(verdict).toEqual({ posts: 10, lost: [], duplicates: [], outOfOrder: [], betrayed: [], findings: 0 });
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
    const statements = [statement('Five.')];

    expect(judge(record(GOOD, { statements })).lost).toEqual(['a statement kept in round 1 is in no reveal']);
  });

  test('so are the further words of the same form', () => {
    const statements = [statement('One. Two *three*\nfour.', { details: ['First this.'] })];

    expect(judge(record(GOOD, { statements })).lost).toEqual(['a statement kept in round 1 is in no reveal']);
  });

  test('an answer that was taken and is not found again is missed', () => {
    const answers = [answer('Olena', 0, 'agree', { round: 1, isFoundAgain: false })];

    expect(judge(record(GOOD, { answers })).lost).toContain('an answer in round 1 was taken and is gone');
  });

  test('the voice of somebody who was left muted is missed', () => {
    expect(judge(record(GOOD, { leftMuted: [2] })).lost).toEqual(['somebody was left without a voice after round 2']);
  });

  test('a round that is left out is told, and nothing else of it', () => {
    const agenda = [round(1), round(2, { isLeftOut: true })];
    const [opening, warning, end, reveal] = GOOD;
    const messages = [opening!, warning!, end!, reveal!, news(11, 2, 'This round is left out.'), finished(12)];
    const rest = GOOD.slice(7, 9);

    expect(judge(record([...messages, ...rest], { agenda }))).toMatchObject({ lost: [], outOfOrder: [] });
    expect(judge(record([...messages.toSpliced(4, 1), ...rest], { agenda })).lost).toEqual([
      'the room was never told that round 2 is left out',
    ]);
  });

  test('the reason for a round that was opened against a rule is told in the room and in the summary', () => {
    const agenda = [round(1), round(2, { reason: 'They asked us to.' })];
    const told = GOOD.map((one) =>
      /^## .*Round 2/.test(one.content) ? { ...one, content: `${one.content}\n“They asked us to.”` } : one,
    );

    expect(judge(record(told, { agenda })).lost).toEqual([]);
    expect(judge(record(GOOD, { agenda })).lost).toEqual([
      'why round 2 was opened against a rule is not told in the room',
      'why round 2 was opened against a rule is not told in the summary',
    ]);
  });

  test('words that may be quoted are missed in the summary, and so are results', () => {
    const statements = [statement('One. Two *three*\nfour.', { isQuotable: true })];
    const results = post(20, '**Round 2 of 2 · Title** · The answers\n\n**1.** Trains\n> Whole room: **divided**');
    const answers = [answer('Olena', 0, 'agree')];
    const messages = [...GOOD.slice(0, 6), results, ...GOOD.slice(6)];

    expect(judge(record(messages, { statements, answers })).lost).toEqual([
      'words of round 1 that may be quoted are missing in the summary',
      'the results of round 2 are missing in the summary',
    ]);
    const told = GOOD.map((one) => {
      if (one.content.startsWith('## Round 1')) return summary(30, '## Round 1 · Title\n> “One. Two *three*\n> four.”');
      if (one.content.startsWith('## Round 2'))
        return summary(30, '## Round 2 · Title\n**1.** Trains\n> Whole room: **divided**');
      return one;
    });
    const complete = [...told.slice(0, 6), results, ...told.slice(6)];
    expect(judge(record(complete, { statements, answers }))).toMatchObject({ lost: [], betrayed: [] });
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

  test('a round that is opened once more shows everything once more, and no oftener', () => {
    const again = post(11, `## **Round 1 of 2 · Title**\nThis round is open once more.\n**Ends ${stamp(12)} (soon).**`);
    const [reveal, later] = [GOOD[3]!, GOOD.slice(4)];
    const story = [...GOOD.slice(0, 4), again, closed(12, 1), reveal, ...later];
    const statements = [statement('One. Two *three*\nfour.'), statement('four', { closingsBefore: 1 })];

    expect(judge(record(story))).toMatchObject({ lost: [], duplicates: [], outOfOrder: [] });
    expect(judge(record(story.toSpliced(6, 1))).lost).toEqual(['a statement of round 1 was not shown again']);
    expect(judge(record([...story.slice(0, 7), reveal, ...later])).duplicates).toContain(
      'a statement of round 1 was revealed more than once',
    );
    expect(judge(record(story, { statements })).duplicates).toEqual([
      'a statement of round 1 was revealed more than once',
    ]);
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
      what: 'a reveal in the next round',
      order: [0, 1, 2, 4, 3, 5, 6],
      fault: 'revealed of round 1 came at the wrong place',
    },
    {
      what: 'the last word before the last end',
      order: [0, 1, 2, 3, 4, 6, 5],
      fault: 'the agenda was called finished before its last round was closed',
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

  test('may be told with the next one, where that came at once; not where there was time for both', () => {
    const extended = (minute: number) =>
      news(minute, 1, `The round has 1 minute more. It now ends ${stamp(11)} (soon).`);
    const story = [first!, extended(3.1), news(5, 1, told), ...rest];

    expect(judge(record(story, { kills: [kill(3), kill(3.2)] })).lost).toEqual([]);
    expect(judge(record(story, { kills: [kill(3), kill(4)] })).lost).toEqual([
      'a breakdown in round 1 was not told to the room',
    ]);
  });

  test('need not be told when the round stood still, or was over', () => {
    const paused = news(2, 1, 'The round is paused with 8 minutes left.');
    const resumed = news(5, 1, `The round goes on. It ends ${stamp(13)} (soon).`);

    expect(judge(record([first!, paused, resumed, ...rest], { kills: [kill(3)] })).lost).toEqual([]);
    expect(judge(record(GOOD, { kills: [kill(25)] })).lost).toEqual([]);
  });
});

describe('what somebody could learn who should not', () => {
  const olena = { name: 'Olena', party: 'Lurania' } as const;
  const petro = { name: 'Petro', party: 'Tessamark' } as const;
  const participants = [olena, petro];
  const betrayed = (messages: readonly Message[], more: Partial<RehearsalRecord> = {}): readonly string[] =>
    judge(record([...GOOD, ...messages], { participants, ...more })).betrayed;

  test.each([
    {
      what: 'a participant who reads along backstage',
      message: post(5, 'Panel', { channelName: 'backstage', readers: ['Ruth', 'Olena'] }),
      fault: 'a participant could read a message backstage',
    },
    {
      what: 'two parties in the channel of one',
      message: post(5, 'Among us', { channelName: 'caucus-lurania', readers: ['Olena', 'Petro'] }),
      fault: 'two parties could read the same message of a caucus',
    },
    {
      what: 'a name beside an alias',
      message: post(5, 'Flag', { channelName: 'backstage', text: 'Petro wrote **Heron**' }),
      fault: 'a name stands beside an alias in #backstage',
    },
    {
      what: 'an alias in the summary',
      message: summary(31, '## Round 3 · Title\n**Heron** said'),
      fault: 'the summary names somebody',
    },
    {
      what: 'a number in the place of a band',
      message: post(21, '**1.** Trains\n> Lurania: **4 of 6** · Tessamark: **divided**'),
      fault: 'a number stands where only a band should',
    },
    {
      what: 'words in the summary that their writer keeps in the room',
      message: summary(31, '> “One\\. Two \\*three\\* four.”'),
      fault: 'words of round 1 that should stay in the room are in the summary',
    },
  ])('$what is found', ({ message, fault }) => {
    expect(betrayed([message])).toContain(fault);
    expect(judge(record([...GOOD, message], { participants })).findings).toBeGreaterThan(0);
    expect(betrayed([])).toEqual([]);
  });

  test('what was said off the record leaves no trace in the summary but its number', () => {
    const agenda = [round(1, { isOffTheRecord: true, title: 'Dry summer' }), round(2)];
    const statements = [statement('One. Two *three*\nfour.', { isQuotable: true })];
    const off = GOOD.with(8, summary(30, '**Round 1 was held off the record:** nothing of it leaves the room.'));

    const told = off.with(8, summary(30, '## Round 1 · Dry summer\n> “One. Two *three* four.”'));
    expect(judge(record(off, { agenda, statements }))).toMatchObject({ lost: [], betrayed: [] });
    expect(judge(record(told, { agenda, statements })).betrayed).toEqual([
      'the summary says what round 1 was about',
      'words of round 1 that should stay in the room are in the summary',
    ]);
  });

  test('withdrawn words can be read nowhere any more', () => {
    const statements = [statement('One. Two *three*\nfour.', { isWithdrawn: true })];
    const blotted = GOOD.with(3, revealed(10, 1, '(withdrawn)'));

    expect(judge(record(GOOD, { statements })).betrayed).toEqual(['withdrawn words of round 1 can still be read']);
    expect(judge(record(blotted, { statements })).betrayed).toEqual([]);
  });

  describe('of offers that are accepted in secret', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    const seated = ['Lurania', 'Tessamark'].flatMap((party) =>
      names.map((name) => ({ name: `${party} ${name}`, party: party as 'Lurania' })),
    );
    const agenda = [round(1), round(2, { offers: ['If one, the other.', 'Both or neither.'] })];
    const told = (...offers: readonly string[]): readonly Message[] => [
      ...GOOD.slice(0, 6),
      post(20, ['**Round 2 of 2 · Title** · Offers', ...offers.map((offer) => `• ${offer}`)].join('\n')),
      ...GOOD.slice(6, 9),
      summary(30, ['## Round 2 · Title', ...offers.map((offer) => `• ${offer}`)].join('\n')),
    ];
    /** So many of each party accept the first offer; the others say that they could not. */
    const marks = (first: number, second: number): GivenAnswer[] =>
      seated.flatMap(({ name, party }, index) => {
        const accepting = party === 'Lurania' ? first : second;
        return [answer(name, 0, index % names.length < accepting ? 'could' : 'could-not'), answer(name, 1, 'none')];
      });
    const judged = (messages: readonly Message[], answers: readonly GivenAnswer[]) =>
      judge(record(messages, { agenda, participants: seated, answers: [...answers] }));

    test('what every party accepts is told, and nothing else', () => {
      expect(judged(told('If one, the other.'), marks(4, 4))).toMatchObject({ lost: [], betrayed: [] });
      expect(judged(told(), marks(4, 3))).toMatchObject({ lost: [], betrayed: [] });
      expect(judged(told('If one, the other.'), marks(4, 3)).betrayed).toEqual([
        'round 2 tells an offer that not every party accepts',
      ]);
      expect(judged(told(), marks(4, 4)).lost).toEqual(['round 2 does not tell an offer that every party accepts']);
    });

    test('of marks that nobody is sure of, nothing is concluded', () => {
      const unsure = marks(4, 4).with(0, answer('Lurania A', 0, 'could', { isSure: false }));

      expect(judged(told(), unsure)).toMatchObject({ lost: [], betrayed: [] });
      expect(judged(told('If one, the other.'), unsure)).toMatchObject({ lost: [], betrayed: [] });
    });
  });
});
