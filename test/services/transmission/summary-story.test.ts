import { expect, test } from 'vitest';
import { withdrawStatement } from '../../../services/rounds/own-statements.ts';
import { approveSummary } from '../../../services/transmission/approve-summary.ts';
import { draftSummary } from '../../../services/transmission/draft-summary.ts';
import {
  aCaller,
  aClosedRound,
  aConvention,
  anAgenda,
  anOpenRound,
  aParticipant,
  aPlannedRound,
  aServer,
  aStatement,
  at,
  aWorkshop,
  idOf,
  memberOf,
} from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const facilitator = aCaller({ memberId: memberOf(901), roleIds: ['facilitator-role'] });
const organizer = aCaller({ memberId: memberOf(902), roleIds: ['organizer-role'] });
const workshopId = idOf('workshop');

/** One round in which two people wrote, one of whom allows a quote; it is over. Perhaps there is a second one. */
async function aWorkshopThatIsOver({ isMoreToCome = false } = {}) {
  const later = isMoreToCome ? [aPlannedRound({ id: idOf('round', 2), ordinal: 2 })] : [];
  const world = createWorld({ now: at('13:10') });
  await world.add({
    servers: [aServer()],
    conventions: [aConvention()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1' })],
    participants: [
      aParticipant({ status: 'ready' }),
      aParticipant({
        id: idOf('participant', 2),
        memberId: memberOf(2),
        name: 'Олена Коваль',
        alias: 3,
        status: 'ready',
      }),
    ],
    agendas: [anAgenda({ rounds: [anOpenRound(), ...later] })],
  });
  await world.ports.contributions.put(aStatement({ text: 'Quote me.' }));
  await world.ports.contributions.put(
    aStatement({
      id: idOf('contribution', 2),
      participantId: idOf('participant', 2),
      memberId: memberOf(2),
      text: 'Keep this here.',
      mayQuote: false,
    }),
  );
  const agenda = (await world.ports.agendas.find(workshopId))!;
  await world.ports.agendas.save({ ...agenda, epoch: agenda.epoch + 1, rounds: [aClosedRound(), ...later] }, []);
  return world;
}

test('a summary quotes only what its writer allowed, and names nobody', async () => {
  const world = await aWorkshopThatIsOver();

  const { content } = await draftSummary(world.ports, facilitator, workshopId);

  expect(content.rounds).toEqual([
    {
      ordinal: 1,
      title: 'Opening positions',
      prompt: 'What does your side need most?',
      roundKind: 'statements',
      quotes: [{ text: 'Quote me.' }],
      hasUnquoted: true,
      results: [],
    },
  ]);
  expect(JSON.stringify(content)).not.toMatch(/Halden|Коваль|alias|9000000/);
});

test('it is posted when a second person approves it, a heading and a post for each round', async () => {
  const world = await aWorkshopThatIsOver();
  const { id: summaryId } = await draftSummary(world.ports, facilitator, workshopId);

  const first = await approveSummary(world.ports, facilitator, { workshopId, summaryId });
  expect(first.status).toBe('draft');
  expect(world.owed()).toEqual([]);
  await expect(approveSummary(world.ports, facilitator, { workshopId, summaryId })).rejects.toMatchObject({
    code: 'approved-already',
  });

  const second = await approveSummary(world.ports, organizer, { workshopId, summaryId });
  await world.deliverAll();

  expect(second.status).toBe('posted');
  expect(world.sent.map(({ to, content }) => [to, content.kind])).toEqual([
    [{ kind: 'channel', channelId: 'summaries' }, 'summary'],
    [{ kind: 'channel', channelId: 'summaries' }, 'summary'],
  ]);
});

test('two approvals at the same moment post it once', async () => {
  const world = await aWorkshopThatIsOver();
  const { id: summaryId } = await draftSummary(world.ports, facilitator, workshopId);
  const third = aCaller({ memberId: memberOf(903), roleIds: ['organizer-role'] });
  await approveSummary(world.ports, facilitator, { workshopId, summaryId });

  const results = await Promise.allSettled(
    [organizer, third].map((caller) => approveSummary(world.ports, caller, { workshopId, summaryId })),
  );

  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(world.owed()).toHaveLength(2);
});

test('a new draft needs both approvals again', async () => {
  const world = await aWorkshopThatIsOver();
  const { id: former } = await draftSummary(world.ports, facilitator, workshopId);
  await approveSummary(world.ports, facilitator, { workshopId, summaryId: former });

  const { approvedBy } = await draftSummary(world.ports, facilitator, workshopId);

  expect(approvedBy).toEqual([]);
  await expect(approveSummary(world.ports, organizer, { workshopId, summaryId: former })).rejects.toMatchObject({
    code: 'draft-replaced',
  });
});

test('nothing is approved while rounds are still to come, though it may be drafted', async () => {
  const world = await aWorkshopThatIsOver({ isMoreToCome: true });
  const { id: summaryId, content } = await draftSummary(world.ports, facilitator, workshopId);

  expect(content.rounds).toHaveLength(1);
  await expect(approveSummary(world.ports, facilitator, { workshopId, summaryId })).rejects.toMatchObject({
    code: 'rounds-not-over',
  });
  expect(await world.ports.summaries.findLatest(workshopId)).toMatchObject({ approvedBy: [] });
});

test('who has withdrawn from the workshop is quoted no more, not even from a draft that was approved once', async () => {
  const world = await aWorkshopThatIsOver();
  const { id: summaryId } = await draftSummary(world.ports, facilitator, workshopId);
  await approveSummary(world.ports, facilitator, { workshopId, summaryId });
  const writer = (await world.ports.participants.find(idOf('participant')))!;
  await world.ports.participants.save([{ ...writer, status: 'withdrawn' }]);

  await expect(approveSummary(world.ports, organizer, { workshopId, summaryId })).rejects.toMatchObject({
    code: 'draft-outdated',
  });
  const { content } = await draftSummary(world.ports, facilitator, workshopId);

  expect(content.rounds).toMatchObject([{ quotes: [], hasUnquoted: true }]);
  expect(world.owed()).toEqual([]);
});

test('a statement withdrawn takes the draft that quotes it with it', async () => {
  const world = await aWorkshopThatIsOver();
  const { id: summaryId } = await draftSummary(world.ports, facilitator, workshopId);
  const writer = aCaller({ channelId: 'room-1', memberId: memberOf(1) });

  await withdrawStatement(world.ports, writer, { roundId: idOf('round'), statementId: idOf('contribution') });

  await expect(approveSummary(world.ports, facilitator, { workshopId, summaryId })).rejects.toMatchObject({
    code: 'no-draft',
  });
  expect((await draftSummary(world.ports, facilitator, workshopId)).content.rounds).toMatchObject([{ quotes: [] }]);
});

test('only the people who run the workshop draft and approve', async () => {
  const world = await aWorkshopThatIsOver();

  await expect(draftSummary(world.ports, aCaller(), workshopId)).rejects.toMatchObject({ code: 'needs-role' });
  await expect(
    approveSummary(world.ports, aCaller(), { workshopId, summaryId: idOf('summary') }),
  ).rejects.toMatchObject({ code: 'needs-role' });
});
