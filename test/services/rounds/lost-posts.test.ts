import { expect, test } from 'vitest';
import { answerDeadLetter } from '../../../services/rounds/answer-dead-letter.ts';
import { deliverPosts } from '../../../services/rounds/deliver-posts.ts';
import { openCall } from '../../../services/screening/open-call.ts';
import { postSummaryAgain } from '../../../services/transmission/post-summary-again.ts';
import { aCaller, aConvention, aServer, aSummary, aWorkshop, idOf, on } from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const organizer = aCaller({ roleIds: ['organizer-role'] });
const workshopId = idOf('workshop');

/** A workshop that has not been announced, in a server whose channels `gone` are gone. */
async function aServerWithout(gone: ReadonlySet<string>) {
  const world = createWorld({
    now: on(1, '09:00'),
    answer: ({ post }) =>
      post.to.kind === 'channel' && gone.has(post.to.channelId)
        ? { outcome: 'undeliverable', reason: 'unknown-place' }
        : undefined,
  });
  await world.add({ servers: [aServer()], conventions: [aConvention()], workshops: [aWorkshop()] });
  const deliver = async () => {
    const beforeGivingUp = (letter: Parameters<typeof answerDeadLetter>[1]) => answerDeadLetter(world.ports, letter);
    const once = async () =>
      Promise.all(await deliverPosts(world.ports, { limit: 10, chance: () => 0, beforeGivingUp }));
    while ((await once()).length > 0);
  };
  const read = (channelId: string) =>
    world.sent.flatMap(({ to, content }) => (to.kind === 'channel' && to.channelId === channelId ? [content] : []));
  return { world, deliver, read };
}

const told = (what: string) => ({ kind: 'undeliverable', title: 'Water sharing', what });

test('a call that cannot be posted is told to the organizers, each time, and can be opened again elsewhere', async () => {
  const { world, deliver, read } = await aServerWithout(new Set(['calls']));
  await openCall(world.ports, organizer, workshopId);
  await deliver();
  expect(read('organizers')).toEqual([told('call-lost')]);

  await openCall(world.ports, organizer, workshopId);
  await deliver();
  expect(read('organizers')).toEqual([told('call-lost'), told('call-lost')]);

  await world.ports.servers.save(aServer({ version: 1, callChannelId: 'new-calls' }));
  await openCall(world.ports, organizer, workshopId);
  await deliver();
  expect(read('new-calls')).toMatchObject([{ kind: 'call', title: 'Water sharing' }]);
  expect(world.dead()).toEqual([]);
  await expect(openCall(world.ports, organizer, workshopId)).rejects.toMatchObject({ code: 'call-already-open' });
});

test('a call that was lost is not posted when the time for applications is over', async () => {
  const { world, deliver } = await aServerWithout(new Set(['calls']));
  await openCall(world.ports, organizer, workshopId);
  await deliver();
  await world.advanceTo(on(1, '22:00'));

  await expect(openCall(world.ports, organizer, workshopId)).rejects.toMatchObject({ code: 'applications-closed' });
});

test('a summary that cannot be posted is told to the organizers once, and what is missing is posted again', async () => {
  const gone = new Set(['summaries']);
  const { world, deliver, read } = await aServerWithout(gone);
  const part = (index: number) => ({
    key: `summary-${idOf('summary')}-${index}`,
    workshopId,
    to: { kind: 'channel', channelId: 'summaries' } as const,
    language: 'en' as const,
    content: { kind: 'summary', part: index, parts: 3, content: summary.content } as const,
  });
  const rounds = ['First', 'Second'].map((title, index) => ({
    ordinal: index + 1,
    title,
    prompt: '?',
    roundKind: 'statements' as const,
    quotes: [],
    hasUnquoted: false,
    results: [],
  }));
  const summary = aSummary({ content: { ...aSummary().content, rounds } });
  await world.ports.summaries.add(summary);
  gone.clear();
  await world.ports.posts.owe([part(1)]);
  await deliver();
  gone.add('summaries');
  await world.ports.summaries.save({ ...summary, status: 'posted' }, [part(1), part(2), part(3)]);
  await deliver();
  expect(read('organizers')).toEqual([told('summary-lost')]);

  gone.clear();
  expect(await postSummaryAgain(world.ports, organizer, workshopId)).toBe(true);
  await deliver();

  expect(read('summaries')).toMatchObject([{ part: 1 }, { part: 2 }, { part: 3 }]);
  expect(await postSummaryAgain(world.ports, organizer, workshopId)).toBe(false);
});

test('only those who run the workshop may post a summary again, and a draft is no summary', async () => {
  const { world } = await aServerWithout(new Set());
  await world.ports.summaries.add(aSummary());

  await expect(postSummaryAgain(world.ports, aCaller(), workshopId)).rejects.toMatchObject({ code: 'needs-role' });
  expect(await postSummaryAgain(world.ports, organizer, workshopId)).toBe(false);
});
