import { describe, expect, test } from 'vitest';
import type { Post } from '../../../domain/post.ts';
import type { ClaimedPost } from '../../../services/ports.ts';
import { answerDeadLetter } from '../../../services/rounds/answer-dead-letter.ts';
import { openNextRound, pauseRound, resumeRound } from '../../../services/rounds/change-clock.ts';
import { type DeadLetter, deliverPosts } from '../../../services/rounds/deliver-posts.ts';
import { moveAgenda } from '../../../services/rounds/move-agenda.ts';
import { renewPanel } from '../../../services/rounds/renew-panel.ts';
import { emptyPanelPost } from '../../../services/rounds/save-transition.ts';
import { aCaller, anAgenda, aPost, aServer, at, aWorkshop, idOf, memberOf } from '../../support/build.ts';
import { createWorld } from '../../support/world.ts';

const workshopId = idOf('workshop');
const facilitator = aCaller({ channelId: 'room-1', roleIds: ['facilitator-role'] });

/** A Discord in which messages can be edited, moved and deleted by hand; gives what the facilitators see, from top to bottom. */
async function aBackstage({ hasAgenda = true } = {}) {
  const world = createWorld({ now: at('13:00') });
  await world.add({
    servers: [aServer()],
    workshops: [aWorkshop({ stage: 'room-open', roomChannelId: 'room-1', backstageChannelId: 'backstage-1' })],
    agendas: hasAgenda ? [anAgenda({ backstageChannelId: 'backstage-1' })] : [],
  });
  let messages: { readonly id: string; readonly post: Post }[] = [];
  let count = 0;
  const deliver = async (claimed: ClaimedPost) => {
    const { post, edits } = claimed;
    const { content, to } = post;
    if (content.kind !== 'panel' || to.kind !== 'channel') return { outcome: 'sent', messageId: 'other' } as const;
    const stands = messages.some(({ id }) => id === edits);
    if (stands && !content.isMoved) {
      messages = messages.map((message) => (message.id === edits ? { id: message.id, post } : message));
      return { outcome: 'sent', messageId: edits! } as const;
    }
    if (content.isOver) return { outcome: 'sent', messageId: edits ?? '' } as const;
    count += 1;
    const id = `panel-message-${count}`;
    messages = [...messages.filter((message) => message.id !== edits), { id, post }];
    return { outcome: 'sent', messageId: id } as const;
  };
  const ports = { ...world.ports, channels: { deliver } };
  const deliverAll = async () => {
    for (let isMore = true; isMore; ) {
      const fates = await deliverPosts(ports, { limit: 10, chance: () => 0, beforeGivingUp: async () => 'give-up' });
      isMore = (await Promise.all(fates)).length > 0;
    }
    return messages.map(({ id, post: { content } }) => {
      if (content.kind !== 'panel') throw new Error('a panel');
      return { id, isOver: content.isOver ?? false, status: content.panel.round?.status };
    });
  };
  const deleteByHand = () => {
    messages = [];
  };
  return { world, ports, deliverAll, deleteByHand };
}

describe('the panel', () => {
  test('is one message through all of a round, and a new one for the next; the former is over', async () => {
    const { world, ports, deliverAll } = await aBackstage();
    await ports.posts.owe([emptyPanelPost(workshopId, 'backstage-1')]);
    await openNextRound(ports, facilitator);
    expect(await deliverAll()).toEqual([
      { id: 'panel-message-1', isOver: true, status: undefined },
      { id: 'panel-message-2', isOver: false, status: 'open' },
    ]);

    await pauseRound(ports, facilitator);
    expect((await deliverAll()).at(-1)).toEqual({ id: 'panel-message-2', isOver: false, status: 'paused' });

    await resumeRound(ports, facilitator);
    await world.advanceTo(at('13:30'));
    expect((await deliverAll()).slice(1)).toEqual([
      { id: 'panel-message-2', isOver: true, status: undefined },
      { id: 'panel-message-3', isOver: false, status: 'open' },
    ]);
  });

  test('that was deleted by hand comes again, and what follows edits the new one', async () => {
    const { ports, deliverAll, deleteByHand } = await aBackstage();
    await openNextRound(ports, facilitator);
    await deliverAll();

    deleteByHand();
    await pauseRound(ports, facilitator);
    await deliverAll();
    await renewPanel(ports, facilitator, { isMoved: false });
    await renewPanel(ports, facilitator, { isMoved: false });

    expect(await deliverAll()).toEqual([{ id: 'panel-message-2', isOver: false, status: 'paused' }]);
  });

  test('can be moved to the bottom, again and again, and is there once', async () => {
    const { ports, deliverAll } = await aBackstage();
    await openNextRound(ports, facilitator);
    await deliverAll();

    await renewPanel(ports, facilitator, { isMoved: true });
    expect(await deliverAll()).toEqual([{ id: 'panel-message-2', isOver: false, status: 'open' }]);
    await renewPanel(ports, facilitator, { isMoved: true });
    await pauseRound(ports, facilitator);
    expect(await deliverAll()).toEqual([{ id: 'panel-message-3', isOver: false, status: 'paused' }]);
  });

  test('can be moved before there is an agenda', async () => {
    const { ports, deliverAll } = await aBackstage({ hasAgenda: false });

    await renewPanel(ports, facilitator, { isMoved: false });
    await renewPanel(ports, facilitator, { isMoved: true });

    expect(await deliverAll()).toEqual([{ id: 'panel-message-2', isOver: false, status: undefined }]);
  });

  test('moves to another channel with the agenda', async () => {
    const { ports, deliverAll, deleteByHand } = await aBackstage();
    await openNextRound(ports, facilitator);
    await deliverAll();

    deleteByHand();
    await moveAgenda(ports, workshopId, { roomChannelId: 'room-1', backstageChannelId: 'backstage-2' });
    await pauseRound(ports, facilitator);

    expect(await deliverAll()).toEqual([{ id: 'panel-message-2', isOver: false, status: 'paused' }]);
  });

  test('is nobody’s but the facilitators’', async () => {
    const { ports } = await aBackstage();

    await expect(renewPanel(ports, { ...facilitator, roleIds: [] }, { isMoved: true })).rejects.toMatchObject({
      code: 'needs-role',
    });
  });
});

describe('what only facilitators may read', () => {
  const letter = (more: Partial<DeadLetter> = {}): DeadLetter => ({
    key: 'word-1',
    workshopId,
    to: { kind: 'channel', channelId: 'backstage-1' },
    kind: 'private-word',
    reason: 'unknown-place',
    ...more,
  });
  const word = aPost({
    key: 'word-1',
    to: { kind: 'channel', channelId: 'backstage-1' },
    content: { kind: 'private-word', memberId: memberOf(1), text: 'I am afraid.' },
  });

  test('waits when its channel is gone, never follows into the room, and the organizers are told', async () => {
    const { world, ports } = await aBackstage();
    await ports.posts.owe([word]);

    expect(await answerDeadLetter(ports, letter())).toBe('hold');
    expect(await answerDeadLetter(ports, letter())).toBe('hold');

    expect(world.owed().map(({ to, content }) => [to, content.kind])).toEqual([
      [{ kind: 'channel', channelId: 'backstage-1' }, 'private-word'],
      [{ kind: 'channel', channelId: 'organizers' }, 'undeliverable'],
    ]);
    expect(JSON.stringify(world.owed().at(-1))).not.toMatch(/afraid|90000000/);
  });

  test('follows the facilitators into their new channel', async () => {
    const { world, ports } = await aBackstage();
    const workshop = (await ports.workshops.find(workshopId))!;
    await ports.workshops.save({ ...workshop, backstageChannelId: 'backstage-2' });
    await ports.posts.owe([word]);

    expect(await answerDeadLetter(ports, letter())).toBe('hold');

    expect(world.owed().map(({ to }) => to)).toEqual([{ kind: 'channel', channelId: 'backstage-2' }]);
  });

  test('is not lost in silence when Discord refuses it', async () => {
    const { world, ports } = await aBackstage();

    expect(await answerDeadLetter(ports, letter({ reason: 'refused' }))).toBe('give-up');
    expect(await answerDeadLetter(ports, letter({ reason: 'refused', kind: 'panel' }))).toBe('give-up');

    expect(world.owed().map(({ content }) => content)).toEqual([
      { kind: 'undeliverable', title: 'Water sharing', what: 'backstage-lost' },
    ]);
  });
});
