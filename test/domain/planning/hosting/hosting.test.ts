import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host, Listing } from '../../../../domain/planning/hosting/host.ts';
import {
  answerOf,
  blocksOf,
  type Hosting,
  NO_HOSTING,
  type Override,
  withAnswer,
  withConfirmed,
  withHost,
  withoutHost,
} from '../../../../domain/planning/hosting/hosting.ts';
import { on } from '../../../support/build.ts';

const aListing = (id: string, jurisdiction = 'Ardania', struck = false): Listing => ({
  id,
  jurisdiction,
  kind: 'undesirable',
  on: '2026-01-01',
  source: 'Official gazette 4',
  addedBy: 'olena',
  addedAt: on(1, '09:00'),
  ...(struck && { struck: { by: 'olena', at: on(1, '10:00'), reason: 'A mistake.' } }),
});

const aHost = (listings: readonly Listing[], id = 'host-1'): Host => ({
  id,
  name: 'River Trust',
  kind: 'host',
  interests: 'Rivers.',
  seat: 'Vienna',
  listings,
  former: [],
});

const anOverride = (listingIds: readonly string[], overrides: Partial<Override> = {}): Override => ({
  id: 'override-1',
  jurisdiction: 'Ardania',
  listingIds,
  reason: 'They have asked for it in writing.',
  askedBy: 'olena',
  askedAt: on(1, '11:00'),
  ...overrides,
});

const assigned = (...overrides: readonly Override[]): Hosting => ({ ...withHost(NO_HOSTING, 'host-1'), overrides });

describe('a block', () => {
  test('is there for each jurisdiction in which a host of the workshop is listed, however it is spelt', () => {
    const host = aHost([
      aListing('a'),
      aListing('b', 'ARDANIA'),
      aListing('c', 'Belmark'),
      aListing('d', 'Corvia', true),
    ]);
    expect(blocksOf(assigned(), [host]).map(({ jurisdiction, listed }) => [jurisdiction, listed.length])).toEqual([
      ['Ardania', 2],
      ['Belmark', 1],
    ]);
  });

  test('is not there for hosts of other workshops', () => {
    expect(blocksOf(NO_HOSTING, [aHost([aListing('a')])])).toEqual([]);
    expect(blocksOf(withoutHost(assigned(), 'host-1'), [aHost([aListing('a')])])).toEqual([]);
  });

  test('is in force until another organizer confirms what one has asked for', () => {
    const register = [aHost([aListing('a')])];
    const asked = assigned(anOverride(['a']));
    expect(blocksOf(asked, register)[0]).toMatchObject({ asked: { id: 'override-1' } });
    const confirming = { overrideId: 'override-1', by: 'otto', at: on(1, '12:00') };
    expect(() => withConfirmed(asked, register, { ...confirming, by: 'olena' })).toThrow('second-organizer-needed');

    const confirmed = withConfirmed(asked, register, confirming);
    expect(blocksOf(confirmed, register)[0]?.override?.confirmed?.by).toBe('otto');
    expect(withConfirmed(confirmed, register, { ...confirming, by: 'third' })).toBe(confirmed);
  });

  test.each([
    ['one more listing', [aListing('a'), aListing('b')]],
    ['one listing in the place of another', [aListing('b')]],
  ])('is in force again after %s', (_, listings) => {
    const confirmed = anOverride(['a'], { confirmed: { by: 'otto', at: on(1, '12:00') } });
    expect(blocksOf(assigned(confirmed), [aHost(listings)])[0]).not.toHaveProperty('override');
  });

  test('cannot be overridden by what was asked for before the listings changed', () => {
    const confirming = { overrideId: 'override-1', by: 'otto', at: on(1, '12:00') };
    const changed = [aHost([aListing('a'), aListing('b')])];
    expect(() => withConfirmed(assigned(anOverride(['a'])), changed, confirming)).toThrow('override-void');
    expect(() => withConfirmed(assigned(), changed, confirming)).toThrow('unknown-override');
  });

  test('never falls by the deeds of one organizer alone, whatever is listed, struck, asked and confirmed', () => {
    const deed = fc.record({
      what: fc.constantFrom('list', 'strike', 'ask', 'confirm'),
      id: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 12 }), (deeds) => {
        let [hosting, listings]: [Hosting, readonly Listing[]] = [assigned(), []];
        const register = () => [aHost(listings)];
        for (const [index, { what, id }] of deeds.entries()) {
          if (what === 'list' && !listings.some((one) => one.id === id)) listings = [...listings, aListing(id)];
          if (what === 'strike')
            listings = listings.map((one) => (one.id === id ? aListing(id, 'Ardania', true) : one));
          const ids = blocksOf(hosting, register())[0]?.listed.map(({ listing }) => listing.id) ?? [];
          if (what === 'ask') {
            hosting = { ...hosting, overrides: [...hosting.overrides, anOverride(ids, { id: `override-${index}` })] };
          }
          const overrideId = hosting.overrides.at(-1)?.id ?? 'none';
          if (what === 'confirm') {
            expect(() => withConfirmed(hosting, register(), { overrideId, by: 'olena', at: on(2, '09:00') })).toThrow();
          }
          expect(blocksOf(hosting, register()).every(({ override }) => override === undefined)).toBe(true);
        }
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});

test('the last word of a party about a host counts, and the earlier ones stay', () => {
  const say = (hosting: Hosting, acceptance: 'accepted' | 'refused') =>
    withAnswer(hosting, 'host-1', { partyId: 'party-1', acceptance, note: '', by: 'olena', at: on(1, '09:00') });
  const answers = say(say(assigned(), 'refused'), 'accepted').hosts[0]?.answers ?? [];
  expect(answers).toHaveLength(2);
  expect([answerOf(answers, 'party-1'), answerOf(answers, 'party-2')]).toEqual(['accepted', 'pending']);
  expect(() => say(NO_HOSTING, 'accepted')).toThrow('host-not-assigned');
});
