import type { Language } from '../domain/language.ts';
import type { Workshop } from '../domain/planning/workshop.ts';
import type { Post } from '../domain/post.ts';
import type { Agenda } from '../domain/rounds/agenda.ts';
import type { Ballot } from '../domain/rounds/ballot.ts';
import type { Caucus } from '../domain/rounds/caucus.ts';
import type { Contribution, Statement } from '../domain/rounds/contribution.ts';
import type { Chance } from '../domain/rounds/signals.ts';
import type { Application } from '../domain/screening/application.ts';
import type { Participant } from '../domain/screening/participant.ts';
import type { Recusal, Review } from '../domain/screening/review.ts';
import type { Server } from '../domain/server.ts';
import type { Summary } from '../domain/transmission/summary.ts';
import type { AnyPaper } from './papers.ts';

export interface ServerStore {
  find(serverId: string): Promise<Server | undefined>;
  /** Writes the server's settings; `false` when they have changed since they were read. A new server has version 0. */
  save(server: Server): Promise<boolean>;
}

export interface MemberStore {
  /** The language a member has chosen, if any. */
  findLanguage(memberId: string): Promise<Language | undefined>;
  setLanguage(memberId: string, language: Language): Promise<void>;
}

export interface WorkshopStore {
  find(id: string): Promise<Workshop | undefined>;
  /** All workshops of a server, the earliest first. */
  list(serverId: string): Promise<readonly Workshop[]>;
  /** The workshop whose room this channel is, or the facilitators' channel beside it. */
  findByRoom(roomChannelId: string): Promise<Workshop | undefined>;
  /** Workshops whose decisions are out, whose time for replies is over at `now`, and which have not begun by then. */
  listRepliesDue(now: Date): Promise<readonly string[]>;
  /**
   * Workshops whose decisions are out, or were told to somebody though it is not written that they are, and which began
   * less than a day before `now`, or have yet to begin.
   */
  listDecided(now: Date): Promise<readonly string[]>;
  /** Workshops that had begun by `now`, whose decisions are out, and which nobody has said to be over. */
  listUnended(now: Date): Promise<readonly string[]>;
  /**
   * Writes when the reminders of this workshop are looked at next, and what is owed because some are due, in one
   * transaction. Its version stays, for whoever is changing the workshop at this moment need not know.
   *
   * @returns `false`, having written nothing, when the stored one is newer.
   */
  saveReminders(workshop: Workshop, owed: readonly Post[]): Promise<boolean>;
  /** Workshops whose reminders are to be looked at by `now`, and those of which it is not known when. */
  listRemindersDue(now: Date): Promise<readonly string[]>;
  add(workshop: Workshop): Promise<void>;
  /** Writes the workshop and what it owes because of it, in one transaction; `false`, having written nothing, when the stored one is newer. */
  save(workshop: Workshop, owed?: readonly Post[]): Promise<boolean>;
}

export interface ApplicationStore {
  find(id: string): Promise<Application | undefined>;
  findByMember(workshopId: string, memberId: string): Promise<Application | undefined>;
  /** All applications of a workshop, withdrawn ones too, by number. */
  list(workshopId: string): Promise<readonly Application[]>;
  /**
   * Writes a new application and gives it the next number of its workshop.
   *
   * @returns `undefined`, having written nothing, when this member has one already.
   */
  add(application: Omit<Application, 'number' | 'version'>): Promise<Application | undefined>;
  save(application: Application): Promise<boolean>;
}

export interface ReviewStore {
  listReviews(workshopId: string): Promise<readonly Review[]>;
  listRecusals(workshopId: string): Promise<readonly Recusal[]>;
  /**
   * Writes a review, in the place of the same reviewer's earlier one. Each has an id of its own.
   *
   * @param replaces what was read before: the earlier one, or that there was none. Without it any is replaced.
   * @returns `false`, having written nothing, when this reviewer has stepped aside from the case, or has another review of it by now.
   */
  put(review: Review, replaces?: { readonly id: string | undefined }): Promise<boolean>;
  /**
   * Writes recusals of one workshop and destroys the same reviewers' reviews of these cases, if there are any, in one
   * transaction. Repeating it changes nothing.
   */
  recuse(...recusals: readonly Recusal[]): Promise<void>;
}

export interface ParticipantStore {
  find(id: string): Promise<Participant | undefined>;
  findByMember(workshopId: string, memberId: string): Promise<Participant | undefined>;
  list(workshopId: string): Promise<readonly Participant[]>;
  /**
   * Puts this cohort in the place of the workshop's former proposal, in one transaction.
   *
   * @returns `false`, having written nothing, when somebody of the workshop has been told already (any status but `chosen`).
   */
  propose(workshopId: string, cohort: readonly Participant[]): Promise<boolean>;
  /**
   * Writes participants and what is owed because of it, in one transaction; all or, with `false`, none.
   * One of version 0 is new, and takes a seat unless the person or the alias has one.
   *
   * @param judgedBy what the decision rests on: when any of it has changed since, nothing is written.
   */
  save(participants: readonly Participant[], owed?: readonly Post[], judgedBy?: JudgedBy): Promise<boolean>;
}

/** What a decision about people was judged by, as it was read. */
export interface JudgedBy {
  readonly workshop: Pick<Workshop, 'id' | 'version'>;
  readonly papers: readonly PaperVersions[];
}

/** All papers of a kind in one home: one that has come or gone is a change as well. */
export interface PaperVersions extends Pick<AnyPaper, 'kind' | 'home'> {
  readonly versions: readonly Pick<AnyPaper, 'key' | 'version'>[];
}

export interface AgendaStore {
  find(workshopId: string): Promise<Agenda | undefined>;
  /** Writes a new agenda, or one in the place of one that has not started; `false` when the stored one has another epoch than `replaces` (0: there is none). */
  put(agenda: Agenda, replaces: number): Promise<boolean>;
  /**
   * Writes the agenda and the posts it owes, in one transaction.
   *
   * @returns `false`, having written nothing, unless the stored epoch is exactly one less than the agenda's.
   */
  save(agenda: Agenda, owed: readonly Post[]): Promise<boolean>;
  /** Workshops with something due at or before `until` (see `dueAt` in the domain), the most overdue first. */
  listDue(
    until: Date,
  ): Promise<readonly { readonly workshopId: string; readonly epoch: number; readonly dueAt: Date }[]>;
  /** Workshops whose clock is running, or will run on by itself (see `isRunning` in the domain). */
  listRunning(): Promise<readonly string[]>;
  /** Workshops that have a voice channel. */
  listVoiced(): Promise<readonly string[]>;
}

export interface ContributionStore {
  /** All contributions to a round, in the order of arrival. */
  list(roundId: string): Promise<readonly Contribution[]>;
  /** One participant's contributions to a round, by item. */
  listOwn(roundId: string, memberId: string): Promise<readonly Contribution[]>;
  /**
   * Writes a contribution. It waits for, and then sees, a round that is being closed at this moment.
   *
   * A reaction takes the place of the same participant's earlier one to the same item.
   * A statement never replaces another: two sent at once must both be kept.
   *
   * @returns `round-closed` or `item-taken`, having written nothing, when the round takes no
   * contributions (any more), or a statement's item is in use, or what a reaction is about has been withdrawn.
   */
  put(contribution: Contribution): Promise<'kept' | 'round-closed' | 'item-taken'>;
  /**
   * Writes a statement in the place of its former self, also after its round, and destroys
   * the drafts of a summary that may quote it as it was.
   *
   * @returns anything but `kept` having written nothing: `gone` when there is no such statement any more.
   */
  amend(statement: Statement): Promise<'kept' | 'gone' | 'summary-posted'>;
  /**
   * Destroys a statement wherever it is kept: its row, its place in the reveals, in the rounds that are
   * built on it with what was answered about it there, and the drafts of a summary that may quote it.
   * Messages that have shown it are owed a mending. Once its round takes no more words, the agenda has another epoch afterwards, so that nobody
   * who has read the words before writes them back.
   *
   * @returns anything but `withdrawn` having written nothing: `revealing` for the moment in
   * which the round is about to show it, `gone` when there is no such statement any more.
   */
  withdraw(statement: Statement): Promise<'withdrawn' | 'gone' | 'summary-posted' | 'revealing'>;
}

/** The marks of sealed signals, which are destroyed with their round: from then on nobody reads them, whatever key they hold. */
export interface BallotStore {
  /**
   * Lays out these blank ballots, all of one round, for whoever has none there; others stay as they are.
   * The first of a round make the key without which none of them can be read.
   *
   * Where that key is lost nothing is written, and nothing is found afterwards.
   *
   * @returns `round-closed`, having written nothing, unless the round is open or paused.
   */
  layOut(blank: readonly Ballot[]): Promise<'laid-out' | 'round-closed'>;
  /** One participant's ballot; `undefined` when none is laid out, or the key of the round is lost or destroyed. */
  findOwn(roundId: string, memberId: string): Promise<Ballot | undefined>;
  /**
   * Writes a ballot in the place of its former self. It waits for, and then sees, a round that is being
   * closed at this moment. All others of the round are written anew with it, so that nobody sees whose has changed.
   *
   * @returns anything but `kept` having written nothing: `changed` unless the stored version is exactly one less.
   */
  put(ballot: Ballot): Promise<'kept' | 'round-closed' | 'changed'>;
  /** What is in the box of a round; nothing when its key is lost or destroyed. */
  list(roundId: string): Promise<BallotBox>;
  /**
   * Destroys the key of a round and then its ballots. Repeating it changes nothing.
   *
   * @returns `false`, having destroyed nothing, while the round is not closed: its outcome would be lost.
   */
  destroy(roundId: string): Promise<boolean>;
  /** Rounds that are closed, or gone, and of which a ballot or a key is still there. */
  listUndestroyed(): Promise<readonly string[]>;
}

/** All ballots of a round, in an order that tells nothing. */
export interface BallotBox {
  readonly ballots: readonly Ballot[];
  /** Follows from the key of the round: always the same, until it is destroyed with it. */
  readonly chance: Chance;
}

export interface SummaryStore {
  /** The newest summary of a workshop. */
  findLatest(workshopId: string): Promise<Summary | undefined>;
  add(summary: Summary): Promise<void>;
  save(summary: Summary, owed?: readonly Post[]): Promise<boolean>;
}

/** A post claimed by one courier for a while. */
export interface ClaimedPost {
  readonly post: Post;
  /** Failed attempts so far. */
  readonly attempts: number;
  /** Given to Discord, which returns the first message again when it sees the same nonce within minutes. At most 25 characters. */
  readonly nonce: string;
  /** When it was first tried; `undefined` when this is the first attempt. */
  readonly firstTriedAt?: Date;
  /** The message that is to say what the post says, instead of a new one. */
  readonly edits?: string;
  /** How the party's own channel is to be, where the post goes to one. */
  readonly caucus?: Caucus;
}

/** A post that has arrived. What it says now may be less than what its message says. */
export interface SentPost {
  readonly post: Post;
  readonly messageId: string;
}

export interface PostStore {
  /**
   * Writes posts that no other row causes. A key that is owed or paid already is left as it
   * is, here and wherever else posts are owed; one that was given up is owed again, as it is now.
   */
  owe(posts: readonly Post[]): Promise<void>;
  /**
   * Claims up to `limit` posts for `leaseMilliseconds`: of each place (channel or person) only the
   * oldest one unpaid, and only when nobody holds it and its waiting time is over.
   */
  claim(limit: number, leaseMilliseconds: number): Promise<readonly ClaimedPost[]>;
  /** Ends all claims at once: for a courier that begins, which the lock makes the only one. Whoever held them is gone. */
  release(): Promise<void>;
  markSent(key: string, messageId: string): Promise<void>;
  /** Gives the claim back, to be tried again after `milliseconds`; `isAttempt` says whether it counts as a failed attempt. */
  postpone(key: string, milliseconds: number, isAttempt: boolean): Promise<void>;
  /** Gives up for good, with the reason; the next post to the same place may go. */
  markDead(key: string, reason: string): Promise<void>;
  /** Of one workshop, or of all: how many are owed and how many were given up. */
  count(workshopId?: string): Promise<{ readonly owed: number; readonly sent: number; readonly dead: number }>;
  /** Sends what a workshop still owes one channel to another, in the same order and without waiting. */
  redirect(workshopId: string, fromChannelId: string, toChannelId: string): Promise<void>;
  /** Which of these debts were given up, the oldest first. */
  listDead(keys: readonly string[]): Promise<readonly string[]>;
  /** A post that has been sent, as it is kept now, and its message. */
  findSent(key: string): Promise<SentPost | undefined>;
  /** What a post said stands in another message from now on; also when the post itself was given up. */
  markMoved(key: string, messageId: string): Promise<void>;
}

export interface PulseStore {
  /** Writes down that the bot is alive, and tells when it last did so; `undefined` the first time. */
  beat(): Promise<Date | undefined>;
  /** When it last did so, without beating. */
  last(): Promise<Date | undefined>;
}
