import { describe, expect, test } from 'vitest';
import { requireOpenCall, tidiedForm } from '../../../domain/screening/application.ts';
import { applicationState } from '../../../domain/screening/application-state.ts';
import { aWorkshop, on } from '../../support/build.ts';

const form = {
  name: ' Іри\u0438\u0306 ',
  affiliation: 'University\n',
  partyId: 'party-1',
  motivation: '\tTo listen. ',
};

describe('the form of an application', () => {
  test('is kept without space around the answers, each letter written in one way', () => {
    expect(tidiedForm(form, aWorkshop())).toEqual({
      name: 'Ірий',
      affiliation: 'University',
      partyId: 'party-1',
      motivation: 'To listen.',
    });
  });

  test.each([
    { field: 'name', text: '   ' },
    { field: 'affiliation', text: '' },
    { field: 'motivation', text: ' \u200B\u2060 ' },
  ])('is turned down when the $field has nothing to read', ({ field, text }) => {
    expect(() => tidiedForm({ ...form, [field]: text }, aWorkshop())).toThrow(
      expect.objectContaining({ code: 'field-empty', facts: { field } }),
    );
  });

  test('names a party of this workshop', () => {
    expect(() => tidiedForm({ ...form, partyId: 'party-9' }, aWorkshop())).toThrow(
      expect.objectContaining({ code: 'unknown-choice' }),
    );
  });
});

describe('applications that close on the 1st at 22:00', () => {
  test.each([
    { stage: 'planned', at: on(1, '12:00'), refusal: 'call-not-open' },
    { stage: 'call-open', at: on(1, '21:59'), refusal: undefined },
    { stage: 'call-open', at: on(1, '22:00'), refusal: 'applications-closed' },
    { stage: 'call-closed', at: on(1, '12:00'), refusal: 'applications-closed' },
    { stage: 'ended', at: on(1, '12:00'), refusal: 'applications-closed' },
  ] as const)('a workshop that is $stage at $at answers $refusal', ({ stage, at, refusal }) => {
    const apply = () => requireOpenCall(aWorkshop({ stage }), at);

    if (refusal === undefined) expect(apply).not.toThrow();
    else expect(apply).toThrow(expect.objectContaining({ code: refusal }));
  });
});

describe('what an applicant may know', () => {
  const submitted = { status: 'submitted' } as const;
  const inReview = { workshop: aWorkshop({ stage: 'call-closed' }), now: on(3, '12:00') };
  const released = { workshop: aWorkshop({ stage: 'decided' }), now: on(3, '12:00') };

  test('does not tell before the release who was chosen', () => {
    const chosen = applicationState(submitted, { status: 'chosen' }, inReview);
    const others = applicationState(submitted, undefined, inReview);

    expect([chosen, others]).toEqual(['waiting', 'waiting']);
  });

  test.each([
    { participant: undefined, state: 'not-chosen' },
    { participant: { status: 'invited' }, state: 'invited' },
    { participant: { status: 'accepted' }, state: 'accepted' },
    { participant: { status: 'ready' }, state: 'ready' },
    { participant: { status: 'declined' }, state: 'declined' },
    { participant: { status: 'withdrawn' }, state: 'withdrawn' },
  ] as const)('after it, is that they are $state', ({ participant, state }) => {
    expect(applicationState(submitted, participant, released)).toBe(state);
  });

  test('includes that the time for a reply is over', () => {
    const late = { ...released, now: on(5, '22:00') };

    expect(applicationState(submitted, { status: 'invited' }, late)).toBe('reply-missed');
    expect(applicationState(submitted, { status: 'accepted' }, late)).toBe('accepted');
  });

  test('an application that was taken back is taken back, whatever became of the seat', () => {
    expect(applicationState({ status: 'withdrawn' }, { status: 'invited' }, released)).toBe('withdrawn');
  });
});
