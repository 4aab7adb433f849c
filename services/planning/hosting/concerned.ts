import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { Application } from '../../../domain/screening/application.ts';
import { isDecided } from '../../../domain/screening/application-state.ts';
import { isSeated, isTold } from '../../../domain/screening/participant.ts';
import type { Ports } from '../../ports.ts';
import { inChosenLanguage } from '../../screening/chosen-language.ts';

/** Whoever waits for this workshop: those who have applied until the decisions are out, those invited afterwards. */
export async function concernedBy(ports: Ports, workshop: Workshop): Promise<readonly Application[]> {
  const applications = (await ports.applications.list(workshop.id)).filter(({ status }) => status === 'submitted');
  if (!isDecided(workshop)) return await inChosenLanguage(ports, applications);
  const seats = (await ports.participants.list(workshop.id)).filter((seat) => isSeated(seat) && isTold(seat));
  const seated = new Set(seats.map(({ applicationId }) => applicationId));
  return await inChosenLanguage(
    ports,
    applications.filter(({ id }) => seated.has(id)),
  );
}
