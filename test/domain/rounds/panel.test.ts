import { describe, expect, test } from 'vitest';
import type { Agenda } from '../../../domain/rounds/agenda.ts';
import { announcementFrom } from '../../../domain/rounds/announcement.ts';
import { reasonFrom } from '../../../domain/rounds/exception.ts';
import { emptyFloor } from '../../../domain/rounds/floor.ts';
import { handRaised } from '../../../domain/rounds/hands.ts';
import { panelOf } from '../../../domain/rounds/panel.ts';
import type { Round, RoundPlan } from '../../../domain/rounds/round.ts';
import { nextSpeaker } from '../../../domain/rounds/turn.ts';
import {
  aClosedRound,
  aClosingRound,
  anAgenda,
  anOpenRound,
  aPausedRound,
  aPlannedRound,
  at,
  idOf,
  memberOf,
} from '../../support/build.ts';

const TURNS = {
  kind: 'turns',
  title: 'Hopes',
  prompt: 'What do you hope for?',
  minutes: 30,
  secondsEach: 120,
  overtimeSeconds: 0,
  turnsEach: 2,
  order: 'alternate-parties',
} as const satisfies RoundPlan;
const BALLOON = {
  kind: 'trial-balloon',
  title: 'Ideas',
  prompt: 'Send one up.',
  minutes: 20,
} as const satisfies RoundPlan;

const second = (overrides: Partial<Extract<Round, { status: 'planned' }>> = {}) =>
  aPlannedRound({ id: idOf('round', 2), ordinal: 2, ...overrides });
const deeds = (...rounds: readonly Round[]) => panelOf(anAgenda({ rounds } satisfies Partial<Agenda>)).deeds;

describe('what can be done', () => {
  test.each([
    { when: 'before the first round', rounds: [aPlannedRound()], can: ['open', 'leave-out', 'announce'] },
    {
      when: 'before a round that opens with what was handed in',
      rounds: [aPlannedRound({ plan: BALLOON })],
      can: ['open', 'collect', 'leave-out', 'announce'],
    },
    {
      when: 'while it is being handed in',
      rounds: [aPlannedRound({ plan: BALLOON, isCollecting: true })],
      can: ['open', 'leave-out', 'announce'],
    },
    {
      when: 'while a round runs',
      rounds: [anOpenRound(), second()],
      can: ['warn', 'pause', 'cool-down', 'extend', 'close', 'leave-out', 'announce'],
    },
    {
      when: 'while the last round runs, of whose end the room has been told',
      rounds: [anOpenRound({ isWarned: true })],
      can: ['pause', 'cool-down', 'extend', 'close', 'announce'],
    },
    {
      when: 'while people finish what they write',
      rounds: [anOpenRound({ isWarned: true, graceEndsAt: at('13:31') })],
      can: ['close', 'announce'],
    },
    { when: 'in a pause', rounds: [aPausedRound(), second()], can: ['resume', 'close', 'leave-out', 'announce'] },
    {
      when: 'in a round of turns',
      rounds: [anOpenRound({ plan: TURNS, isWarned: true, matter: { floor: emptyFloor() } })],
      can: ['pause', 'cool-down', 'extend', 'close', 'next-speaker', 'skip-speaker', 'announce'],
    },
    { when: 'while what was written is shown', rounds: [aClosingRound(), second()], can: ['announce'] },
    {
      when: 'between two rounds',
      rounds: [aClosedRound(), second()],
      can: ['open', 'leave-out', 'reopen', 'announce'],
    },
    { when: 'after the last round', rounds: [aClosedRound()], can: ['reopen', 'announce'] },
    {
      when: 'after a round that has shown bands',
      rounds: [aClosedRound({ plan: anAgenda().rounds[1]!.plan })],
      can: ['announce'],
    },
    {
      when: 'after a round that was left out',
      rounds: [aClosedRound({ closedAt: at('13:00') })],
      can: ['announce'],
    },
  ])('$when', ({ rounds, can }) => {
    expect([...deeds(...rounds)].sort()).toEqual([...can].sort());
  });
});

test('the panel says who speaks, and who waits in the order in which they will be called', () => {
  const person = (n: number, partyId: string) => ({
    participantId: idOf('participant', n),
    memberId: memberOf(n),
    partyId,
  });
  let floor = emptyFloor();
  for (const speaker of [person(1, 'party-1'), person(2, 'party-1'), person(3, 'party-2')]) {
    floor = handRaised(floor, TURNS, speaker, at('13:00'));
  }
  floor = nextSpeaker(floor, TURNS, 0, at('13:01'));

  expect(panelOf(anAgenda({ rounds: [anOpenRound({ plan: TURNS, matter: { floor } })] })).floor).toEqual({
    turn: 1,
    speakingMemberId: memberOf(1),
    endsAt: at('13:03'),
    // The other party comes first, although its hand went up last.
    waitingMemberIds: [memberOf(3), memberOf(2)],
  });
});

describe('words of facilitators', () => {
  test('are kept in one form, without spaces around them', () => {
    expect(announcementFrom('  Cafe\u0301  ')).toBe('Caf\u00e9');
    expect(reasonFrom({ reason: ' They are late. ', prompt: ' ' })).toEqual({ reason: 'They are late.' });
    expect(reasonFrom({ reason: 'x', prompt: ' y ' })).toEqual({ reason: 'x', prompt: 'y' });
  });

  test.each(['', ' \n ', '\u200b'])('that say nothing are refused (%j)', (text) => {
    expect(() => announcementFrom(text)).toThrow(expect.objectContaining({ code: 'announcement-empty' }));
    expect(() => reasonFrom({ reason: text })).toThrow(expect.objectContaining({ code: 'reason-empty' }));
  });

  test('have a greatest length', () => {
    const most = (length: number, most: number) =>
      expect.objectContaining({ code: 'text-too-long', facts: { length, most } });

    expect(announcementFrom('x'.repeat(1500))).toHaveLength(1500);
    expect(() => announcementFrom('x'.repeat(1501))).toThrow(most(1501, 1500));
    expect(() => reasonFrom({ reason: 'x'.repeat(201) })).toThrow(most(201, 200));
    expect(() => reasonFrom({ reason: 'x', prompt: 'x'.repeat(1001) })).toThrow(most(1001, 1000));
  });
});
