import { expect, test } from 'vitest';
import { muteChanges, type Present, type Standing } from '../../bot/mutes.ts';
import type { FloorRequest } from '../../services/ports.ts';

const HALL = 'hall';
const request = (speaking: FloorRequest['speaking']): FloorRequest => ({
  serverId: 'server',
  voiceChannelId: HALL,
  memberIds: ['ann', 'bea', 'col'],
  speaking,
});
const standing = (speaking: FloorRequest['speaking'] | undefined, ...silenced: readonly string[]): Standing => ({
  requests: new Map(speaking === undefined ? [] : [[HALL, request(speaking)]]),
  silenced: new Set(silenced),
});
const present = (memberId: string, isMuted: boolean, channelId = HALL): Present => ({ memberId, channelId, isMuted });

test.each([
  { what: 'whoever has no turn is muted', one: present('bea', false), speaking: ['ann'], becomes: true },
  { what: 'whose turn it is, is not', one: present('ann', true), speaking: ['ann'], becomes: false },
  { what: 'what is so already is left', one: present('bea', true), speaking: ['ann'], becomes: undefined },
  { what: 'a facilitator is left', one: present('fay', false), speaking: [], becomes: undefined },
  { what: 'at the end everybody is unmuted', one: present('bea', true), speaking: 'all' as const, becomes: false },
  { what: 'another channel is left', one: present('bea', false, 'lobby'), speaking: [], becomes: undefined },
  { what: 'who was muted by others is left', one: present('bea', true, 'lobby'), speaking: [], becomes: undefined },
])('$what', ({ one, speaking, becomes }) => {
  const changes = muteChanges([one], standing(speaking));
  expect(changes.map(({ isMuted }) => isMuted)).toEqual(becomes === undefined ? [] : [becomes]);
});

test('whom we silenced gets their voice back elsewhere, and here once nothing is wanted any more', () => {
  const elsewhere = muteChanges([present('bea', true, 'lobby')], standing([], 'bea'));
  const afterwards = muteChanges([present('bea', true)], standing(undefined, 'bea'));
  const withoutMemory = muteChanges([present('bea', true, 'lobby')], standing([]));

  expect(elsewhere).toEqual([{ memberId: 'bea', channelId: 'lobby', isMuted: false }]);
  expect(afterwards).toEqual([{ memberId: 'bea', channelId: HALL, isMuted: false }]);
  expect(withoutMemory).toEqual([]);
});

test('whose turn it is need not wait until all others are silent', () => {
  const changes = muteChanges([present('bea', false), present('ann', true), present('col', false)], standing(['ann']));
  expect(changes.map(({ memberId }) => memberId)).toEqual(['ann', 'bea', 'col']);
});
