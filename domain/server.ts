import { Refusal, type RoleName } from './refusal.ts';

/** One Discord server, and where in it the workshops live. */
export interface Server {
  readonly id: string;
  readonly version: number;
  readonly organizerRoleId: string;
  readonly reviewerRoleId: string;
  readonly facilitatorRoleId: string;
  /** Where calls for participation are posted, for every member. */
  readonly callChannelId: string;
  /** Where approved summaries are posted, for every member. */
  readonly audienceChannelId: string;
  /** Where organizers, reviewers and facilitators talk among themselves. */
  readonly organizersChannelId: string;
}

/** A Discord account that asks for something, and what Discord says it may do. */
export interface Caller {
  readonly memberId: string;
  readonly serverId: string;
  readonly channelId: string;
  readonly roleIds: readonly string[];
  /** Holds Discord's Administrator or Manage Server permission. */
  readonly isAdministrator: boolean;
}

/** @throws {@link Refusal} `needs-role` unless the caller may do what `role` does. Organizers may do all that facilitators do. */
export function requireRole(server: Server, caller: Caller, role: Exclude<RoleName, 'administrator'>): void {
  const accepted = {
    organizer: [server.organizerRoleId],
    reviewer: [server.reviewerRoleId],
    facilitator: [server.facilitatorRoleId, server.organizerRoleId],
  }[role];
  if (!caller.roleIds.some((id) => accepted.includes(id))) throw new Refusal('needs-role', { role });
}
