import type { Convention } from '../../domain/planning/convention.ts';
import { daysBetween, isDate, shiftedDate } from '../../domain/planning/venue-time.ts';
import { Refusal } from '../../domain/refusal.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { conventionOf, serverOf } from '../server.ts';
import { type ProposedDates, proposeDates } from './dates-proposal.ts';

/** What is to be otherwise about a convention; what is left out stays. */
export interface ConventionMove {
  readonly startsOn?: string;
  readonly endsOn?: string;
  readonly timeZone?: string;
  readonly registrationEndsOn?: string;
  /** Everything of its workshops is so many minutes later on the clocks of the venue. */
  readonly shiftMinutes?: number;
}

/** Shows what moving a convention would do to its workshops. It is done when it is confirmed. @throws {@link Refusal} */
export async function askToMoveConvention(
  ports: Ports,
  caller: Caller,
  { conventionId, move }: { readonly conventionId: string; readonly move: ConventionMove },
): Promise<ProposedDates> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const convention = await conventionOf(ports, caller, conventionId);
  const wish = {
    kind: 'convention',
    convention: convertedTo(convention, move),
    shiftMinutes: move.shiftMinutes ?? 0,
  } as const;
  return await proposeDates(ports, caller, { conventionId, wish });
}

/** The convention with other dates. Its length and its last day to register go with its first day, unless they are said. */
export function convertedTo(convention: Convention, move: ConventionMove): Convention {
  for (const date of [move.startsOn, move.endsOn, move.registrationEndsOn]) {
    if (date !== undefined && !isDate(date)) throw new Refusal('bad-date', { text: date });
  }
  const startsOn = move.startsOn ?? convention.startsOn;
  const days = daysBetween(convention.startsOn, startsOn);
  const { registrationEndsOn = convention.registrationEndsOn && shiftedDate(convention.registrationEndsOn, days) } =
    move;
  return {
    ...convention,
    startsOn,
    endsOn: move.endsOn ?? shiftedDate(convention.endsOn, days),
    timeZone: move.timeZone ?? convention.timeZone,
    ...(registrationEndsOn !== undefined && { registrationEndsOn }),
    sequence: (convention.sequence ?? 0) + 1,
  };
}
