import type { Convention } from '../../domain/planning/convention.ts';
import type { ImportedConvention } from '../../domain/planning/imported-convention.ts';
import { daysBetween, shiftedDate } from '../../domain/planning/venue-time.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { serverOf } from '../server.ts';
import { addConvention } from './add-convention.ts';
import { type ProposedDates, proposeDates } from './dates-proposal.ts';

/** What an organizer says besides the file. */
export interface ImportWords {
  readonly city?: string;
  readonly host?: string;
}

/** A convention that was new; or one that was known, and what would change about it and its workshops. */
export type Imported =
  | { readonly kind: 'added'; readonly convention: Convention }
  | {
      readonly kind: 'moving';
      readonly proposed: ProposedDates;
      /** The file was written before the last one, or before a move that was made here. */
      readonly isOlder: boolean;
    };

/**
 * Takes a convention over from a calendar file. The file of one that is here already, by its UID, is a move: it
 * is shown, and done when it is confirmed.
 *
 * @param read is called once it is certain that the caller may import.
 * @throws {@link Refusal} `field-empty` when neither the file nor the organizer says the city or the host.
 */
export async function importConvention(
  ports: Ports,
  caller: Caller,
  { read, words }: { readonly read: () => Promise<ImportedConvention>; readonly words: ImportWords },
): Promise<Imported> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const { sequence, city, hostAssociation, ...file } = await read();
  const said = { city: words.city ?? city, hostAssociation: words.host ?? hostAssociation };

  const known = await ports.conventions.list(caller.serverId);
  const former = file.uid === undefined ? undefined : known.find(({ uid }) => uid === file.uid);
  if (!former) {
    const asked = { ...file, sequence, city: said.city ?? '', hostAssociation: said.hostAssociation ?? '' };
    return { kind: 'added', convention: await addConvention(ports, caller, asked) };
  }

  const lastSequence = former.sequence ?? 0;
  const convention: Convention = {
    ...former,
    ...file,
    city: said.city ?? former.city,
    hostAssociation: said.hostAssociation ?? former.hostAssociation,
    ...registrationOf(former, file.startsOn),
    sequence: Math.max(sequence, lastSequence + 1),
  };
  const wish = { kind: 'convention', convention, shiftMinutes: 0 } as const;
  const proposed = await proposeDates(ports, caller, { conventionId: former.id, wish });
  return { kind: 'moving', proposed, isOlder: sequence < lastSequence };
}

/** Files do not say the last day to register: it goes with the first day. */
const registrationOf = ({ registrationEndsOn, startsOn }: Convention, movedTo: string) =>
  registrationEndsOn === undefined
    ? {}
    : { registrationEndsOn: shiftedDate(registrationEndsOn, daysBetween(startsOn, movedTo)) };
