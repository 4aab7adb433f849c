import { type Block, blocksOf } from '../../../domain/planning/hosting/hosting.ts';
import { isOfJurisdiction } from '../../../domain/planning/hosting/jurisdiction.ts';
import { isForbidding } from '../../../domain/planning/hosting/risk.ts';
import type { Workshop } from '../../../domain/planning/workshop.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { Application } from '../../../domain/screening/application.ts';
import { isSeated, type Participant } from '../../../domain/screening/participant.ts';
import type { Caller } from '../../../domain/server.ts';
import type { Ports } from '../../ports.ts';
import { casesToJudgeFirst } from '../../screening/own-review-first.ts';
import { hostingPaper } from './hosting-paper.ts';
import { registerOf } from './hosts.ts';
import { openSafetyDesk } from './safety-desk.ts';

type Papers = Pick<Ports, 'papers'>;

/** Every jurisdiction in which a host of the workshop is listed, overridden or not. */
export async function allBlocks(ports: Papers, workshop: Pick<Workshop, 'id' | 'serverId'>): Promise<readonly Block[]> {
  const { content } = await hostingPaper(ports, workshop.id);
  // Most workshops have nobody on any list: then the register need not be read.
  return content.hosts.length === 0 ? [] : blocksOf(content, await registerOf(ports, workshop.serverId));
}

/** The jurisdictions whose people cannot be invited at present. */
export async function blockedJurisdictions(
  ports: Papers,
  workshop: Pick<Workshop, 'id' | 'serverId'>,
): Promise<readonly Block[]> {
  return (await allBlocks(ports, workshop)).filter(({ override }) => override === undefined);
}

/**
 * Those of these applications whose writers cannot be invited: of a jurisdiction that is blocked, or assessed as
 * "forbidding". Nobody may be told of it whom a case is closed to.
 */
export async function heldBack(
  ports: Papers,
  workshop: Pick<Workshop, 'id' | 'serverId'>,
  applications: readonly Application[],
): Promise<ReadonlySet<string>> {
  const blocks = await blockedJurisdictions(ports, workshop);
  const risks = await ports.papers.list('risk', { workshopId: workshop.id });
  const forbidden = new Set(risks.filter(({ content }) => isForbidding(content)).map(({ key }) => key));
  const held = applications.filter((one) => forbidden.has(one.id) || blocks.some((block) => isWithin(one, block)));
  return new Set(held.map(({ id }) => id));
}

/** Whether the writer of an application is of a blocked jurisdiction. Who has not told is of none. */
const isWithin = ({ profile }: Application, { listed }: Block): boolean =>
  profile !== undefined && listed.some(({ listing }) => isOfJurisdiction(profile.jurisdiction, listing.jurisdiction));

/**
 * Nobody is invited whom an invitation would endanger.
 *
 * @throws {@link Refusal} `invitation-blocked` with the number of them: only whom no case is closed to may ask.
 */
export async function requireInvitable(
  ports: Papers,
  desk: {
    readonly workshop: Workshop;
    readonly applications: readonly Application[];
  },
  seats: readonly Participant[],
): Promise<void> {
  const held = await heldBack(ports, desk.workshop, desk.applications);
  const people = seats.filter((seat) => isSeated(seat) && held.has(seat.applicationId)).length;
  if (people > 0) throw new Refusal('invitation-blocked', { people });
}

/** A block, and whom it concerns as far as one organizer may know. */
export interface FoundBlock extends Block {
  readonly people: readonly ConcernedPerson[];
}

/** Somebody whom a block concerns; without a name while this organizer, a reviewer too, has yet to judge the case. */
type ConcernedPerson = Pick<Application, 'number'> & Partial<Pick<Application, 'name'>>;

export interface FoundBlocks {
  readonly workshop: Workshop;
  readonly blocks: readonly FoundBlock[];
  /** Of the cases that are open to this organizer: who has not told where they live. */
  readonly untold: number;
}

/** What blocks whom. @throws {@link Refusal} */
export async function findBlocks(ports: Ports, caller: Caller, workshopId: string): Promise<FoundBlocks> {
  const { workshop, open } = await openSafetyDesk(ports, caller, workshopId);
  const blocks = await allBlocks(ports, workshop);
  const first = await casesToJudgeFirst(ports, caller, workshop);
  const shown = ({ id, number, name }: Application): ConcernedPerson => ({ number, ...(!first.has(id) && { name }) });
  return {
    workshop,
    blocks: blocks.map((block) => ({ ...block, people: open.filter((one) => isWithin(one, block)).map(shown) })),
    untold: open.filter(({ profile }) => profile === undefined).length,
  };
}
