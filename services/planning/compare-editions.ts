import { type ComparedEdition, comparedEdition } from '../../domain/planning/compared-edition.ts';
import type { Convention } from '../../domain/planning/convention.ts';
import type { Workshop } from '../../domain/planning/workshop.ts';
import type { Caller } from '../../domain/server.ts';
import type { Ports } from '../ports.ts';
import { casesClosedTo } from '../screening/closed-cases.ts';
import { seriesFor } from './series.ts';

/** The editions of a series side by side, the first one first. */
export interface ComparedSeries {
  readonly name: string;
  readonly editions: readonly (ComparedEdition & { readonly convention: Convention | undefined })[];
}

/** Compares the editions of a workshop's series. Cases that are closed to this organizer are in no figure. @throws {@link Refusal} */
export async function compareEditions(ports: Ports, caller: Caller, workshopId: string): Promise<ComparedSeries> {
  const { paper, workshops } = await seriesFor(ports, caller, workshopId);
  const editions = await Promise.all(
    workshops.map(async (workshop) => ({
      ...(await figuresFor(ports, caller, workshop)),
      convention: await ports.conventions.find(workshop.conventionId),
    })),
  );
  return { name: paper.content.name, editions };
}

async function figuresFor(ports: Ports, caller: Caller, workshop: Workshop): Promise<ComparedEdition> {
  const closed = await casesClosedTo(ports, caller.memberId, workshop.id);
  const applications = await ports.applications.list(workshop.id);
  const participants = await ports.participants.list(workshop.id);
  const { invited, accepted, ...figures } = comparedEdition(
    workshop,
    applications.filter(({ id }) => !closed.has(id)),
    participants,
  );
  // The seats are known: with one person left out, what is missing of them would tell whether that one has a seat.
  if (closed.size > 0 || invited === undefined || accepted === undefined) return figures;
  return { ...figures, invited, accepted };
}
