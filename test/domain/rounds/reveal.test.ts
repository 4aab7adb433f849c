import { expect, test } from 'vitest';
import { revealOf } from '../../../domain/rounds/reveal.ts';
import { aClosingRound, anAgenda, aParticipant, aStatement, idOf } from '../../support/build.ts';

const participants = [12, 3, 7].map((alias, n) => aParticipant({ id: idOf('participant', n + 1), alias }));

/** What the room is shown when these participants, counted from 1, wrote these words. */
function shownOf(...said: readonly (readonly [writer: number, text: string])[]) {
  const contributions = said.map(([writer, text], n) =>
    aStatement({ id: idOf('contribution', n + 1), participantId: idOf('participant', writer), item: n, text }),
  );
  const round = aClosingRound();
  return revealOf(anAgenda({ rounds: [round] }), round, { contributions, participants, parties: [] });
}

test('three writers are shown under their aliases, and in the order of these', () => {
  expect(shownOf([1, 'One.'], [2, 'Two.'], [3, 'Three.'], [2, 'Four.'])).toMatchObject([
    {
      statements: [
        { alias: 3, text: 'Two.' },
        { alias: 3, text: 'Four.' },
        { alias: 7, text: 'Three.' },
        { alias: 12, text: 'One.' },
      ],
    },
  ]);
});

test('of two writers no alias is shown, nor which words are of the same person', () => {
  expect(shownOf([1, 'One.'], [2, 'Two.'], [1, 'Three.'])).toMatchObject([
    { statements: [{ text: 'One.' }, { text: 'Three.' }, { text: 'Two.' }] },
  ]);
  expect(JSON.stringify(shownOf([1, 'One.'], [2, 'Two.']))).not.toContain('alias');
});

test('a single writer is shown without alias, however much was written', () => {
  expect(JSON.stringify(shownOf([1, 'One.'], [1, 'Two.'], [1, 'Three.']))).not.toContain('alias');
});
