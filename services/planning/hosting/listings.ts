import {
  type Host,
  LISTING_KINDS,
  type Listing,
  type ListingKind,
  pastDay,
  registered,
} from '../../../domain/planning/hosting/host.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Caller } from '../../../domain/server.ts';
import type { Ports } from '../../ports.ts';
import { moveHost } from './hosts.ts';

export interface NewListing {
  readonly hostId: string;
  readonly jurisdiction: string;
  readonly kind: ListingKind;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly source: string;
}

/**
 * Writes down that a state has listed a host. From now on it blocks the workshops of that host for people of that
 * state, whatever was overridden before.
 *
 * @throws {@link Refusal}
 */
export async function addListing(ports: Ports, caller: Caller, asked: NewListing): Promise<Host> {
  const now = await ports.clock.now();
  const id = ports.newId();
  return await moveHost(ports, caller, asked.hostId, (host) => {
    if (!LISTING_KINDS.includes(asked.kind)) throw new Refusal('unknown-choice', {});
    const listing: Listing = {
      id,
      jurisdiction: registered('listing-state', asked.jurisdiction),
      kind: asked.kind,
      on: pastDay(asked.on, now),
      source: registered('source', asked.source),
      addedBy: caller.memberId,
      addedAt: now,
    };
    return { ...host, listings: [...host.listings, listing] };
  });
}

/**
 * Strikes a listing: it blocks nobody any more, and stays to be read with who struck it, when and why.
 * Striking it again changes nothing.
 *
 * @throws {@link Refusal} `unknown-host`, `unknown-listing`
 */
export async function strikeListing(
  ports: Ports,
  caller: Caller,
  asked: { readonly hostId: string; readonly nth: number; readonly reason: string },
): Promise<Host> {
  const at = await ports.clock.now();
  return await moveHost(ports, caller, asked.hostId, (host) => {
    const listing = host.listings[asked.nth - 1];
    if (!listing) throw new Refusal('unknown-listing', {});
    if (listing.struck) return host;
    const struck = { by: caller.memberId, at, reason: registered('reason', asked.reason) };
    return { ...host, listings: host.listings.map((one) => (one === listing ? { ...one, struck } : one)) };
  });
}
