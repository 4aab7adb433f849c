import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Destination } from '../domain/post.ts';
import { KEY_LENGTH } from './sealing.ts';

/**
 * What stands in a row for a person: the same for the same person within one workshop,
 * so that rows can be found, and unrelated to any other workshop's.
 */
export const personRef = (workshopKey: KeyObject, memberId: string): string =>
  keyedHash(workshopKey, 'person', memberId);

/** What stands in a row for a member outside of any workshop. */
export const memberRef = (masterKey: KeyObject, memberId: string): string => keyedHash(masterKey, 'member', memberId);

/** The place whose posts keep their order. A person's is another one than in {@link personRef}, so that it does not tell whose post it is. */
export const laneOf = (workshopKey: KeyObject, to: Destination): string =>
  to.kind === 'channel' ? `channel-${to.channelId}` : `member-${keyedHash(workshopKey, 'lane', to.memberId)}`;

/** The nonce of a post: always the same for a key, never to be guessed from it, and as long as Discord allows. */
export const nonceOf = (workshopKey: KeyObject, key: string): string =>
  keyedHash(workshopKey, 'nonce', key).slice(0, NONCE_LENGTH);

const NONCE_LENGTH = 25;

const keyedHash = (key: KeyObject, purpose: string, text: string): string =>
  createHmac('sha256', derived(key, purpose)).update(text).digest('base64url');

/** A key of its own for each purpose, so that none of them weakens the one that seals. */
const derived = (key: KeyObject, purpose: string): KeyObject =>
  createSecretKey(new Uint8Array(hkdfSync('sha256', key, '', `antechamber ${purpose}`, KEY_LENGTH)));
