import { Refusal } from '../../refusal.ts';
import { type Host, type Listing, standing } from './host.ts';
import { jurisdictionKey } from './jurisdiction.ts';

/** What a party says of a host. `pending` until it has said anything. */
export const ACCEPTANCES = ['accepted', 'refused', 'pending'] as const;
export type Acceptance = (typeof ACCEPTANCES)[number];

/** What a party answered, and who wrote it down. */
export interface PartyAnswer {
  readonly partyId: string;
  readonly acceptance: Acceptance;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
}

/** Who lets people of a jurisdiction be invited although hosts are listed there: two organizers, or it does not count. */
export interface Override {
  readonly id: string;
  readonly jurisdiction: string;
  /** Exactly the listings that were looked at: one more or fewer, and the override is void. */
  readonly listingIds: readonly string[];
  readonly reason: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly confirmed?: { readonly by: string; readonly at: Date };
}

/** Who makes one workshop possible, and what was decided about it. */
export interface Hosting {
  readonly hosts: readonly { readonly hostId: string; readonly answers: readonly PartyAnswer[] }[];
  /** All that were ever asked for, the oldest first. */
  readonly overrides: readonly Override[];
}

export const NO_HOSTING: Hosting = { hosts: [], overrides: [] };

/** The hosting with this host in it. The same when it is there. */
export const withHost = (hosting: Hosting, hostId: string): Hosting =>
  hosting.hosts.some((one) => one.hostId === hostId)
    ? hosting
    : { ...hosting, hosts: [...hosting.hosts, { hostId, answers: [] }] };

/** The hosting without this host. The same when it is not there. */
export const withoutHost = (hosting: Hosting, hostId: string): Hosting =>
  hosting.hosts.some((one) => one.hostId === hostId)
    ? { ...hosting, hosts: hosting.hosts.filter((one) => one.hostId !== hostId) }
    : hosting;

/** What a party says now; its earlier answers stay below. @throws {@link Refusal} `host-not-assigned` */
export function withAnswer(hosting: Hosting, hostId: string, answer: PartyAnswer): Hosting {
  if (!hosting.hosts.some((one) => one.hostId === hostId)) throw new Refusal('host-not-assigned', {});
  return {
    ...hosting,
    hosts: hosting.hosts.map((one) => (one.hostId === hostId ? { ...one, answers: [...one.answers, answer] } : one)),
  };
}

/** The last word of a party about a host. */
export const answerOf = (answers: readonly PartyAnswer[], partyId: string): Acceptance =>
  answers.findLast((answer) => answer.partyId === partyId)?.acceptance ?? 'pending';

/** A listing of a host that this workshop has. */
export interface HostListed {
  readonly host: Pick<Host, 'id' | 'name' | 'kind'>;
  readonly listing: Listing;
}

/** A jurisdiction in which hosts of the workshop are listed. */
export interface Block {
  /** As it was first written. */
  readonly jurisdiction: string;
  readonly listed: readonly HostListed[];
  /** Asked for by one organizer, waiting for another. */
  readonly asked?: Override;
  /** In force: people of this jurisdiction can be invited. */
  readonly override?: Override;
}

/** Every jurisdiction in which a host of this workshop is listed, overridden or not. */
export function blocksOf(hosting: Hosting, register: readonly Host[]): readonly Block[] {
  const listed = hosting.hosts.flatMap(({ hostId }) => {
    const host = register.find(({ id }) => id === hostId);
    return host ? standing(host).map((listing) => ({ host, listing })) : [];
  });
  const keys = [...new Set(listed.map(({ listing }) => jurisdictionKey(listing.jurisdiction)))];
  return keys.map((key) => {
    const here = listed.filter(({ listing }) => jurisdictionKey(listing.jurisdiction) === key);
    const ids = here.map(({ listing }) => listing.id);
    const about = hosting.overrides.filter(
      ({ jurisdiction, listingIds }) => jurisdictionKey(jurisdiction) === key && sameIds(listingIds, ids),
    );
    const override = about.findLast(({ confirmed }) => confirmed !== undefined);
    const asked = override ? undefined : about.at(-1);
    return {
      jurisdiction: here[0]?.listing.jurisdiction ?? key,
      listed: here,
      ...(asked && { asked }),
      ...(override && { override }),
    };
  });
}

const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));

/**
 * The hosting with an override confirmed.
 *
 * @throws {@link Refusal} `unknown-override`; `override-void` when the listings have changed since it was asked for;
 * `second-organizer-needed` to whoever asked for it.
 */
export function withConfirmed(
  hosting: Hosting,
  register: readonly Host[],
  confirming: { readonly overrideId: string; readonly by: string; readonly at: Date },
): Hosting {
  const override = hosting.overrides.find(({ id }) => id === confirming.overrideId);
  if (!override) throw new Refusal('unknown-override', {});
  if (override.confirmed) return hosting;
  if (!blocksOf(hosting, register).some(({ asked }) => asked?.id === override.id))
    throw new Refusal('override-void', {});
  if (override.askedBy === confirming.by) throw new Refusal('second-organizer-needed', {});
  const confirmed = { ...override, confirmed: { by: confirming.by, at: confirming.at } };
  return { ...hosting, overrides: hosting.overrides.map((one) => (one === override ? confirmed : one)) };
}
