import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PostContent } from '../../../domain/post.ts';
import {
  announcedPosts,
  caucusAudience,
  caucusPosts,
  caucusRound,
  concernsCaucuses,
  doorPosts,
  hasCaucuses,
} from '../../../domain/rounds/caucus.ts';
import { roundRevealed } from '../../../domain/rounds/close-round.ts';
import { roundCooling, roundExtended, roundPaused, roundSkipped } from '../../../domain/rounds/control.ts';
import { nextRoundOpened } from '../../../domain/rounds/open-round.ts';
import { roundReopened } from '../../../domain/rounds/reopen-round.ts';
import type { Transition } from '../../../domain/rounds/transition.ts';
import {
  aClosedRound,
  aClosingRound,
  anAgenda,
  anOpenRound,
  aParticipant,
  aPausedRound,
  aPlannedRound,
  at,
  aWorkshop,
  idOf,
  memberOf,
} from '../../support/build.ts';

const plan = { kind: 'caucus', title: 'Among ourselves', prompt: 'What could we offer?', minutes: 30 } as const;
const { parties } = aWorkshop();
const planned = anAgenda({ rounds: [aPlannedRound({ plan })] });
const open = anAgenda({ rounds: [anOpenRound({ plan })] });

/** What the channel of the nth party is owed, in order. */
const toldTo = (transition: Transition, n: number): readonly PostContent[] =>
  caucusPosts(transition, parties).flatMap(({ to, content }) =>
    to.kind === 'caucus' && to.party === n ? [content] : [],
  );
const kinds = (transition: Transition) => toldTo(transition, 2).map(({ kind }) => kind);

describe('what the parties’ own channels are owed', () => {
  test('is a door and then the word, when the round opens; each party reads its own name alone', () => {
    const opened = nextRoundOpened(planned, at('13:00'));

    expect(toldTo(opened, 1)).toEqual([
      { kind: 'caucus-doors' },
      { kind: 'caucus-doors' },
      {
        kind: 'caucus-opened',
        ordinal: 1,
        total: 1,
        title: 'Among ourselves',
        party: parties[0]?.name,
        prompt: 'What could we offer?',
        closesAt: at('13:30'),
      },
    ]);
    expect(JSON.stringify(toldTo(opened, 2))).not.toContain(parties[0]?.name);
    const keys = caucusPosts(opened, parties).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.join()).not.toContain(parties[0]?.name);
  });

  test.each([
    { what: 'a pause', transition: roundPaused(open, at('13:10')), owed: ['round-paused'] },
    { what: 'a moment to cool down', transition: roundCooling(open, 5, at('13:10')), owed: ['round-cooling'] },
    { what: 'more time', transition: roundExtended(open, 5, at('13:10')), owed: ['round-extended'] },
    {
      what: 'an end, at which the doors are closed before that is said',
      transition: roundSkipped(open, idOf('round'), at('13:10')),
      owed: ['caucus-doors', 'caucus-closed'],
    },
    {
      what: 'another opening of the same round',
      transition: roundReopened(anAgenda({ rounds: [aClosedRound({ plan })] }), idOf('round'), 10, at('13:40')),
      owed: ['caucus-doors', 'caucus-doors', 'caucus-opened'],
    },
  ])('is told of $what', ({ transition, owed }) => {
    expect(kinds(transition)).toEqual(owed);
    expect(concernsCaucuses(transition)).toBe(true);
  });

  test('is nothing in a round in which everybody talks together, and nothing of what the room is shown', () => {
    const other = nextRoundOpened(anAgenda(), at('13:00'));
    const reveal = roundRevealed(anAgenda({ rounds: [aClosingRound({ plan })] }), aClosingRound({ plan }), [
      { kind: 'statements-revealed', ordinal: 1, total: 1, title: 'x', part: 1, parts: 1, statements: [] },
    ]);

    expect([kinds(other), kinds(reveal)]).toEqual([[], []]);
    expect([concernsCaucuses(other), concernsCaucuses(reveal)]).toEqual([false, false]);
  });

  test('is an announcement only while they talk by themselves', () => {
    const announcement = { key: 'announcement-1', text: 'Ten minutes left.' };

    expect(announcedPosts(open, parties, announcement).map(({ to }) => to)).toEqual([
      { kind: 'caucus', party: 1 },
      { kind: 'caucus', party: 2 },
    ]);
    expect(announcedPosts(planned, parties, announcement)).toEqual([]);
  });

  test('is the same for every party when one person comes or goes: no count tells which party it was', () => {
    const doors = doorPosts(idOf('workshop'), parties, 'left-somebody');

    expect(doors.map(({ to, content }) => ({ to, content }))).toEqual(
      parties.map((_, index) => ({ to: { kind: 'caucus', party: index + 1 }, content: { kind: 'caucus-doors' } })),
    );
  });
});

test.each([
  { what: 'planned', rounds: [aPlannedRound({ plan })], has: false, isOpen: false },
  { what: 'open', rounds: [anOpenRound({ plan })], has: true, isOpen: true },
  { what: 'paused', rounds: [aPausedRound({ plan })], has: true, isOpen: true },
  { what: 'closing', rounds: [aClosingRound({ plan })], has: true, isOpen: false },
  { what: 'closed', rounds: [aClosedRound({ plan })], has: true, isOpen: false },
  { what: 'left out', rounds: [aClosedRound({ plan, closedAt: at('13:00') })], has: true, isOpen: false },
  { what: 'of another kind', rounds: [anOpenRound()], has: false, isOpen: false },
])('while the round is $what, there are channels: $has, and people write there: $isOpen', ({ rounds, has, isOpen }) => {
  expect([hasCaucuses(anAgenda({ rounds })), caucusRound(anAgenda({ rounds })) !== undefined]).toEqual([has, isOpen]);
});

const SEED = 20261;
const statuses = ['chosen', 'invited', 'accepted', 'ready', 'declined', 'withdrawn', 'lapsed'] as const;

test(`nobody reads the channel of another party, or without the key to the room (seed ${SEED})`, () => {
  const cohort = fc.array(
    fc.record({ party: fc.constantFrom('party-1', 'party-2'), status: fc.constantFrom(...statuses) }),
  );
  fc.assert(
    fc.property(cohort, (seats) => {
      const participants = seats.map(({ party, status }, n) =>
        aParticipant({ id: idOf('participant', n), memberId: memberOf(n), partyId: party, status }),
      );
      const { memberIds, outsideIds } = caucusAudience(participants, 'party-1');
      const inside = participants.filter(({ partyId, status }) => partyId === 'party-1' && status === 'ready');
      expect(memberIds).toEqual(inside.map(({ memberId }) => memberId));
      expect([...memberIds, ...outsideIds].toSorted()).toEqual(participants.map(({ memberId }) => memberId).toSorted());
    }),
    { seed: SEED },
  );
});
