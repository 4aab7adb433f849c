import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { PaperHome } from '../domain/paper.ts';
import type { Destination } from '../domain/post.ts';
import { KEY_LENGTH } from './sealing.ts';

/** Rows among which one person must be found again: those of a table in one workshop, or of one parent row. */
export interface RefScope {
  readonly table: 'Application' | 'Review' | 'Recusal' | 'Participant' | 'Contribution' | 'Ballot';
  /** The identifier of the parent row: of the workshop, the application or the round. */
  readonly parentId: string;
}

/**
 * What stands in a row for a person: the same for the same person within one scope, so
 * that the row can be found, and unrelated in any other, so that without the key nobody
 * can put together what one person applied with, is called, and wrote.
 */
export const personRef = (workshopKey: KeyObject, { table, parentId }: RefScope, memberId: string): string =>
  keyedHash(workshopKey, 'person', `${table}\0${parentId}\0${memberId}`);

/** What stands in a row for an alias, so that none is given twice in a workshop. */
export const aliasRef = (workshopKey: KeyObject, alias: number): string =>
  keyedHash(workshopKey, 'alias', String(alias));

/** What stands in a row for the number of an application, so that none is given twice in a workshop. */
export const numberRef = (workshopKey: KeyObject, number: number): string =>
  keyedHash(workshopKey, 'number', String(number));

/**
 * What stands in a row for the key of a post, which names the rows it is about. Under the
 * master key, so that a post is found by its key alone, without knowing its workshop.
 */
export const postRef = (masterKey: KeyObject, key: string): string => keyedHash(masterKey, 'post', key);

/** What stands in a row for a paper: its kind and key, unrelated to the same key among papers of another kind or home. */
export function paperRef(
  key: KeyObject,
  { kind, home, name }: { readonly kind: string; readonly home: PaperHome; readonly name: string },
): string {
  const place = 'workshopId' in home ? `workshop ${home.workshopId}` : `server ${home.serverId}`;
  return keyedHash(key, 'paper', `${place}\0${kind}\0${name}`);
}

/** The key of what belongs to a server and to none of its workshops. */
export const serverKey = (masterKey: KeyObject, serverId: string): KeyObject =>
  derived(masterKey, `server ${serverId}`);

/** What stands in a row for a member outside of any workshop. */
export const memberRef = (masterKey: KeyObject, memberId: string): string => keyedHash(masterKey, 'member', memberId);

/**
 * The place whose posts keep their order. A person's is another one than in {@link personRef}, so that it does not
 * tell whose post it is; nor does a party's tell which party it is.
 */
export function laneOf(workshopKey: KeyObject, to: Destination): string {
  switch (to.kind) {
    case 'channel':
      return `channel-${to.channelId}`;
    case 'member':
      return `member-${keyedHash(workshopKey, 'lane', to.memberId)}`;
    case 'caucus':
      return `caucus-${keyedHash(workshopKey, 'lane', `caucus ${to.party}`)}`;
  }
}

/** The nonce of a post: always the same for a key, never to be guessed from it, and as long as Discord allows. */
export const nonceOf = (workshopKey: KeyObject, key: string): string =>
  keyedHash(workshopKey, 'nonce', key).slice(0, NONCE_LENGTH);

const NONCE_LENGTH = 25;

const keyedHash = (key: KeyObject, purpose: string, text: string): string =>
  createHmac('sha256', derived(key, purpose)).update(text).digest('base64url');

/** A key of its own for each purpose, so that none of them weakens the one that seals. */
const derived = (key: KeyObject, purpose: string): KeyObject =>
  createSecretKey(new Uint8Array(hkdfSync('sha256', key, '', `antechamber ${purpose}`, KEY_LENGTH)));
