import { describe, expect, test } from 'vitest';
import type { View } from '../../../bot/view.ts';
import { requiredWord } from '../../../bot/views/kinds/kind-word.ts';
import { renderPost } from '../../../bot/views/posts/post.ts';
import { aPost, at, POSTS } from './sample-posts.ts';

/** What can be pressed under a message: label and custom id. */
const buttonsOf = ({ components = [] }: View) =>
  components.flatMap(({ components: buttons }) =>
    buttons.map((button) => ('custom_id' in button && 'label' in button ? [button.label, button.custom_id] : [])),
  );

describe('a call for participation', () => {
  const view = renderPost(aPost(POSTS.call));

  test('names the venue’s time and zone beside the reader’s own, the seats, the deadline and who sees an application', () => {
    expect(view.content).toBe(
      [
        '## Call for participation: Roads and rivers',
        'A workshop just before World Congress of Geography, Vienna.',
        '',
        '**Parties:** Ardania and Belmark',
        '**Seats:** 8, the same number for each party',
        '**Starts:** Saturday, 13 March 2027 at 09:00 (venue time, Europe/Vienna); for you: <t:1804924800:F>',
        '**Apply until:** <t:1804921200:F> (<t:1804921200:R>)',
        '',
        'The workshop is unofficial: people listen, explore and test ideas. Nobody here can decide anything, and nobody speaks for a government. It is Track II, or Track 1.5 if somebody who holds public office comes in a private capacity: that is known, and told to all who take part, when the cohort is known.',
        '',
        '**Who sees your application:** the organizers and reviewers of this workshop, nobody else in this server. Text on Discord is not end-to-end encrypted. You can read or withdraw your application at any time with `/my application`.',
      ].join('\n'),
    );
  });

  test('has the button by which people apply', () => {
    expect(buttonsOf(view)).toEqual([['Apply', '1:apply:workshop-1']]);
  });

  test('names the day as the reader’s language does', () => {
    expect(renderPost(aPost(POSTS.call, 'uk')).content).toContain(
      '**Початок:** субота, 13 березня 2027 р. о 09:00 (час місця проведення, Europe/Vienna); за Вашим часом: <t:1804924800:F>',
    );
    expect(renderPost(aPost(POSTS.call, 'ru')).content).toContain('**Начало:** суббота, 13 марта 2027');
  });
});

test('an invitation can be accepted and declined in place, and the application read and withdrawn', () => {
  expect(buttonsOf(renderPost(aPost(POSTS.invitation, 'ru')))).toEqual([
    ['Принять', '1:accept-invitation:workshop-1'],
    ['Отказаться', '1:decline-invitation:workshop-1'],
    ['Прочитать мою заявку', '1:read-application:application-1'],
    ['Отозвать', '1:withdraw-application:application-1'],
  ]);
});

test('who was not chosen can read and withdraw the application in place, also after leaving the server', () => {
  expect(buttonsOf(renderPost(aPost(POSTS['not-chosen'])))).toEqual([
    ['Read my application', '1:read-application:application-1'],
    ['Withdraw', '1:withdraw-application:application-1'],
  ]);
});

test('the way into a room is a link to it', () => {
  expect(renderPost(aPost(POSTS['room-ready'])).content).toContain('Your room is <#111111111111111111>.');
});

describe('the opening of a round', () => {
  test('says what is asked, under which rule, who will see it and when it ends', () => {
    expect(renderPost(aPost(POSTS['round-opened'])).content).toBe(
      [
        '## **Round 2 of 6 · Hopes and fears**',
        '*Chatham House Rule: use what you hear, never say who said it.*',
        'Reactions: answer each proposition in private, with the button below.',
        '',
        '> What could both sides live with?',
        '',
        '**1.** Trains should run again.',
        '**2.** Archives should be opened.',
        '',
        '**Who sees it:** nobody in this room sees your answers. When the round ends, only broad bands are shown, and only where enough people answered.',
        '**Ends <t:1804930200:t> (<t:1804930200:R>).**',
      ].join('\n'),
    );
  });

  test.each([
    { roundKind: 'discussion', asked: { asks: false }, buttons: [] },
    {
      roundKind: 'statements',
      asked: { asks: false, sheets: ['statement'] },
      buttons: [
        ['Write a statement', '1:statement:round-2:statement'],
        ['My statements', '1:my-statements:round-2'],
      ],
    },
    { roundKind: 'reactions', asked: { asks: true }, buttons: [['React', '1:react:round-2']] },
    {
      roundKind: 'scenario',
      asked: { asks: true, sheets: ['change'] },
      buttons: [
        ['React', '1:react:round-2'],
        [requiredWord('scenario', 'sheet.change', { language: 'en' }), '1:statement:round-2:change'],
        ['My statements', '1:my-statements:round-2'],
      ],
    },
    {
      roundKind: 'turns',
      asked: { asks: false, endsEarly: true, talk: 'turns' },
      buttons: [
        ['Raise my hand', '1:raise-hand:round-2'],
        ['Lower my hand', '1:lower-hand:round-2'],
        ['I am ready', '1:ready:round-2'],
      ],
    },
  ] as const)('has the buttons of $roundKind, and always one for help', ({ roundKind, asked, buttons }) => {
    expect(buttonsOf(renderPost(aPost({ ...POSTS['round-opened'], roundKind, ...asked })))).toEqual([
      ...buttons,
      ['Help and safety', '1:aside:round-2'],
    ]);
  });

  test('says where people speak in turns: in the voice channel, or here in writing', () => {
    const turns = { ...POSTS['round-opened'], roundKind: 'turns', talk: 'turns' } as const;
    expect(renderPost(aPost({ ...turns, voiceChannelId: '123' })).content).toContain('We speak in <#123>.');
    expect(renderPost(aPost(turns)).content).toContain('There is no voice channel, so we speak in writing');
    expect(renderPost(aPost(POSTS['round-opened'])).content).not.toContain('voice channel');
  });

  test('says which rule does not hold, and why, when a facilitator has opened it against one', () => {
    const exception = { is: 'overridden', parties: ['Cordania'], reason: 'They *asked* us to go on.' } as const;
    expect(renderPost(aPost({ ...POSTS['round-opened'], exception })).content).toContain(
      '⚠ This round affects Cordania, who are not in the room. A facilitator has opened it all the same: “They \\*asked\\* us to go on.”',
    );
  });

  test('shows what it is built on by its numbers, and keeps the number of what was withdrawn', () => {
    const material = ['Share data.', '', 'Meet again.'].map((text, n) => ({ statementId: `statement-${n}`, text }));
    const { content } = renderPost(
      aPost({ ...POSTS['round-opened'], roundKind: 'constraints', propositions: [], material }),
    );
    expect(content).toContain('**1.** Share data.\n**2.** (withdrawn)\n**3.** Meet again.');
    expect(content).not.toContain('statement-');
  });

  test('shows shortened propositions with the word that the form has them in full', () => {
    const propositions = Array.from({ length: 12 }, () => 'A long proposition. '.repeat(15));
    const { content } = renderPost(aPost({ ...POSTS['round-opened'], propositions }));
    expect(content.match(/^\*\*\d+\.\*\*/gm)).toHaveLength(12);
    expect(content).toContain(
      '**12.** A long proposition. A long proposition. A long proposition. A long proposition. A long proposition.…\n',
    );
    expect(content).toContain('The form shows every proposition in full.');
  });
});

describe('the clock of a round', () => {
  test.each([
    {
      kind: 'round-warning',
      says: 'Little time is left: the round ends <t:1804930200:t> (<t:1804930200:R>). Please finish what you are writing.',
    },
    {
      kind: 'round-paused',
      says: 'The round is paused with 5 minutes left. The clock stands still; what you are writing, you may finish and send.',
    },
    { kind: 'round-resumed', says: 'The round goes on. It ends <t:1804930200:t> (<t:1804930200:R>).' },
    { kind: 'round-extended', says: 'The round has 5 minutes more. It now ends <t:1804930200:t> (<t:1804930200:R>).' },
    {
      kind: 'round-interrupted',
      says: 'I was out of service from <t:1804929000:t> on, so the round is paused with 1 minute left. Everything sent before then is kept. A facilitator resumes the round when the room is ready.',
    },
    {
      kind: 'round-continued',
      says: 'I was out of service for a short while, from <t:1804929000:t> on. Everything sent before then is kept, and the round goes on: it ends <t:1804930200:t> (<t:1804930200:R>).',
    },
    { kind: 'round-closed', says: 'The round is closed. Thank you.' },
    {
      kind: 'round-grace',
      says: 'Time is over. Whoever is still writing may finish: everything sent by <t:1804930260:t> (<t:1804930260:R>) is taken.',
    },
    {
      kind: 'round-readied',
      says: 'Most people are ready. The round ends <t:1804930200:t> (<t:1804930200:R>); please finish what you are writing.',
    },
    {
      kind: 'round-cooling',
      says: 'We take a moment to cool down. The clock stands still and runs on <t:1804930800:t> (<t:1804930800:R>). What you are writing, you may finish and send.',
    },
    {
      kind: 'pause-asked',
      says: 'A participant has asked for a pause, so the clock stands still, with 5 minutes left. Nobody is told who asked. A facilitator resumes the round.',
    },
    { kind: 'round-left-out', says: 'This round is left out.' },
  ] as const)('is told in one sentence: $kind', ({ kind, says }) => {
    expect(renderPost(aPost(POSTS[kind])).content).toBe(`**Round 2 of 6 · Hopes and fears**\n${says}`);
  });

  test('tells when a round was ended early', () => {
    expect(renderPost(aPost({ ...POSTS['round-closed'], isEarly: true })).content).toBe(
      '**Round 2 of 6 · Hopes and fears**\nThe round was ended before its time, and it is closed. Thank you.',
    );
  });
});

describe('a reveal', () => {
  test('shows statements letter by letter, under aliases', () => {
    expect(renderPost(aPost(POSTS['statements-revealed'])).content).toBe(
      [
        '**Round 2 of 6 · Hopes and fears** · The statements',
        '*Chatham House Rule: use what you hear, never say who said it.*',
        '',
        '**Swallow**',
        '> We fear \\*silence\\* more than anger.',
        '',
        '**Sage**',
        '> First line',
        '> \\# second line',
      ].join('\n'),
    );
  });

  test('shows no aliases where so few wrote that they would tell who it was', () => {
    const statements = ['We fear silence.', 'We hope.'].map((text, n) => ({ text, statementId: `statement-${n}` }));

    expect(renderPost(aPost({ ...POSTS['statements-revealed'], statements })).content).toBe(
      [
        '**Round 2 of 6 · Hopes and fears** · The statements',
        '*Chatham House Rule: use what you hear, never say who said it.*',
        '',
        '-# Fewer than three people wrote, so no aliases are shown.',
        '',
        '> We fear silence.',
        '',
        '> We hope.',
      ].join('\n'),
    );
  });

  test('says so when nobody wrote anything', () => {
    expect(renderPost(aPost({ ...POSTS['statements-revealed'], statements: [] })).content).toContain(
      'Nobody sent a statement in this round.',
    );
  });

  test('does not say that nobody wrote where only one part of many was withdrawn', () => {
    const part = { ...POSTS['statements-revealed'], statements: [], part: 2, parts: 3 };
    const { content } = renderPost(aPost(part));

    expect(content).toContain('(withdrawn)');
    expect(content).not.toContain('Nobody');
  });

  test('shows reactions as bands, and nothing where too few answered', () => {
    expect(renderPost(aPost(POSTS['reactions-revealed'])).content).toBe(
      [
        '**Round 2 of 6 · Hopes and fears** · The reactions',
        '*Chatham House Rule: use what you hear, never say who said it.*',
        'Shown are bands, never numbers. “Too few answers to show” protects those who did answer.',
        '',
        '**1.** Trains should run again.',
        '> Ardania: **leaning for** · Belmark: **divided**',
        '',
        '**2.** Archives should be opened.',
        '> By party: too few answers to show · Whole room: too few answers to show',
      ].join('\n'),
    );
  });
});

describe('a summary', () => {
  const { content } = POSTS.summary;

  test('says first what it is, and what it is not', () => {
    const heading = renderPost(aPost({ ...POSTS.summary, part: 1 })).content;
    expect(heading).toContain(
      '# Summary: Roads and rivers\nA workshop held before World Congress of Geography, Vienna: ',
    );
    expect(heading).toContain('**Track II, unofficial: nobody there could decide anything.**');
    expect(heading).toContain('A party is shown only where at least 5 of it answered, the whole room only from 10.');
  });

  test('shows a round with its bands, its quotes and what stays in the room', () => {
    expect(renderPost(aPost(POSTS.summary)).content).toBe(
      [
        '## Round 1 · Hopes and fears',
        '',
        '> What do you hope for?',
        '',
        '**1.** Trains should run again.',
        '> Ardania: **leaning for** · Belmark: **divided**',
        '',
        '**Said in the room, quoted with permission:**',
        '',
        '> “We fear silence.”',
        '',
        '> “I hope for trains.”',
        '',
        'Other statements were made that their writers keep in the room.',
      ].join('\n'),
    );
  });

  test('goes on in further posts where the quotes of a round do not fit into one', () => {
    const quotes = ['a', 'b', 'c', 'd'].map((letter) => ({ text: letter.repeat(600) }));
    const rounds = [{ ...content.rounds[0], quotes }];
    const shown = [2, 3, 4, 5, 6].map(
      (part) => renderPost(aPost({ ...POSTS.summary, part, content: { ...content, rounds } })).content,
    );
    expect(shown.map((text) => text.split('\n')[0])).toEqual(
      [1, 2, 3, 4, 5].map((part) => `## Round 1 · Hopes and fears (${part}/5)`),
    );
    for (const { text: quote } of quotes) {
      expect(shown.filter((text) => text.includes(`> “${quote}”`))).toHaveLength(1);
    }
  });

  test('says of a round without anything to tell that nothing leaves the room', () => {
    const rounds = [{ ...content.rounds[0], quotes: [], results: [], hasUnquoted: false }];
    expect(renderPost(aPost({ ...POSTS.summary, content: { ...content, rounds } })).content).toBe(
      '## Round 1 · Hopes and fears\n\n> What do you hope for?\n\nNothing of this round leaves the room.',
    );
  });

  test('tells the venue’s day of a workshop near midnight', () => {
    const heldAt = at('23:30');
    const heading = renderPost(aPost({ ...POSTS.summary, part: 1, content: { ...content, heldAt } })).content;
    expect(heading).toContain('Sunday, 14 March 2027 at 00:30 (venue time, Europe/Vienna)');
  });
});
