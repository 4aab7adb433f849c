import type { Workshop } from '../../../domain/planning/workshop.ts';
import type { PaperOf } from '../../papers.ts';
import type { Ports } from '../../ports.ts';

/** What is kept about the postponement of a workshop that is put off now, never about an earlier one. */
export async function postponementPaper(
  ports: Pick<Ports, 'papers'>,
  { id, postponedAt }: Pick<Workshop, 'id' | 'postponedAt'>,
): Promise<PaperOf<'postponement'> | undefined> {
  const found = await ports.papers.find('postponement', { workshopId: id });
  return found && postponedAt && found.content.at >= postponedAt ? found : undefined;
}
