import { describe, expect, test } from 'vitest';
import { aServer, memberOf } from '../support/build.ts';
import type { MakeSubject } from './subject.ts';

/** What every store of servers promises. */
export function describeServerStore(name: string, make: MakeSubject): void {
  describe(`servers ${name}`, () => {
    test('a server that was never set up is not found', async () => {
      const { servers } = (await make()).stores;

      expect(await servers.find('server-1')).toBeUndefined();
    });

    test('a new server is written once, and then has version 1', async () => {
      const { servers } = (await make()).stores;

      expect(await servers.save(aServer({ version: 0 }))).toBe(true);
      expect(await servers.save(aServer({ version: 0, callChannelId: 'elsewhere' }))).toBe(false);
      expect(await servers.find('server-1')).toEqual(aServer({ version: 1 }));
    });

    test('of two changes made from the same copy only the first is written', async () => {
      const { servers } = (await make()).stores;
      await servers.save(aServer());

      expect(await servers.save(aServer({ version: 1, callChannelId: 'first' }))).toBe(true);
      expect(await servers.save(aServer({ version: 1, callChannelId: 'second' }))).toBe(false);
      expect(await servers.find('server-1')).toEqual(aServer({ version: 2, callChannelId: 'first' }));
    });

    test('a server that is not there cannot be changed', async () => {
      const { servers } = (await make()).stores;

      expect(await servers.save(aServer({ version: 3 }))).toBe(false);
      expect(await servers.find('server-1')).toBeUndefined();
    });
  });
}

/** What every store of members promises. */
export function describeMemberStore(name: string, make: MakeSubject): void {
  describe(`members ${name}`, () => {
    test('a member has no language until one is chosen, and then the last one chosen', async () => {
      const { members } = (await make()).stores;

      expect(await members.findLanguage(memberOf(1))).toBeUndefined();
      await members.setLanguage(memberOf(1), 'uk');
      await members.setLanguage(memberOf(2), 'ru');
      await members.setLanguage(memberOf(1), 'en');

      expect(await members.findLanguage(memberOf(1))).toBe('en');
      expect(await members.findLanguage(memberOf(2))).toBe('ru');
    });
  });
}
