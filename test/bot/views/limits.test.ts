import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isErrand, type WordedPost } from '../../../bot/views/posts/content.ts';
import { renderPost } from '../../../bot/views/posts/post.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { KINDS, type RoundKind } from '../../../domain/rounds/kinds/index.ts';
import { CONFIDENTIALITIES, PHASES } from '../../../domain/rounds/plan.ts';
import { splitStatements } from '../../../domain/rounds/reveal-parts.ts';
import { aPost, POSTS } from './sample-posts.ts';

/** Whatever people wrote into a post, grown to 4,000 letters of one kind; ids and words of ours stay as they are. */
const OURS = new Set([
  'kind',
  'roundKind',
  'roundId',
  'talk',
  'voiceChannelId',
  'applicationId',
  'roomChannelId',
  'timeZone',
  'band',
  'room',
  'what',
  'meeting',
  'reminder',
  'id',
  'workshopId',
  'status',
  'deeds',
  'memberId',
  'nextMemberId',
  'speakingMemberId',
  'waitingMemberIds',
  'sheets',
  'sheet',
  'statementId',
  'aspect',
  'note',
  'confidentiality',
  'phase',
  'is',
  'flag',
  'why',
  'audience',
  'milestone',
  'track',
]);
const grown = (value: unknown, text: string, key = ''): unknown => {
  if (typeof value === 'string') return OURS.has(key) ? value : text;
  if (Array.isArray(value)) return value.map((one) => grown(one, text, key));
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, grown(inner, text, name)]));
};

const TEXTS = [
  { of: 'Cyrillic letters', text: 'щ'.repeat(4000) },
  { of: 'words', text: 'дуже довго '.repeat(400) },
  { of: 'asterisks', text: '*'.repeat(4000) },
  { of: 'lines', text: '> \n'.repeat(1333) },
  { of: 'backslashes', text: '\\'.repeat(4000) },
];

const ROUND_KINDS = Object.keys(KINDS) as readonly RoundKind[];

/** A round that needs more words above and below than any other. */
const ALL_AT_ONCE = {
  roundKind: 'constraints',
  sheets: ['constraint'],
  asks: true,
  endsEarly: true,
  isAgain: true,
  phase: 'constraints',
  confidentiality: 'on-the-record',
  exception: { is: 'overridden', parties: ['Ardania', 'Belmark', 'Cordania'], reason: 'They asked us to go on.' },
  material: Array.from({ length: 25 }, (_, n) => ({ statementId: `statement-${n}`, text: 'An option.' })),
} as const;

/** As many parties as there can be, each with officials who let their names be said. */
function crowdedRoster() {
  const parties = Array.from({ length: 8 }, (_, n) => `Party ${n}`);
  return {
    track: 'track-1.5' as const,
    parties: parties.map((party) => ({ party, people: 10 })),
    officials: parties.flatMap((party) => [
      { party, name: 'Dr Ida Berg' },
      { party, name: 'Dr Ole Dahl' },
    ]),
  };
}

const posts: WordedPost['content'][] = [
  ...Object.values(POSTS),
  { ...POSTS.summary, part: 1 },
  { ...POSTS.undeliverable, what: 'room-lost' },
  { ...POSTS['safety-asked'], what: 'override' },
  { ...POSTS['safety-asked'], what: 'take-up' },
  { ...POSTS.undeliverable, what: 'call-lost' },
  { ...POSTS.undeliverable, what: 'summary-lost' },
  ...ROUND_KINDS.map((roundKind) => ({ ...POSTS['round-opened'], roundKind, asks: false })),
  { ...POSTS['round-opened'], ...ALL_AT_ONCE },
  { ...POSTS['round-opened'], ...ALL_AT_ONCE, exception: { ...ALL_AT_ONCE.exception, is: 'rescoped' } },
  ...PHASES.map((phase) => ({ ...POSTS['round-opened'], phase })),
  ...CONFIDENTIALITIES.map((confidentiality) => ({ ...POSTS['round-opened'], confidentiality })),
  { ...POSTS['list-revealed'], texts: [] },
  { ...POSTS.balloon, text: '' },
  { ...POSTS.flag, flag: 'pause' },
  { ...POSTS['round-blocked'], why: 'no-options' },
  { ...POSTS['round-blocked'], why: 'signals-too-few' },
  { ...POSTS['round-opened'], propositions: Array.from({ length: 40 }, () => 'A proposition.') },
  { ...POSTS['reactions-revealed'], results: Array.from({ length: 40 }, () => POSTS['reactions-revealed'].results[0]) },
  { ...POSTS['not-chosen'], isAlternate: true },
  { ...POSTS.roster, roster: { ...POSTS.roster.roster, officials: [] } },
  { ...POSTS.roster, roster: crowdedRoster() },
  { ...POSTS.call, parties: Array.from({ length: 8 }, (_, index) => `Party ${index}`) },
];

describe.each(LANGUAGES)('a post in %s', (language) => {
  test.each(TEXTS)('fits into a message though everything in it is 4,000 letters of $of', ({ text }) => {
    for (const content of posts) {
      // A reveal is split before it becomes a post; its statements are never longer than that.
      if (content.kind === 'statements-revealed') continue;
      const most = content.kind === 'balloon' ? text.slice(0, 400) : text;
      const view = renderPost(aPost(grown(content, most) as typeof content, language));
      expect(view.content.length, content.kind).toBeLessThanOrEqual(2000);
      expect(view.content.length, content.kind).toBeGreaterThan(60);
    }
  });

  test('leaves no fact unsaid', () => {
    for (const content of posts) {
      const text = renderPost(aPost(content, language)).content;
      expect(text, content.kind).not.toMatch(/[{}]|undefined|NaN|\[object/);
    }
  });
});

test('every part of a reveal fits, whatever was said', () => {
  const text = fc
    .array(
      fc.constantFrom('слово ', 'word', '*', '\\', '\n', ' ', '\n# ', '😀', '_', '\n> ', '\n1. ', '<@1>', 'http://'),
      {
        maxLength: 1000,
      },
    )
    .map((pieces) => pieces.join('').slice(0, 1000));
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 8 }),
      fc.constantFrom(...LANGUAGES),
      fc.boolean(),
      (texts, language, isNamed) => {
        const parts = splitStatements(
          texts.map((one, n) => ({ ...(isNamed && { alias: n + 1000 }), text: one, statementId: `statement-${n}` })),
        );
        for (const [index, statements] of parts.entries()) {
          const title = '*'.repeat(500);
          const place = { ordinal: 20, total: 20, title, part: index + 1, parts: parts.length };
          const view = renderPost(aPost({ kind: 'statements-revealed', ...place, statements }, language));
          expect(view.content.length).toBeLessThanOrEqual(2000);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('errands are not for reading', () => {
  expect(isErrand({ kind: 'room-admission', memberId: 'pat' })).toBe(true);
  expect(isErrand(POSTS.call)).toBe(false);
});
