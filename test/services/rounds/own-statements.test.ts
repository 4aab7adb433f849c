import { describe, expect, test } from 'vitest';
import { type Agenda, withRounds } from '../../../domain/rounds/agenda.ts';
import { openNextRound, skipRound } from '../../../services/rounds/change-clock.ts';
import { forbidQuoting, ownStatements, withdrawStatement } from '../../../services/rounds/own-statements.ts';
import { collectForThis } from '../../../services/rounds/press-panel.ts';
import { submitStatement } from '../../../services/rounds/round-contributions.ts';
import {
  aCaller,
  aClosedRound,
  anAgenda,
  aParticipant,
  aPlannedRound,
  aServer,
  aSummary,
  at,
  aWorkshop,
  BALLOONS,
  idOf,
  memberOf,
} from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const facilitator = aCaller({ channelId: 'room-1', roleIds: ['facilitator-role'] });
const writer = aCaller({ channelId: 'room-1', memberId: memberOf(1) });
const other = aCaller({ channelId: 'room-1', memberId: memberOf(2) });
const roundId = idOf('round');
const words = { roundId, text: 'We need water.', mayQuote: true };

/** A room in its first round; or one with an agenda of which nothing has begun. */
async function anOpenRoom(planned?: Agenda) {
  const world = createWorld({ now: at('13:00') });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' })],
    participants: [
      aParticipant({ status: 'ready' }),
      aParticipant({ id: idOf('participant', 2), memberId: memberOf(2), alias: 3, status: 'ready' }),
    ],
    agendas: [planned ?? anAgenda()],
  });
  if (!planned) await openNextRound(world.ports, facilitator);
  return world;
}

describe('of two answers to whether words may be quoted, No holds', () => {
  test.each([
    { answers: [true, false], mayQuote: false },
    { answers: [false, true], mayQuote: false },
    { answers: [true, true], mayQuote: true },
  ])('after $answers', async ({ answers, mayQuote }) => {
    const { ports } = await anOpenRoom();
    const told = [];

    for (const answer of answers) told.push(await submitStatement(ports, writer, { ...words, mayQuote: answer }));

    expect(told[1]).toMatchObject({ kept: { text: 'We need water.', mayQuote }, statementsLeft: 1 });
    expect(await ports.contributions.list(roundId)).toMatchObject([{ text: 'We need water.', mayQuote }]);
  });

  test('also when both are sent at the same moment', async () => {
    const { ports } = await anOpenRoom();

    await Promise.all([true, false, true].map((mayQuote) => submitStatement(ports, writer, { ...words, mayQuote })));

    expect(await ports.contributions.list(roundId)).toMatchObject([{ text: 'We need water.', mayQuote: false }]);
  });
});

describe('the permission to quote', () => {
  test('can be taken back after the round, and drafts that quote the words are gone', async () => {
    const { ports } = await anOpenRoom();
    const { id: statementId } = (await submitStatement(ports, writer, words)).kept;
    await skipRound(ports, facilitator, roundId);
    await ports.summaries.add(aSummary());

    const { statements } = await forbidQuoting(ports, writer, { roundId, statementId });
    await forbidQuoting(ports, writer, { roundId, statementId });

    expect(statements).toMatchObject([{ text: 'We need water.', mayQuote: false }]);
    expect(await ports.summaries.findLatest(idOf('workshop'))).toBeUndefined();
  });

  test('stays what it was once the summary is posted', async () => {
    const { ports } = await anOpenRoom();
    const { id: statementId } = (await submitStatement(ports, writer, words)).kept;
    await ports.summaries.add(aSummary({ status: 'posted' }));

    const refused = { code: 'summary-posted' };
    await expect(forbidQuoting(ports, writer, { roundId, statementId })).rejects.toMatchObject(refused);
    await expect(withdrawStatement(ports, writer, { roundId, statementId })).rejects.toMatchObject(refused);
    expect((await ownStatements(ports, writer, roundId)).statements).toMatchObject([{ mayQuote: true }]);
  });

  test('is nobody else’s to take back', async () => {
    const { ports } = await anOpenRoom();
    const { id: statementId } = (await submitStatement(ports, writer, words)).kept;

    await expect(forbidQuoting(ports, other, { roundId, statementId })).rejects.toMatchObject({
      code: 'outdated-button',
    });
    await withdrawStatement(ports, other, { roundId, statementId });

    expect(await ports.contributions.list(roundId)).toMatchObject([{ text: 'We need water.', mayQuote: true }]);
  });
});

describe('a withdrawn statement', () => {
  test('is never shown when the round is still open, and leaves its place to another', async () => {
    const world = await anOpenRoom();
    const { ports } = world;
    const { id: statementId } = (await submitStatement(ports, writer, words)).kept;
    await submitStatement(ports, writer, { ...words, text: 'Second.' });

    expect(await withdrawStatement(ports, writer, { roundId, statementId })).toMatchObject({ wasRevealed: false });
    await submitStatement(ports, writer, { ...words, text: 'Third.' });
    await skipRound(ports, facilitator, roundId);
    await world.deliverAll();

    const reveal = world.sent.map(({ content }) => content).find(({ kind }) => kind === 'statements-revealed');
    expect(reveal).toMatchObject({ statements: [{ text: 'Second.' }, { text: 'Third.' }] });
    expect(JSON.stringify(world.sent)).not.toContain('We need water.');
  });

  test('has been read by the room after the reveal, and is kept nowhere any more', async () => {
    const { ports } = await anOpenRoom();
    const { id: statementId } = (await submitStatement(ports, writer, words)).kept;
    await skipRound(ports, facilitator, roundId);

    const first = await withdrawStatement(ports, writer, { roundId, statementId });
    const again = await withdrawStatement(ports, writer, { roundId, statementId });

    expect([first.wasRevealed, again.wasRevealed]).toEqual([true, true]);
    expect(await ports.contributions.list(roundId)).toEqual([]);
  });

  test('was read by nobody when it was handed in for a round that was left out', async () => {
    const { ports } = await anOpenRoom(anAgenda({ rounds: [aPlannedRound({ plan: BALLOONS })] }));
    await collectForThis(ports, facilitator, roundId);
    const { id: statementId } = (await submitStatement(ports, writer, words)).kept;
    const planned = (await ports.agendas.find(idOf('workshop')))!;
    const leftOut = aClosedRound({ plan: BALLOONS, openedAt: at('13:00'), closedAt: at('13:00') });
    await ports.agendas.save(withRounds(planned, leftOut), []);

    expect(await withdrawStatement(ports, writer, { roundId, statementId })).toMatchObject({ wasRevealed: false });
  });
});
