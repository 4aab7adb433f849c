import { type CarriedOver, carriedOver } from '../../domain/planning/carry-over.ts';
import { partyName, type Workshop } from '../../domain/planning/workshop.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { casesClosedTo } from '../screening/closed-cases.ts';
import { workshopOf } from '../server.ts';
import { type KnownSeries, seriesFor } from './series.ts';

/** Somebody who took part in an earlier edition. */
export interface Returning {
  readonly memberId: string;
  readonly name: string;
  readonly party: string;
  /** The editions they were in. */
  readonly editions: readonly number[];
}

/** What an edition can build on. */
export interface Legacy {
  readonly workshop: Workshop;
  /** The latest earlier edition whose summary the audience has read; what is left to do after it. */
  readonly from?: { readonly edition: number; readonly matters: CarriedOver };
  readonly returning: readonly Returning[];
}

/**
 * What earlier editions of a workshop's series leave to this one, for its organizers. Nobody on the list is in this
 * edition by that: they apply and consent anew. Whoever's case is closed to this organizer, in an earlier edition or
 * in this one, is not on it.
 *
 * @throws {@link Refusal} `not-in-series`.
 */
export async function legacyOf(ports: Ports, caller: Caller, workshopId: string): Promise<Legacy> {
  const series = await seriesFor(ports, caller, workshopId);
  const workshop = await workshopOf(ports, caller, workshopId);
  const earlier = series.workshops.filter(({ edition = 0 }) => edition < (workshop.edition ?? 0));
  const from = await latestMatters(ports, earlier);
  return { workshop, ...(from && { from }), returning: await returningTo(ports, caller, { workshop, earlier }) };
}

async function latestMatters(ports: Ports, earlier: KnownSeries['workshops']): Promise<Legacy['from']> {
  for (const { id, edition = 0 } of earlier.toReversed()) {
    const summary = await ports.summaries.findLatest(id);
    // Only what has been released: a draft is still in the room.
    if (summary?.status === 'posted') return { edition, matters: carriedOver(summary.content) };
  }
  return undefined;
}

async function returningTo(
  ports: Ports,
  caller: Caller,
  { workshop, earlier }: { readonly workshop: Workshop; readonly earlier: KnownSeries['workshops'] },
): Promise<readonly Returning[]> {
  const closedNow = await casesClosedTo(ports, caller.memberId, workshop.id);
  const applications = await ports.applications.list(workshop.id);
  const hidden = new Set(applications.filter(({ id }) => closedNow.has(id)).map(({ memberId }) => memberId));
  const found = new Map<string, Returning>();
  for (const edition of earlier) {
    const closed = await casesClosedTo(ports, caller.memberId, edition.id);
    for (const { memberId, name, partyId, status, applicationId } of await ports.participants.list(edition.id)) {
      if (closed.has(applicationId)) hidden.add(memberId);
      if (status !== 'ready') continue;
      const editions = [...(found.get(memberId)?.editions ?? []), edition.edition ?? 0];
      found.set(memberId, { memberId, name, party: partyName(edition, partyId), editions });
    }
    for (const { memberId, id } of await ports.applications.list(edition.id)) if (closed.has(id)) hidden.add(memberId);
  }
  return [...found.values()]
    .filter(({ memberId }) => !hidden.has(memberId))
    .toSorted((a, b) => (a.party + a.name < b.party + b.name ? -1 : 1));
}
