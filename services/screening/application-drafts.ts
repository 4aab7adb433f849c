import { type ApplicationDraft, emptySheet, isBegun } from '../../domain/screening/draft.ts';
import type { PaperOf } from '../papers.ts';
import type { Ports } from '../ports.ts';

/** Whose draft it is, and of an application to which workshop. */
export interface DraftOwner {
  readonly workshopId: string;
  readonly memberId: string;
}

/** The sheet on which somebody's draft stands, or is to stand. */
export type DraftSheet = PaperOf<'application-draft'>;

/** The sheet of a member; of version 0 and empty where there has never been one. */
export async function draftSheet(
  { papers, clock }: Pick<Ports, 'papers' | 'clock'>,
  { workshopId, memberId }: DraftOwner,
): Promise<DraftSheet> {
  const kind = 'application-draft';
  const home = { workshopId };
  const found = await papers.find(kind, home, memberId);
  return found ?? { kind, home, key: memberId, version: 0, content: emptySheet(await clock.now()) };
}

/** The draft that a member has begun, if there is one. */
export async function findDraft(
  ports: Pick<Ports, 'papers' | 'clock'>,
  owner: DraftOwner,
): Promise<ApplicationDraft | undefined> {
  const { content } = await draftSheet(ports, owner);
  return isBegun(content) ? content : undefined;
}

/**
 * Writes what stands on the sheet now.
 *
 * @returns `false`, having written nothing, when it was changed since it was read, by another device of the same person.
 */
export const keepDraft = async (
  { papers }: Pick<Ports, 'papers'>,
  sheet: DraftSheet,
  content: ApplicationDraft,
): Promise<boolean> => await papers.save([{ ...sheet, content }]);

/** Leaves an empty sheet, if nothing was written on it since it was read: words that came later stay. */
export const clearDraft = async (ports: Pick<Ports, 'papers' | 'clock'>, sheet: DraftSheet): Promise<boolean> =>
  !isBegun(sheet.content) || (await keepDraft(ports, sheet, emptySheet(await ports.clock.now())));
