import { Refusal } from '../../refusal.ts';
import { isBlank } from '../../text.ts';
import { isDate } from '../venue-time.ts';

/** Who makes a workshop possible: gives it a roof, or pays for it. */
export const HOST_KINDS = ['host', 'sponsor'] as const;
export type HostKind = (typeof HOST_KINDS)[number];

/** What an authority has declared a host to be. Which words a law uses stands in the source. */
export const LISTING_KINDS = ['undesirable', 'foreign-agent', 'extremist', 'terrorist', 'sanctioned', 'other'] as const;
export type ListingKind = (typeof LISTING_KINDS)[number];

/** A host on a list of some state: whoever lives there may be prosecuted for dealing with it. It never changes; it is struck. */
export interface Listing {
  readonly id: string;
  /** The state whose list it is, as the organizer wrote it. */
  readonly jurisdiction: string;
  readonly kind: ListingKind;
  /** Since which day, `YYYY-MM-DD`. */
  readonly on: string;
  /** Where this can be read. */
  readonly source: string;
  readonly addedBy: string;
  readonly addedAt: Date;
  /** Taken off the list, or entered by mistake. The entry stays. */
  readonly struck?: { readonly by: string; readonly at: Date; readonly reason: string };
}

/** What a host says of itself. */
export interface HostFacts {
  readonly name: string;
  readonly kind: HostKind;
  /** What it wants from the subject of the workshops, in its own words. */
  readonly interests: string;
  /** Where it is seated. */
  readonly seat: string;
}

/** A host or sponsor in the register of a server. */
export interface Host extends HostFacts {
  readonly id: string;
  readonly listings: readonly Listing[];
  /** What it said before each change, the oldest first. */
  readonly former: readonly (HostFacts & { readonly until: Date })[];
}

/** The longest of each, in characters. */
export const HOST_LIMITS = {
  'host-name': 100,
  interests: 600,
  seat: 100,
  'listing-state': 100,
  source: 300,
  reason: 500,
} as const;

/** Words for the register, without space around them. @throws {@link Refusal} `field-empty`, `text-too-long` */
export function registered(field: keyof typeof HOST_LIMITS, text: string): string {
  if (isBlank(text)) throw new Refusal('field-empty', { field });
  const kept = text.trim().normalize('NFC');
  const most = HOST_LIMITS[field];
  if (kept.length > most) throw new Refusal('text-too-long', { length: kept.length, most });
  return kept;
}

/** A day that has come. @throws {@link Refusal} `bad-date`, `date-in-future` */
export function pastDay(text: string, now: Date): string {
  if (!isDate(text)) throw new Refusal('bad-date', { text });
  // Wherever on Earth it is latest in the day.
  const latest = new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);
  if (text > latest) throw new Refusal('date-in-future', { date: text });
  return text;
}

/** The listings that stand. */
export const standing = ({ listings }: Pick<Host, 'listings'>): readonly Listing[] =>
  listings.filter(({ struck }) => struck === undefined);

/** The host with other facts; what it said before is kept. The same host when nothing changes. */
export function withFacts(host: Host, facts: HostFacts, now: Date): Host {
  const { name, kind, interests, seat } = host;
  const isSame = name === facts.name && kind === facts.kind && interests === facts.interests && seat === facts.seat;
  return isSame ? host : { ...host, ...facts, former: [...host.former, { name, kind, interests, seat, until: now }] };
}
