import { describe, expect, test } from 'vitest';
import { loadDocument } from '../../rehearsal/oracles/document.ts';
import { createMatcher, loadOperations } from '../../rehearsal/oracles/operations.ts';
import { packagedOperations } from '../../rehearsal/oracles/packaged-operations.ts';

const match = createMatcher(loadOperations());

describe('which operation a request asks for', () => {
  test.each([
    ['GET', '/users/@me', 'get_my_user', {}],
    ['GET', '/users/1300000000000000010', 'get_user', { user_id: '1300000000000000010' }],
    [
      'PATCH',
      '/webhooks/1/tok/messages/%40original',
      'update_original_webhook_message',
      { webhook_id: '1', webhook_token: 'tok' },
    ],
    [
      'PATCH',
      '/webhooks/1/tok/messages/2',
      'update_webhook_message',
      { webhook_id: '1', webhook_token: 'tok', message_id: '2' },
    ],
    ['GET', '/channels/1/messages?limit=50', 'list_messages', { channel_id: '1' }],
    [
      'PUT',
      '/channels/1/messages/2/reactions/%F0%9F%91%8D/%40me',
      'add_my_message_reaction',
      { channel_id: '1', message_id: '2', emoji_name: '👍' },
    ],
    ['PATCH', '/guilds/1/members/@me', 'update_my_guild_member', { guild_id: '1' }],
    [
      'post',
      '/interactions/1/tok/callback',
      'create_interaction_response',
      { interaction_id: '1', interaction_token: 'tok' },
    ],
  ])('%s %s is %s', (method, path, id, parameters) => {
    expect(match(method, path)).toMatchObject({ operation: { id }, parameters });
  });

  test.each([
    ['GET', '/nowhere'],
    ['DELETE', '/gateway'],
    ['GET', '/channels/'],
    ['GET', '/users/%E0%A4%A'],
  ])('%s %s is none', (method, path) => {
    expect(match(method, path)).toBeUndefined();
  });
});

test('every operation is found by its own path', () => {
  const lost = loadOperations().filter(
    ({ id, method, template }) => match(method, template.replaceAll(/\{\w+\}/g, '1'))?.operation.id !== id,
  );

  expect(lost).toEqual([]);
});

test.skipIf(!loadDocument())('the package knows every operation of the document', () => {
  const packaged = new Set(packagedOperations().map(({ id, method, template }) => `${id} ${method} ${template}`));

  expect(packaged.size).toBe(246);
  expect(loadOperations().filter(({ id, method, template }) => !packaged.has(`${id} ${method} ${template}`))).toEqual(
    [],
  );
});
