import type { Client } from '../client.ts';
import { Prisma } from '../generated/client.ts';

/**
 * Lets one transaction at a time write what belongs to these workshops and must be
 * decided from all of it. Others may go on reading them, and writing rows that point to them.
 */
export async function lockWorkshops(client: Client, workshopIds: readonly string[]): Promise<void> {
  // Always in the same order: two transactions must not wait for each other.
  await client.$queryRaw`
    SELECT 1 FROM "Workshop" WHERE "id" IN (${uuids(workshopIds)}) ORDER BY "id" FOR NO KEY UPDATE`;
}

/** Keeps the convention from being moved, and workshops from being added to it, by anybody else until the transaction ends. */
export async function lockConvention(client: Client, conventionId: string): Promise<void> {
  await client.$queryRaw`SELECT 1 FROM "Convention" WHERE "id" = ${conventionId}::uuid FOR UPDATE`;
}

/** Lets one transaction at a time write what belongs to this server. */
export async function lockServer(client: Client, serverId: string): Promise<void> {
  await client.$queryRaw`SELECT 1 FROM "Server" WHERE "id" = ${serverId} FOR NO KEY UPDATE`;
}

/** Lets one transaction at a time write reviews and recusals of this application. */
export async function lockApplication(client: Client, applicationId: string): Promise<void> {
  await client.$queryRaw`SELECT 1 FROM "Application" WHERE "id" = ${applicationId}::uuid FOR NO KEY UPDATE`;
}

/** Keeps the agenda from changing until the transaction ends; waits for a change that is being written. Any number may hold it so. */
export async function holdAgenda(client: Client, workshopId: string): Promise<void> {
  await client.$queryRaw`SELECT 1 FROM "Agenda" WHERE "workshopId" = ${workshopId}::uuid FOR SHARE`;
}

/** Keeps the agenda from being changed, or held, by anybody else until the transaction ends. */
export async function lockAgenda(client: Client, workshopId: string): Promise<void> {
  await client.$queryRaw`SELECT 1 FROM "Agenda" WHERE "workshopId" = ${workshopId}::uuid FOR UPDATE`;
}

/** Keeps the summaries of a workshop from being approved until the transaction ends, and tells whether one has been posted. */
export async function holdSummaries(client: Client, workshopId: string): Promise<'unposted' | 'posted'> {
  const rows = await client.$queryRaw<{ status: string }[]>`
    SELECT "status" FROM "Summary" WHERE "workshopId" = ${workshopId}::uuid ORDER BY "seq" FOR UPDATE`;
  return rows.some(({ status }) => status === 'posted') ? 'posted' : 'unposted';
}

const uuids = (ids: readonly string[]): Prisma.Sql => Prisma.join(ids.map((id) => Prisma.sql`${id}::uuid`));
