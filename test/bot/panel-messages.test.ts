import { expect, test } from 'vitest';
import type { PostContent } from '../../domain/post.ts';
import type { Panel } from '../../domain/rounds/panel.ts';
import type { ClaimedPost } from '../../services/ports.ts';
import { idOf } from '../support/build.ts';
import { aDiscord, claimed } from './courier-setup.ts';

const PANEL: Panel = { workshopId: idOf('workshop'), total: 0, deeds: ['announce'] };

type PanelContent = Extract<PostContent, { kind: 'panel' }>;

/** A channel in which a panel stands, and a word of a facilitator under it. */
async function aPanel() {
  const discord = await aDiscord();
  const { server, channels, channelId } = discord;
  const deliver = (more: Partial<PanelContent>, edits?: string, claim: Partial<ClaimedPost> = {}) =>
    channels.deliver(
      claimed(
        {
          to: { kind: 'channel', channelId: channelId('general') },
          content: { kind: 'panel', panel: PANEL, ...more },
        },
        { nonce: 'nonce-2', ...(edits !== undefined && { edits }), ...claim },
      ),
    );
  const first = await deliver({}, undefined, { nonce: 'nonce-1' });
  if (first.outcome !== 'sent') throw new Error('the panel has not arrived');
  await server.actor('Fay').say('general', 'Shall we?');
  const seen = () =>
    server
      .actor('Fay')
      .sees('general')
      .filter(({ fromBot }) => fromBot);
  return { ...discord, deliver, first: first.messageId, seen };
}

test('a panel is edited where it stands', async () => {
  const { server, deliver, first, seen } = await aPanel();

  expect(await deliver({ inPlaceOf: 'first', panel: { ...PANEL, total: 1 } }, first)).toEqual({
    outcome: 'sent',
    messageId: first,
  });
  expect(seen().map(({ id, edited }) => ({ id, edited }))).toEqual([{ id: first, edited: true }]);
  expect(server.findings).toEqual([]);
});

test('a panel that is moved stands at the bottom, and nowhere else; repeated, it stays there', async () => {
  const { server, deliver, first, seen } = await aPanel();

  const moved = await deliver({ inPlaceOf: 'first', isMoved: true }, first);
  expect(await deliver({ inPlaceOf: 'first', isMoved: true }, first)).toEqual(moved);
  if (moved.outcome !== 'sent') throw new Error('the panel was not moved');
  // The move was written down, and the answer to it was lost.
  expect(await deliver({ inPlaceOf: 'first', isMoved: true }, moved.messageId)).toEqual(moved);

  expect(seen().map(({ id }) => id)).toEqual([moved.messageId]);
  expect(server.actor('Fay').sees('general').at(-1)?.id).toBe(moved.messageId);
  expect(server.findings).toEqual([]);
});

test('a panel whose move was not heard of for longer than Discord remembers is found again, and stands nowhere else', async () => {
  const { server, deliver, first, seen, now, putForward } = await aPanel();
  const firstTriedAt = now();
  const move = (edits: string) => deliver({ inPlaceOf: 'first', isMoved: true }, edits, { firstTriedAt });
  server.faults.next({ match: 'create_message', kind: 'cut-after-accept' }, 4);
  expect(await move(first)).toMatchObject({ outcome: 'failed' });
  server.faults.off();
  expect(seen()).toHaveLength(2);

  putForward(30);
  const found = await move(first);

  if (found.outcome !== 'sent') throw new Error('the panel was not found');
  expect(found.messageId).not.toBe(first);
  expect(seen().map(({ id }) => id)).toEqual([found.messageId]);
  // That was written down, and then tried again all the same: the panel that stands stays.
  expect(await move(found.messageId)).toEqual(found);
  expect(seen().map(({ id }) => id)).toEqual([found.messageId]);
});

test('a panel that somebody has deleted is sent anew', async () => {
  const { rest, channelId, deliver, first, seen } = await aPanel();
  await rest.delete(`/channels/${channelId('general')}/messages/${first}`);

  const anew = await deliver({ inPlaceOf: 'first' }, first);

  expect(seen().map(({ id }) => ({ outcome: 'sent', messageId: id }))).toEqual([anew]);
});

test('a panel that is over loses its buttons, and is not sent anew when it is gone', async () => {
  const { rest, channelId, deliver, first, seen } = await aPanel();

  await deliver({ inPlaceOf: 'first', isOver: true }, first);
  expect(seen().map(({ buttons }) => buttons)).toEqual([[]]);

  await rest.delete(`/channels/${channelId('general')}/messages/${first}`);
  expect(await deliver({ inPlaceOf: 'first', isOver: true }, first, { nonce: 'nonce-3' })).toMatchObject({
    outcome: 'sent',
  });
  expect(seen()).toEqual([]);
});
