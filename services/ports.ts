import type { Delivery } from '../domain/post.ts';
import type { Caucus } from '../domain/rounds/caucus.ts';
import type { Program, Solution } from '../domain/screening/cohort/program.ts';
import type { Server } from '../domain/server.ts';
import type { ConventionStore } from './convention-store.ts';
import type { PaperStore } from './papers.ts';
import type {
  AgendaStore,
  ApplicationStore,
  BallotStore,
  ClaimedPost,
  ContributionStore,
  MemberStore,
  ParticipantStore,
  PostStore,
  PulseStore,
  ReviewStore,
  ServerStore,
  SummaryStore,
  WorkshopStore,
} from './stores.ts';

export type * from './convention-store.ts';
export type * from './papers.ts';
export type * from './stores.ts';

/** Everything the services need from outside. `main.ts` supplies the real ones. */
export interface Ports {
  readonly clock: Clock;
  /** A fresh identifier, a UUID. */
  readonly newId: () => string;
  readonly servers: ServerStore;
  readonly members: MemberStore;
  readonly conventions: ConventionStore;
  readonly workshops: WorkshopStore;
  readonly applications: ApplicationStore;
  readonly reviews: ReviewStore;
  readonly participants: ParticipantStore;
  readonly agendas: AgendaStore;
  readonly contributions: ContributionStore;
  readonly ballots: BallotStore;
  readonly summaries: SummaryStore;
  readonly posts: PostStore;
  readonly papers: PaperStore;
  readonly pulse: PulseStore;
  readonly alarms: Alarms;
  readonly courier: Courier;
  readonly channels: Channels;
  readonly rooms: Rooms;
  readonly events: Events;
  readonly floor: Floor;
  readonly microphones: Microphones;
  readonly allowances: Allowances;
  readonly solver: Solver;
}

export interface Clock {
  /** The database's time: the one clock that all processes share, so that no fast machine rings early. */
  now(): Promise<Date>;
  /** How many seconds of {@link now} pass in one second: 1, except in a rehearsal. */
  readonly speed: number;
}

/** What each job carries: identifiers only, never a copy of a row. */
export interface JobPayloads {
  'advance-agenda': { readonly workshopId: string; readonly epoch: number };
}

export type JobName = keyof JobPayloads;

export interface Alarms {
  /** Asks for a job at `when`. Asking again for the same job and payload changes nothing while the first is kept. */
  set<N extends JobName>(name: N, payload: JobPayloads[N], when: Date): Promise<void>;
}

export interface Courier {
  /** Asks the courier to look for owed posts now. The reconcile asks as well, so a lost call only costs a second. */
  wake(): void;
}

export interface Channels {
  /**
   * Delivers one post, as a new message or in the place of the one that it edits. Sending the
   * same nonce again within minutes is harmless.
   *
   * Never throws for an answer of Discord's: every answer is a {@link Delivery}.
   * When `firstTriedAt` is older than the nonces live, it first looks in the place for the message.
   */
  deliver(claimed: ClaimedPost): Promise<Delivery>;
}

/** Discord's roles and channels, as far as services must make them. Every function can be repeated safely. */
export interface Rooms {
  /**
   * Finds or creates the roles and channels that a server needs: those it is `known` by, as
   * long as they exist, before those of the same name.
   */
  prepareServer(serverId: string, known?: Server): Promise<PreparedServer>;
  /**
   * Finds or creates the private room of a workshop, open to `memberIds` and the facilitators;
   * a voice channel for the same people, if one is wanted; and a channel for the facilitators alone.
   * A channel is another than the known one when that one has been deleted.
   */
  openRoom(request: OpenRoomRequest): Promise<PreparedRoom>;
}

export interface PreparedServer {
  readonly server: Omit<Server, 'id' | 'version'>;
  /** Names of the roles and channels that did not exist before. */
  readonly created: readonly string[];
  /** Who can read the organizers' channel besides those it is for. */
  readonly outsiders: Outsiders;
}

export interface PreparedRoom {
  readonly roomChannelId: string;
  /** Where only the facilitators talk. */
  readonly backstageChannelId: string;
  /** Where the same people speak; only when it was asked for. */
  readonly voiceChannelId?: string;
  /** Who can read the room, hear what is spoken, or read backstage or a party's own channel, besides those each is for. */
  readonly outsiders: Outsiders;
}

/** Whom somebody has let into a private channel by hand. Administrators, who read everything, are not among them. */
export interface Outsiders {
  readonly roleIds: readonly string[];
  /** How many persons and bots; who they are is nobody's business here. */
  readonly members: number;
}

export interface OpenRoomRequest {
  readonly server: Server;
  readonly workshopId: string;
  readonly title: string;
  /** The room it has had so far. */
  readonly roomChannelId?: string;
  /** The facilitators' channel it has had so far. */
  readonly backstageChannelId?: string;
  /** The voice channel it has had so far. Without `withVoice` it is left as it is. */
  readonly voiceChannelId?: string;
  /** Whether people are to speak as well as write. It takes more permissions, named in the refusal when they are missing. */
  readonly withVoice: boolean;
  readonly memberIds: readonly string[];
  /** The parties' own channels, whose doors are mended where they are. */
  readonly caucuses?: readonly Caucus[];
}

/** What a server's members can read in its list of events. */
export interface Events {
  /**
   * Makes an event that takes place outside Discord, or brings the one of this name to these dates. Safe to repeat.
   * Every member can read it: nothing of a workshop may be in it.
   *
   * @throws `Refusal` `cannot-manage-server` naming what the bot lacks.
   */
  announce(event: PublicEvent): Promise<void>;
}

interface PublicEvent {
  readonly serverId: string;
  readonly name: string;
  readonly city: string;
  readonly description: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The microphones of a voice channel, as Discord lets us turn them on and off. */
export interface Floor {
  /**
   * Mutes and unmutes until the channel is as it is wanted; what is so already costs nothing, so
   * it may be asked every second. The last request for a channel stands: whoever comes in later
   * is treated by it.
   *
   * Never throws for what Discord refuses: that is logged, and tried again when asked again. It
   * may take seconds when Discord is slow, so whoever has a clock to keep should not wait for it.
   *
   * @returns whether everybody who is there has the voice they are to have.
   */
  settle(request: FloorRequest): Promise<boolean>;
  /** Tells of each voice channel that somebody came into, left or changed in. */
  onVoice(listener: (channelId: string) => void): void;
}

export interface FloorRequest {
  readonly serverId: string;
  readonly voiceChannelId: string;
  /** Whom the bot may mute at all: the participants. */
  readonly memberIds: readonly string[];
  /**
   * Who may speak. `all` gives each of the members their voice back once, as soon as they are seen, also
   * those whom a person has muted by hand; whom a person mutes after that stays so, however often `all` is asked.
   */
  readonly speaking: readonly string[] | 'all';
}

/** Finds what is best among all that is possible, exactly, without keeping anybody waiting meanwhile. */
export interface Solver {
  /**
   * The greatest sum that the rows of a program allow. Which of several equal ones it finds depends on their order.
   * Programs wait for each other: one whose time `isOver` before its turn has come is unfinished.
   */
  solve(program: Program, isOver?: AbortSignal): Promise<Solution>;
}

/** Whoever brings the microphones to where the agendas say they are to be. */
export interface Microphones {
  /**
   * Asks to look at this workshop soon. A lost call costs seconds: while people speak in turns, and until
   * everybody has their voice back, it is looked at every few seconds anyway.
   */
  wake(workshopId: string): void;
}

/**
 * What one person may do only so often, such as asking for a pause. It is counted in memory alone, under
 * identifiers: what ties a person to a pause or a call for help lies in no database and no backup, where
 * somebody who has taken the key could read it. The price is that a restart forgets the count.
 */
export interface Allowances {
  /**
   * Uses `what` once more, at `now`.
   *
   * @returns `false`, having counted nothing, when it was used `most` times within the last `milliseconds` (a day, when that is not said).
   */
  use(what: string, limit: { readonly most: number; readonly milliseconds?: number }, now: Date): boolean;
  /** The last use did not come about after all. */
  giveBack(what: string): void;
}
