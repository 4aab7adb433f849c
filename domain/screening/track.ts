import type { Workshop } from '../planning/workshop.ts';
import { isSeated, isTold, type Participant } from './participant.ts';

/**
 * What kind of talks these are, by who is in them: 1.5 where somebody who holds office sits there in a private
 * capacity, II where nobody does. While fewer than two parties have anybody there, they are unofficial, and no track.
 */
export type Track = 'track-1.5' | 'track-2' | 'unofficial';

/** What is known of somebody's office beyond what they wrote when they applied. */
export interface OfficeMark {
  /** What the organizers hold to be so; absent where they have not said. */
  readonly isOfficial?: boolean;
  /** Whether this person lets the name be said when the officials are announced. */
  readonly mayName?: boolean;
}

/** Somebody who holds office and takes part in a private capacity, as the others in the room are told of it. */
export interface AnnouncedOfficial {
  readonly party: string;
  /** Only where that person agreed. */
  readonly name?: string;
}

/** Who is there, as all who are there are told: how many of each party, and who of them holds office. */
export interface Roster {
  readonly track: Track;
  readonly parties: readonly { readonly party: string; readonly people: number }[];
  /** By party, in the order of the parties. */
  readonly officials: readonly AnnouncedOfficial[];
}

/** The track of a workshop in which these people have a seat and know it. */
export function trackOf(
  participants: readonly Pick<Participant, 'status' | 'partyId' | 'applicationId'>[],
  officials: ReadonlySet<string>,
): Track {
  const there = participants.filter((one) => isSeated(one) && isTold(one));
  if (new Set(there.map(({ partyId }) => partyId)).size < 2) return 'unofficial';
  return there.some(({ applicationId }) => officials.has(applicationId)) ? 'track-1.5' : 'track-2';
}

/** The roster of these people. Names are said of officials only, and of those only who agreed. */
export function rosterOf(
  { parties }: Pick<Workshop, 'parties'>,
  participants: readonly Participant[],
  { officials, named }: { readonly officials: ReadonlySet<string>; readonly named: ReadonlySet<string> },
): Roster {
  const there = participants.filter((one) => isSeated(one) && isTold(one));
  return {
    track: trackOf(participants, officials),
    parties: parties.map(({ id, name }) => ({
      party: name,
      people: there.filter(({ partyId }) => partyId === id).length,
    })),
    officials: parties.flatMap(({ id, name: party }) =>
      there
        .filter(({ partyId, applicationId }) => partyId === id && officials.has(applicationId))
        .map((one): AnnouncedOfficial => (named.has(one.applicationId) ? { party, name: one.name } : { party }))
        // The order of seats would tell aliases apart.
        .toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    ),
  };
}
