import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Application } from '../../domain/screening/application.ts';
import type { Participant } from '../../domain/screening/participant.ts';
import { type Roster, rosterOf, type Track, trackOf } from '../../domain/screening/track.ts';
import type { Ports } from '../ports.ts';

type OfficePorts = Pick<Ports, 'applications' | 'papers'>;

/** Applications of people who hold public office, and those of them whose name may be said. */
export interface Officials {
  readonly officials: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/** Who holds office: as they said themselves when they applied, unless the organizers have said otherwise. */
export async function officialsAmong(
  { papers }: Pick<Ports, 'papers'>,
  workshopId: string,
  applications: readonly Application[],
): Promise<Officials> {
  const marks = new Map((await papers.list('office', { workshopId })).map(({ key, content }) => [key, content]));
  const officials = applications.filter(({ id, profile }) => marks.get(id)?.isOfficial ?? profile?.isOfficial ?? false);
  return {
    officials: new Set(officials.map(({ id }) => id)),
    named: new Set(officials.map(({ id }) => id).filter((id) => marks.get(id)?.mayName)),
  };
}

/** The track of a workshop with these people in it. */
export async function trackWith(
  ports: OfficePorts,
  { id }: Pick<Workshop, 'id'>,
  participants: readonly Participant[],
): Promise<Track> {
  const { officials } = await officialsAmong(ports, id, await ports.applications.list(id));
  return trackOf(participants, officials);
}

/** Who takes part as things stand, as all who take part are told. */
export async function rosterHere(
  ports: OfficePorts & Pick<Ports, 'participants'>,
  workshop: Workshop,
): Promise<Roster> {
  const applications = await ports.applications.list(workshop.id);
  const participants = await ports.participants.list(workshop.id);
  return rosterOf(workshop, participants, await officialsAmong(ports, workshop.id, applications));
}
