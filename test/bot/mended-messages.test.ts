import { describe, expect, test } from 'vitest';
import type { PostContent } from '../../domain/post.ts';
import { aDiscord, claimed } from './courier-setup.ts';

const place = { ordinal: 1, total: 2, title: 'Needs' } as const;
const WORDS = { alias: 3, text: 'We need water.', statementId: 'statement-1' };
const OTHERS = { alias: 7, text: 'We need time.', statementId: 'statement-2' };
const revealed = (...statements: (typeof WORDS)[]): PostContent => ({
  kind: 'statements-revealed',
  ...place,
  part: 1,
  parts: 1,
  statements,
});

/** A reveal that stands in a room, and a way to have it say less. */
async function aReveal() {
  const discord = await aDiscord();
  const { channels, channelId, server, textOf } = discord;
  const to = { kind: 'channel', channelId: channelId('general') } as const;
  const first = await channels.deliver(claimed({ to, content: revealed(WORDS, OTHERS) }));
  const messageId = first.outcome === 'sent' ? first.messageId : '';
  return {
    ...discord,
    messageId,
    mend: () => channels.deliver(claimed({ to, content: revealed(OTHERS) }, { edits: messageId, nonce: 'mend-1' })),
    messages: () => textOf('general'),
    message: { id: messageId, channelId: to.channelId },
    byHand: server.byHand,
  };
}

describe('a message that has shown withdrawn words', () => {
  test('does not show them any more, and is the same message', async () => {
    const { mend, messages, messageId, server } = await aReveal();
    expect(messages().join()).toContain('We need water.');

    expect(await mend()).toEqual({ outcome: 'sent', messageId });

    expect(messages()).toHaveLength(1);
    expect(messages().join()).not.toContain('We need water.');
    expect(messages().join()).toContain('We need time.');
    expect(server.findings).toEqual([]);
  });

  test('that somebody has deleted is not said anew', async () => {
    const { mend, server, byHand, message } = await aReveal();
    byHand.deleteMessage(message);

    expect(await mend()).toEqual({ outcome: 'sent', messageId: message.id });

    expect(server.actor('Pat').sees('general')).toEqual([]);
  });

  test('that is too old to be edited once more is not said anew', async () => {
    const { mend, messages, messageId, server } = await aReveal();
    server.faults.next({ kind: 'refusal', status: 400, code: 30046, match: 'update_message' });

    expect(await mend()).toEqual({ outcome: 'sent', messageId });

    expect(messages()).toHaveLength(1);
  });

  test('that Discord cannot edit at this moment is to be tried again', async () => {
    const { mend, messages, server } = await aReveal();
    server.faults.next({ kind: '5xx', status: 503, match: 'update_message' }, 20);
    expect((await mend()).outcome).toBe('failed');
    server.faults.off();

    expect((await mend()).outcome).toBe('sent');

    expect(messages().join()).not.toContain('We need water.');
  });
});
