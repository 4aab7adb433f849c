import type { Party, Workshop } from '../../domain/planning/workshop.ts';
import type { Post } from '../../domain/post.ts';
import { Refusal } from '../../domain/refusal.ts';
import { requireOpenCall } from '../../domain/screening/application.ts';
import { isBegun } from '../../domain/screening/draft.ts';
import {
  type ApplicationsFile,
  type FaultAt,
  type ImportedApplication,
  newAmong,
} from '../../domain/screening/imported-application.ts';
import { type Caller, requireRole } from '../../domain/server.ts';
import type { PaperOf } from '../papers.ts';
import type { Ports } from '../ports.ts';
import { serverOf, workshopOf } from '../server.ts';
import { type DraftSheet, draftSheet } from './application-drafts.ts';
import { forgetOldImports } from './forget-imports.ts';
import { untilSaved } from './until-saved.ts';

/** So many are written in one transaction. Taking over a file again goes on where it stopped. */
const AT_ONCE = 100;

/** What an organizer is about to bring here, or why not. */
export interface ImportPreview {
  readonly workshop: Workshop;
  /** All that is wrong with the file: then nothing waits to be taken over. */
  readonly faults: readonly FaultAt[];
  readonly rows: number;
  /** How many of them were not brought here before. Whether their people have applied here is not told. */
  readonly fresh: number;
  /** Names exactly this file when it is confirmed. */
  readonly version: number;
}

/**
 * Reads a file of applications and keeps it, sealed, until the organizer confirms it. Another one takes its place, and
 * what has waited for more than a day is forgotten.
 *
 * @param read reads the file; only called for somebody who may.
 * @throws {@link Refusal} outside the time for applications: nobody could agree in time.
 */
export async function readImport(
  ports: Ports,
  caller: Caller,
  { workshopId, read }: { workshopId: string; read: (parties: readonly Party[]) => Promise<ApplicationsFile> },
): Promise<ImportPreview> {
  const workshop = await deskFor(ports, caller, workshopId);
  const file = await read(workshop.parties);
  if (file.outcome === 'faulty') return { workshop, faults: file.faults, rows: 0, fresh: 0, version: 0 };

  const { rows } = file;
  const readAt = await ports.clock.now();
  await forgetOldImports(ports, workshop.id, readAt);
  const { content: record } = await recordOf(ports, workshop);
  const version = await untilSaved(async () => {
    const sheet = await pendingOf(ports, caller, workshop);
    return (await ports.papers.save([{ ...sheet, content: { rows, readAt } }])) ? sheet.version + 1 : undefined;
  });
  return { workshop, faults: [], rows: rows.length, fresh: newAmong(rows, record).length, version };
}

export interface ConfirmedImport {
  readonly workshopId: string;
  /** Of the file that was looked at. */
  readonly version: number;
}

/**
 * Takes over what a file brings: each new application becomes a draft of its person, who is asked in private for
 * consent. Until they agree and hand it in, it is nobody's to read. Whoever has written or applied here already
 * keeps that, and nothing tells the organizer so.
 *
 * @returns how many were new.
 * @throws {@link Refusal} `import-gone`
 */
export async function confirmImport(
  ports: Ports,
  caller: Caller,
  { workshopId, version }: ConfirmedImport,
): Promise<{ readonly workshop: Workshop; readonly fresh: number }> {
  const workshop = await deskFor(ports, caller, workshopId);
  const pending = await requirePending(ports, caller, { workshop, version });
  let fresh = 0;
  for (let taken = -1; taken !== 0; fresh += taken) {
    taken = await untilSaved(async () => await takeSome(ports, workshop, pending.content.rows));
  }
  await ports.papers.save([{ ...pending, content: { rows: [] } }]);
  ports.courier.wake();
  return { workshop, fresh };
}

/** Destroys what was read of a file that was not confirmed. @throws {@link Refusal} `import-gone` */
export async function discardImport(ports: Ports, caller: Caller, asked: ConfirmedImport): Promise<void> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, asked.workshopId);
  const pending = await requirePending(ports, caller, { workshop, version: asked.version });
  if (!(await ports.papers.save([{ ...pending, content: { rows: [] } }]))) throw new Refusal('import-gone', {});
}

/** Takes over the next few. @returns how many, or `undefined` when somebody else was writing. */
async function takeSome(
  ports: Ports,
  workshop: Workshop,
  rows: readonly ImportedApplication[],
): Promise<number | undefined> {
  const record = await recordOf(ports, workshop);
  const next = newAmong(rows, record.content).slice(0, AT_ONCE);
  if (next.length === 0) return 0;

  const now = await ports.clock.now();
  const sheets = await Promise.all(next.map(async (row) => await sheetFor(ports, workshop, row)));
  const drafts = next.flatMap((row, index) => {
    const sheet = sheets[index];
    if (!sheet) return [];
    return [{ ...sheet, content: { answers: row.answers, importedAs: row.externalId, savedAt: now } }];
  });
  const told = next.filter((_, index) => sheets[index] !== undefined);
  const posts = await Promise.all(told.map(async (row) => await requestForConsent(ports, workshop, row)));
  const externalIds = [...record.content.externalIds, ...next.map(({ externalId }) => externalId)];
  const isSaved = await ports.papers.save([{ ...record, content: { externalIds } }, ...drafts], posts);
  return isSaved ? next.length : undefined;
}

/** An empty sheet for the draft; none for somebody who has written or applied here already. */
async function sheetFor(
  ports: Ports,
  { id }: Workshop,
  { memberId }: ImportedApplication,
): Promise<DraftSheet | undefined> {
  const sheet = await draftSheet(ports, { workshopId: id, memberId });
  if (isBegun(sheet.content) || (await ports.applications.findByMember(id, memberId))) return undefined;
  return sheet;
}

const requestForConsent = async (
  { members }: Ports,
  { id, title, applicationsCloseAt }: Workshop,
  { externalId, memberId, language }: ImportedApplication,
): Promise<Post> => ({
  key: `application-imported-${id}-${externalId}`,
  workshopId: id,
  to: { kind: 'member', memberId },
  language: (await members.findLanguage(memberId)) ?? language ?? 'en',
  content: { kind: 'application-imported', title, closesAt: applicationsCloseAt },
});

async function deskFor(ports: Ports, caller: Caller, workshopId: string): Promise<Workshop> {
  requireRole(await serverOf(ports, caller), caller, 'organizer');
  const workshop = await workshopOf(ports, caller, workshopId);
  requireOpenCall(workshop, await ports.clock.now());
  return workshop;
}

async function recordOf({ papers }: Ports, { id }: Workshop): Promise<PaperOf<'imported-applications'>> {
  const kind = 'imported-applications';
  const home = { workshopId: id };
  return (await papers.find(kind, home)) ?? { kind, home, key: '', version: 0, content: { externalIds: [] } };
}

async function pendingOf(
  { papers }: Ports,
  { memberId }: Caller,
  { id }: Workshop,
): Promise<PaperOf<'applications-import'>> {
  const kind = 'applications-import';
  const home = { workshopId: id };
  return (await papers.find(kind, home, memberId)) ?? { kind, home, key: memberId, version: 0, content: { rows: [] } };
}

async function requirePending(
  ports: Ports,
  caller: Caller,
  { workshop, version }: { readonly workshop: Workshop; readonly version: number },
): Promise<PaperOf<'applications-import'>> {
  const pending = await pendingOf(ports, caller, workshop);
  if (pending.version !== version || pending.content.rows.length === 0) throw new Refusal('import-gone', {});
  return pending;
}
