import { describe, expect, test } from 'vitest';
import { roundEnding } from '../../../domain/rounds/close-round.ts';
import { readinessSaid } from '../../../domain/rounds/readiness.ts';
import { aClosedRound, anAgenda, anOpenRound, aPausedRound, aPlannedRound, at, idOf } from '../../support/build.ts';

const plan = { ...aPlannedRound().plan, endsEarly: true } as const;
const running = anAgenda({ rounds: [anOpenRound({ plan })] });
const room = (size: number) => Array.from({ length: size }, (_, n) => `person-${n + 1}`);
const said = (participantId: string) => ({ roundId: idOf('round'), participantId });

/** One after the other says to be ready; gives what the room was told of each. */
function sayAll(ids: readonly string[], inRoom: readonly string[], agenda = running) {
  let now = agenda;
  const told = ids.map((id) => {
    const change = readinessSaid(now, said(id), inRoom, at('13:10'));
    now = change?.agenda ?? now;
    return change && { told: change.told.map(({ kind }) => kind), isPanelKept: change.isPanelKept === true };
  });
  return { agenda: now, told };
}

const nothing = { told: [], isPanelKept: true };
const ending = { told: ['round-readied'], isPanelKept: false };

describe('readiness', () => {
  test.each([
    { size: 1, needed: 1 },
    { size: 2, needed: 2 },
    { size: 3, needed: 3 },
    { size: 4, needed: 3 },
    { size: 5, needed: 4 },
    { size: 8, needed: 6 },
    { size: 10, needed: 8 },
  ])('ends a round of $size people once $needed are ready, and tells nothing before', ({ size, needed }) => {
    const { told } = sayAll(room(size), room(size));

    expect(told).toEqual(room(size).map((_, index) => (index + 1 === needed ? ending : nothing)));
  });

  test('leaves a minute, and needs no further warning', () => {
    const { agenda } = sayAll(room(3), room(4));

    expect(agenda.rounds[0]).toMatchObject({ status: 'open', closesAt: at('13:11'), isWarned: true });
  });

  test('said twice is the same, and counts once', () => {
    const { told, agenda } = sayAll(['person-1', 'person-1', 'person-1'], room(4));

    expect(told).toEqual([nothing, undefined, undefined]);
    expect(agenda.rounds[0]).toMatchObject({ closesAt: at('13:30'), matter: { readyIds: ['person-1'] } });
  });

  test('of somebody who has left counts no more', () => {
    const { told } = sayAll(['gone-1', 'gone-2', 'gone-3', 'person-1', 'person-2', 'person-3'], room(4));

    expect(told).toEqual([nothing, nothing, nothing, nothing, nothing, ending]);
  });

  test('of people who were ready before others left ends the round with the next press, and never by the leaving', () => {
    const { agenda, told } = sayAll(room(5), room(8));
    expect(told).toEqual(room(5).map(() => nothing));

    // Two who were not ready leave: five of six are more than enough, and nobody has pressed yet.
    const next = sayAll(['person-6'], room(6), agenda);
    expect(next.told).toEqual([ending]);
    expect(next.agenda.rounds[0]).toMatchObject({ closesAt: at('13:11') });
    expect(sayAll(['person-7'], room(7), next.agenda).told).toEqual([nothing]);
  });

  test('of everybody who is left ends the round, though each of them has said so before', () => {
    const { agenda } = sayAll(room(5), room(8));

    expect(sayAll(['person-2', 'person-3'], room(5), agenda).told).toEqual([ending, undefined]);
  });

  test('is not asked for a second time when people have left since the end was brought forward', () => {
    const { agenda } = sayAll(room(6), room(8));
    const extended = anAgenda({ rounds: agenda.rounds.map((round) => ({ ...round, closesAt: at('13:40') })) as never });

    const { told, agenda: after } = sayAll(['person-7', 'person-1'], ['person-7', 'person-8'], extended);
    expect(told).toEqual([nothing, undefined]);
    expect(after.rounds[0]).toMatchObject({ closesAt: at('13:40') });
  });

  test('that came within the last minute moves no end which a facilitator gives afterwards', () => {
    const almost = anAgenda({ rounds: [anOpenRound({ plan, closesAt: at('13:11') })] });
    const { agenda } = sayAll(room(3), room(4), almost);
    const extended = anAgenda({ rounds: agenda.rounds.map((round) => ({ ...round, closesAt: at('13:40') })) as never });

    expect(sayAll(['person-4'], room(4), extended).told).toEqual([nothing]);
  });

  test('never moves an end further away, nor one that a facilitator has moved since', () => {
    const almost = anAgenda({ rounds: [anOpenRound({ plan, closesAt: at('13:11') })] });
    expect(sayAll(room(4), room(4), almost).told).toEqual([nothing, nothing, nothing, nothing]);

    const { agenda } = sayAll(room(3), room(4));
    const extended = anAgenda({ rounds: agenda.rounds.map((round) => ({ ...round, closesAt: at('13:40') })) as never });
    expect(sayAll(['person-4'], room(4), extended).agenda.rounds[0]).toMatchObject({ closesAt: at('13:40') });
  });

  test('changes nothing while the last words are being finished, and is forgotten with the round', () => {
    const { agenda } = sayAll(['person-1'], room(4));
    const matter = { readyIds: ['person-1'], isReadied: true };
    const writing = anOpenRound({ plan: { ...plan, graceSeconds: 30 }, matter });
    const grace = roundEnding(agenda, writing, at('13:09')).agenda;

    expect(readinessSaid(grace, said('person-2'), room(4), at('13:10'))).toBeUndefined();
    expect(JSON.stringify(grace)).not.toMatch(/person-1|isReadied/);
  });

  test.each([
    { title: 'paused', round: aPausedRound({ plan }), code: 'ready-in-pause' },
    { title: 'over', round: aClosedRound({ plan }), code: 'round-closed' },
    { title: 'not open yet', round: aPlannedRound({ plan }), code: 'no-open-round' },
    { title: 'one that does not ask for it', round: anOpenRound(), code: 'outdated-button' },
    { title: 'another one', round: anOpenRound({ plan, id: idOf('round', 9) }), code: 'outdated-button' },
  ])('is refused with $code when the round is $title', ({ round, code }) => {
    const agenda = anAgenda({ rounds: [round] });
    expect(() => readinessSaid(agenda, said('person-1'), room(4), at('13:10'))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});
