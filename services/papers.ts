import type { Paper, PaperHome } from '../domain/paper.ts';
import type { CalendarRecord } from '../domain/planning/calendar-entry.ts';
import type { Advisory } from '../domain/planning/hosting/advisory.ts';
import type { Host } from '../domain/planning/hosting/host.ts';
import type { Hosting } from '../domain/planning/hosting/hosting.ts';
import type { Postponement } from '../domain/planning/hosting/postponement.ts';
import type { RiskAssessment } from '../domain/planning/hosting/risk.ts';
import type { Meeting } from '../domain/planning/meeting.ts';
import type { DatesProposal } from '../domain/planning/move-dates.ts';
import type { ReminderSettings } from '../domain/planning/reminder.ts';
import type { Series } from '../domain/planning/series.ts';
import type { Post } from '../domain/post.ts';
import type { Discussion } from '../domain/screening/agreement/discussion.ts';
import type { Assignments } from '../domain/screening/assignment.ts';
import type { CohortRecord } from '../domain/screening/cohort/record.ts';
import type { CohortRules } from '../domain/screening/cohort/rules.ts';
import type { ConflictRuling } from '../domain/screening/conflict.ts';
import type { ApplicationDraft } from '../domain/screening/draft.ts';
import type { GroundRules } from '../domain/screening/ground-rules.ts';
import type { ImportRecord, PendingImport } from '../domain/screening/imported-application.ts';
import type { LateLeave } from '../domain/screening/late-leave.ts';
import type { Letters } from '../domain/screening/letters.ts';
import type { ReviewerProfile } from '../domain/screening/reviewer-profile.ts';
import type { Rubric } from '../domain/screening/rubric.ts';
import type { AnnouncedOfficial, OfficeMark, Track } from '../domain/screening/track.ts';

/**
 * What each kind of paper says. A kind belongs to workshops or to servers; whose it is and what its
 * key names stands beside it.
 */
export interface PaperContents {
  /** Of a server, by an identifier of its own: new dates that an organizer has been shown and not confirmed. */
  readonly 'dates-proposal': DatesProposal;
  /** Of a server, by series: its name and its editions. */
  readonly series: Series;
  /** Of a workshop, by meeting: what its people meet for besides its own hours. */
  readonly meeting: Meeting;
  /** Of a workshop, by member: what they were given for their own calendar. */
  readonly calendar: CalendarRecord;
  /** Of a workshop: which reminders are not as usual. */
  readonly 'reminder-settings': ReminderSettings;
  /** Of a server, by host: the register of hosts and sponsors. */
  readonly host: Host;
  /** Of a server, by entry: dated warnings, and official talks under way. */
  readonly advisory: Advisory;
  /** Of a workshop: who makes it possible, and where that endangers people. */
  readonly hosting: Hosting;
  /** Of a workshop: its dangers; by application, those of one person. */
  readonly risk: RiskAssessment;
  /** Of a workshop: why it is put off. */
  readonly postponement: Postponement;
  /** Of a workshop: what its applications are judged by, where that is not the usual. */
  readonly rubric: Rubric;
  /** Of a workshop: whether somebody has begun to judge by its rubric. */
  readonly 'rubric-use': { readonly isBegun: boolean };
  /** Of a workshop, by application: that its reviewers have talked about it. */
  readonly 'case-talk': Discussion;
  /** Of a workshop, by member: an application that is being written. */
  readonly 'application-draft': ApplicationDraft;
  /** Of a workshop, by member: that they may apply though the call is over. */
  readonly 'late-leave': LateLeave;
  /** Of a workshop, by organizer: applications of another system that were read and not confirmed yet. */
  readonly 'applications-import': PendingImport;
  /** Of a workshop: which applications of another system were taken over. */
  readonly 'imported-applications': ImportRecord;
  /** Of a workshop, by {@link pairOf}: what an organizer ruled of somebody's conflict with a case. */
  readonly conflict: ConflictRuling;
  /** Of a workshop, by member: what its reviewers told of themselves. */
  readonly reviewer: ReviewerProfile;
  /** Of a workshop: which applications are whose to judge. */
  readonly assignments: Assignments;
  /** Of a workshop: what its cohort must keep, where that is more than parity. */
  readonly 'cohort-rules': CohortRules;
  /** Of a workshop: the cohort as it was last proposed. */
  readonly cohort: CohortRecord;
  /** Of a workshop: what applicants are told when the decisions are out, where organizers have worded it. */
  readonly letters: Letters;
  /** Of a workshop: its own ground rules and commitment, version by version. */
  readonly 'ground-rules': GroundRules;
  /** Of a workshop, by application: what is known of somebody's public office. */
  readonly office: OfficeMark;
  /** Of a workshop: the track that those who take part have been told of last. */
  readonly track: AnnouncedTrack;
  /** Of a workshop, by participant: what somebody who declined wanted to say. */
  readonly 'decline-word': DeclineWord;
}

export interface AnnouncedTrack {
  readonly track: Track;
  readonly officials: readonly AnnouncedOfficial[];
  /** How often it has been told; names what is owed because of it. */
  readonly times: number;
}

export interface DeclineWord {
  readonly text: string;
  readonly saidAt: Date;
}

export type PaperKind = keyof PaperContents;
export type PaperOf<K extends PaperKind> = Paper<K, PaperContents[K]>;
/** A paper of any kind. */
export type AnyPaper = { [K in PaperKind]: PaperOf<K> }[PaperKind];

export interface PaperStore {
  /** The paper of this kind and key (empty where there is only one). */
  find<K extends PaperKind>(kind: K, home: PaperHome, key?: string): Promise<PaperOf<K> | undefined>;
  /** All papers of a kind, by their keys. */
  list<K extends PaperKind>(kind: K, home: PaperHome): Promise<readonly PaperOf<K>[]>;
  /**
   * Writes papers of one home, and what is owed because of them, in one transaction; each becomes one version newer.
   *
   * @returns `false`, having written nothing, when a stored one has another version than was read (0: there was none).
   */
  save(papers: readonly AnyPaper[], owed?: readonly Post[]): Promise<boolean>;
  /** Destroys a paper. Repeating it changes nothing. */
  remove(kind: PaperKind, home: PaperHome, key?: string): Promise<void>;
}
