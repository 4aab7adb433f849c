import { expect, test } from 'vitest';
import type { PostContent } from '../../domain/post.ts';
import { aClosedRound, anAgenda, anOpenRound, aPlannedRound, at } from '../support/build.ts';
import type { Deed, Entry, History } from '../support/storm-history.ts';
import { INNOCENT, judge, type Verdict } from '../support/storm-judge.ts';

const place = { ordinal: 1, total: 1, title: 'Needs' } as const;
let keys = 0;

const posted = (content: PostContent, text = '', key?: string): Extract<Entry, { readonly what: 'posted' }> => {
  keys += 1;
  return { what: 'posted', room: 'room', key: key ?? `key-${keys}`, content, text };
};
const moved = (deed: Deed, closesAt = at('13:30')): Entry => ({
  what: 'moved',
  room: 'room',
  deed,
  round: anOpenRound({ closesAt }),
});

const OPENED = posted({
  kind: 'round-opened',
  ...place,
  roundId: 'r',
  roundKind: 'statements',
  prompt: 'What?',
  propositions: [],
  closesAt: at('13:30'),
});
const EXTENDED = posted({ kind: 'round-extended', ...place, closesAt: at('13:31'), minutes: 1 });
const PAUSED = posted({ kind: 'round-paused', ...place, remainingMinutes: 5 });
const CLOSED = posted({ kind: 'round-closed', ...place, closedAt: at('13:30'), isEarly: false });
const REVEALED = posted({ kind: 'statements-revealed', ...place, part: 1, parts: 1, statements: [] }, '> one\n> two');
const FINISHED = posted({ kind: 'agenda-finished', total: 1 });
const STATED: Entry = { what: 'stated', room: 'room', ordinal: 1, text: 'two' };
const ENDED: Entry = {
  what: 'ended',
  room: 'room',
  agenda: anAgenda({ rounds: [aClosedRound()] }),
  owed: 0,
  dead: 0,
};
const GOOD: History = [moved('open'), OPENED, STATED, CLOSED, REVEALED, FINISHED, ENDED];

const without = (...left: readonly Entry[]): History => GOOD.filter((entry) => !left.includes(entry));
const guilty = (of: Partial<Verdict>): Verdict => ({ ...INNOCENT, ...of });

const CASES: readonly (readonly [string, History, Verdict])[] = [
  ['a round as it should be', GOOD, INNOCENT],
  [
    'a statement that is not shown',
    [...GOOD, { ...STATED, text: 'three' }],
    guilty({ lost: ['statement three of round 1'] }),
  ],
  [
    'a statement shown under another round',
    [...GOOD, { ...STATED, ordinal: 2 }],
    guilty({ lost: ['statement two of round 2'] }),
  ],
  ['an end that nobody was told of', without(FINISHED), guilty({ lost: ['agenda-finished'] })],
  [
    'a command that the room never read',
    [moved('extend'), ...GOOD],
    guilty({ lost: ['extend of round 1: accepted 1 times, said 0 times'] }),
  ],
  [
    'an extension without effect',
    [moved('open'), OPENED, moved('extend', at('13:31')), EXTENDED, STATED, CLOSED, REVEALED, FINISHED, ENDED],
    guilty({ lost: ['round 1 closed 60000 ms before its end'] }),
  ],
  [
    'a round that was closed too early by the clock',
    [...GOOD, { what: 'closed', room: 'room', ordinal: 1, closedAt: at('13:30'), at: at('13:29') }],
    guilty({ lost: ['round 1 was closed before its time had come'] }),
  ],
  [
    'a post that is still owed',
    [...without(ENDED), { ...ENDED, owed: 1 }],
    guilty({ lost: ['1 posts owed and 0 given up at the end'] }),
  ],
  [
    'answers that are not in the bands',
    [...GOOD, { what: 'answered', room: 'room', ordinal: 1, results: [] }],
    guilty({ lost: ['answers of round 1'] }),
  ],
  [
    'a pause and a resumption',
    [moved('open'), OPENED, moved('pause'), PAUSED, posted(resumed(), '', 'k'), moved('resume'), ...GOOD.slice(2)],
    INNOCENT,
  ],
  [
    'one post as two messages',
    [
      moved('open'),
      OPENED,
      moved('extend', at('13:30')),
      moved('extend', at('13:30')),
      posted(extended(), '', 'k'),
      posted(extended(), '', 'k'),
      ...GOOD.slice(2),
    ],
    guilty({ duplicate: ['k'] }),
  ],
  [
    'a change that nobody asked for',
    [moved('open'), OPENED, EXTENDED, ...GOOD.slice(2)],
    guilty({ duplicate: ['round-extended of round 1: said 1 times, for 0'] }),
  ],
  [
    'a reveal before the close',
    [moved('open'), OPENED, STATED, REVEALED, CLOSED, FINISHED, ENDED],
    guilty({ outOfOrder: ['statements-revealed 1 in round 1, open', 'agenda-finished undefined in round 1, closed'] }),
  ],
  [
    'a pause of a round that is over',
    [...GOOD.slice(0, 4), moved('pause'), PAUSED, ...GOOD.slice(4)],
    guilty({ outOfOrder: ['round-paused 1 in round 1, closed'] }),
  ],
  [
    'a round that never ends',
    [moved('open'), OPENED, { ...ENDED, agenda: anAgenda({ rounds: [anOpenRound(), aPlannedRound({ ordinal: 2 })] }) }],
    guilty({ stuck: ['stuck at 1 open,2 planned'] }),
  ],
  [
    'an extension that nobody was answered about, and that was made',
    [
      moved('open'),
      OPENED,
      { what: 'unanswered', room: 'room', deed: 'extend' },
      posted({ ...place, kind: 'round-extended', closesAt: at('13:31'), minutes: 1 }),
      STATED,
      posted({ kind: 'round-closed', ...place, closedAt: at('13:31'), isEarly: false }),
      ...GOOD.slice(4),
    ],
    INNOCENT,
  ],
  [
    'an extension that nobody was answered about, and that was never made',
    [...GOOD, { what: 'unanswered', room: 'room', deed: 'extend' }],
    INNOCENT,
  ],
  [
    'an extension that nobody was answered about, and that was made without effect',
    [moved('open'), OPENED, { what: 'unanswered', room: 'room', deed: 'extend' }, EXTENDED, ...GOOD.slice(2)],
    guilty({ lost: ['round 1 closed 60000 ms before its end'] }),
  ],
  [
    'a pause that nobody was answered about, and that was made twice',
    [
      moved('open'),
      OPENED,
      { what: 'unanswered', room: 'room', deed: 'pause' },
      ...[PAUSED, moved('resume'), posted(resumed(), '', 'k1'), posted(PAUSED.content, '', 'k2')],
      ...[moved('resume'), posted(resumed(), '', 'k3'), ...GOOD.slice(2)],
    ],
    guilty({ duplicate: ['round-paused of round 1: said 2 times, for 0'] }),
  ],
  [
    'words that nobody was answered about, and that are shown or not',
    [...GOOD, { ...STATED, what: 'perhaps-stated', text: 'one' }, { ...STATED, what: 'perhaps-stated', text: 'nine' }],
    INNOCENT,
  ],
  [
    'a round that is closed a second time',
    [...GOOD, closed({}), closed({})],
    guilty({ duplicate: ['round 1 was closed again'] }),
  ],
  [
    'a paused round that is closed by the clock',
    [...GOOD, closed({ wasPaused: true })],
    guilty({ lost: ['round 1 was closed while it was paused'] }),
  ],
  [
    'a paused round that may have been skipped by somebody who got no answer',
    [...GOOD, closed({ wasPaused: true }), { what: 'unanswered', room: 'room', deed: 'skip', ordinal: 1 }],
    INNOCENT,
  ],
  [
    'a service that broke',
    [...GOOD, { what: 'broke', room: 'room', fault: 'Error' }],
    guilty({ stuck: ['broke: Error'] }),
  ],
];

function closed({ wasPaused = false }): Entry {
  return { what: 'closed', room: 'room', ordinal: 1, closedAt: at('13:30'), at: at('13:30'), wasPaused };
}

function resumed(): PostContent {
  return { kind: 'round-resumed', ...place, closesAt: at('13:30') };
}

function extended(): PostContent {
  return { kind: 'round-extended', ...place, closesAt: at('13:30'), minutes: 1 };
}

test.each(CASES)('the judge of storms on %s', (_, history, verdict) => {
  expect(judge(history)).toEqual(verdict);
});

test('rooms are judged apart: what one was told does not excuse another', () => {
  const other = GOOD.map((entry): Entry => ({ ...entry, room: 'other' }));

  expect(judge([...GOOD, ...other.filter(({ what }) => what !== 'posted')]).lost).toContain('round-closed of round 1');
});
