import type { HostingRefusals } from './planning/hosting/refusals.ts';
import type { Milestone } from './planning/timetable.ts';
import type { PhaseRule } from './rounds/plan.ts';
import type { RubricFaultAt } from './screening/rubric-fault.ts';

/** The roles a server gives to the people who run its workshops. */
export type RoleName = 'organizer' | 'reviewer' | 'facilitator' | 'administrator';

/** No facts: the sentence says all there is to say. */
export type NoFacts = Readonly<Record<never, never>>;

/**
 * Every rule a member can run into, with the facts a sentence about it needs.
 *
 * Each code is also a key `refusal.<code>` of the catalog of sentences; a code
 * without a sentence in any language does not compile. Facts never carry what a
 * participant wrote.
 */
export interface RefusalFacts extends HostingRefusals {
  'needs-role': { readonly role: RoleName };
  'server-not-set-up': NoFacts;
  'cannot-manage-server': { readonly missing: string };
  'changed-meanwhile': NoFacts;
  'outdated-button': NoFacts;

  'unknown-time-zone': { readonly zone: string };
  'bad-date': { readonly text: string };
  'bad-time': { readonly text: string };
  'date-in-past': { readonly date: string };
  'ends-before-start': { readonly startsOn: string; readonly endsOn: string };
  'unknown-convention': NoFacts;
  'unknown-workshop': NoFacts;
  'workshop-after-convention': { readonly convention: string; readonly startsOn: string };
  'workshop-in-past': { readonly startsAt: Date };
  'convention-under-way': { readonly convention: string };
  'nothing-to-move': NoFacts;
  'room-open-stays': { readonly title: string };
  'begun-stays': { readonly startsAt: Date };
  'deadline-over': { readonly milestone: Milestone };
  'deadline-in-past': { readonly milestone: Milestone; readonly at: Date };
  'deadline-out-of-order': {
    readonly milestone: Milestone;
    /** What it would pass, and when that is. */
    readonly neighbour: Milestone;
    readonly side: 'before' | 'after';
    readonly at: Date;
  };
  'calendar-unreadable': NoFacts;
  'calendar-file-too-large': { readonly most: number };
  'calendar-no-event': NoFacts;
  'calendar-many-events': { readonly count: number };
  'calendar-no-name': NoFacts;
  'calendar-no-date': NoFacts;
  'calendar-recurs': NoFacts;
  'calendar-cancelled': NoFacts;
  'calendar-floating-time': NoFacts;
  'calendar-own-zone': { readonly zone: string };
  'calendar-no-zone': NoFacts;
  'time-does-not-exist': { readonly text: string; readonly zone: string };
  'party-count': { readonly count: number; readonly least: number; readonly most: number };
  'party-twice': { readonly party: string };
  'party-name-length': { readonly most: number };
  'seats-not-even': { readonly seats: number; readonly parties: number };
  'party-seats-sum': { readonly sum: number; readonly seats: number };

  'meeting-one-day': NoFacts;
  'meeting-in-past': { readonly startsAt: Date };
  'meeting-order': { readonly order: 'before' | 'after'; readonly startsAt: Date };
  'meeting-needs-party': NoFacts;
  'meeting-of-all': NoFacts;
  'meetings-enough': { readonly most: number };
  'unknown-meeting': NoFacts;
  'no-such-party': { readonly parties: string };
  'in-series-already': NoFacts;
  'not-in-series': NoFacts;
  'edition-exists': { readonly convention: string };
  'event-would-show-workshop': NoFacts;
  'convention-begun': { readonly convention: string };

  'call-already-open': NoFacts;
  'call-not-open': NoFacts;
  'applications-closed': { readonly closedAt: Date };
  'already-applied': NoFacts;
  'reviewed-here': NoFacts;
  'third-party': NoFacts;
  'no-application': NoFacts;
  'field-empty': { readonly field: string };
  'answer-too-long': { readonly field: string; readonly length: number; readonly most: number };
  'too-many-marks': { readonly field: string; readonly most: number };
  /** Names of questions, with commas between them. */
  'answers-missing': { readonly answers: string };
  'consent-needed': NoFacts;
  'no-application-draft': NoFacts;
  'apply-in-server': NoFacts;
  'csv-too-large': { readonly most: number };
  'csv-too-many-lines': { readonly most: number };
  'csv-not-utf8': NoFacts;
  'csv-unreadable': { readonly line: number };
  'csv-empty': NoFacts;
  /** Names of columns, with commas between them; nothing where none is lacking, or none unknown. */
  'csv-header': { readonly lacking: string; readonly unknown: string };
  'import-gone': NoFacts;
  'unknown-choice': NoFacts;
  'nothing-to-review': NoFacts;
  'review-own': NoFacts;
  'review-too-late': NoFacts;
  'application-gone': NoFacts;
  'unknown-application': { readonly number: number };
  'identity-too-early': NoFacts;
  'own-review-first': NoFacts;
  'one-version': NoFacts;
  'no-reviewers': NoFacts;
  'not-in-conflict': { readonly number: number };
  'conflict-own': NoFacts;
  'version-own': NoFacts;
  'ruling-reason-empty': NoFacts;
  'numbers-unreadable': { readonly most: number };
  'rubric-unreadable': RubricFaultAt;
  'rubric-file-too-large': { readonly most: number };
  'rubric-in-use': NoFacts;
  'scores-incomplete': NoFacts;
  'too-few-eligible': { readonly party: string; readonly seats: number; readonly eligible: number };
  'cohort-impossible': NoFacts;
  'cohort-unfinished': NoFacts;
  'cohort-outdated': NoFacts;
  'party-closed': NoFacts;
  'lot-too-large': { readonly most: number };
  'rules-unreadable': RulesFaultAt;
  'rules-file-too-large': { readonly most: number };
  'call-still-open': { readonly closesAt: Date };
  'no-cohort': NoFacts;
  /** Says nothing of any case: it comes whatever is decided of those that are closed to whoever asks. */
  'release-by-another': NoFacts;
  'cohort-unconfirmed': { readonly missing: number };
  'decisions-released': NoFacts;
  'no-invitation': NoFacts;
  'reply-too-late': { readonly dueAt: Date };
  'decline-too-late': { readonly dueAt: Date };
  'seat-lapsed': NoFacts;
  'workshop-begun': { readonly startsAt: Date };
  'accept-first': NoFacts;
  'not-participant': NoFacts;
  'letters-sent': NoFacts;
  'unknown-placeholder': { readonly name: string; readonly allowed: string };
  'rules-changed': NoFacts;
  'rules-in-use': NoFacts;
  'not-decided': NoFacts;

  'agenda-unreadable': AgendaFaultAt;
  'agenda-file-too-large': { readonly most: number };
  'agenda-too-long': { readonly minutes: number; readonly booked: number };
  'agenda-started': NoFacts;
  'agenda-collecting': { readonly ordinal: number };
  'phase-rule-broken': { readonly ordinal: number; readonly rule: PhaseRule; readonly key: PhaseRule };
  'nothing-to-copy': NoFacts;
  'no-agenda': NoFacts;
  'room-not-open': NoFacts;
  'not-a-room': NoFacts;
  'no-open-round': NoFacts;
  'round-already-open': { readonly ordinal: number };
  'round-already-paused': { readonly ordinal: number };
  'round-not-paused': NoFacts;
  'round-closed': { readonly ordinal: number };
  'unknown-round': NoFacts;
  'no-round-left': NoFacts;
  'cool-down-out-of-range': { readonly asked: number; readonly most: number };
  'nothing-to-reopen': NoFacts;
  'round-not-reopenable': { readonly ordinal: number };
  'party-absent': { readonly parties: string };
  'constraints-need-options': NoFacts;
  'not-collecting': { readonly ordinal: number };
  'nothing-to-collect': NoFacts;
  'announcement-empty': NoFacts;
  'reason-empty': NoFacts;
  'text-too-long': { readonly length: number; readonly most: number };
  'not-your-turn': { readonly position: number };
  'hand-raised-already': NoFacts;
  'hand-not-raised': NoFacts;
  'turn-changed': NoFacts;
  'nobody-waiting': NoFacts;
  'turns-used-up': { readonly most: number };
  'no-turns': NoFacts;
  'signals-cap': { readonly most: number };
  'signals-too-few': { readonly least: number };
  'signals-lost': NoFacts;
  'no-backstage': NoFacts;
  'extension-out-of-range': { readonly asked: number; readonly most: number };
  'round-ending': { readonly ordinal: number };
  'ready-in-pause': { readonly ordinal: number };
  'names-enough': { readonly most: number };
  'pauses-enough': { readonly most: number };
  'private-word-empty': NoFacts;
  'private-words-enough': { readonly most: number };
  'nobody-backstage': { readonly role: RoleName };
  'not-yours': NoFacts;
  'statement-empty': NoFacts;
  'statement-too-long': { readonly length: number; readonly most: number };
  'statements-enough': { readonly most: number };

  'nothing-to-summarize': NoFacts;
  'no-draft': NoFacts;
  'draft-replaced': NoFacts;
  'draft-outdated': NoFacts;
  'rounds-not-over': NoFacts;
  'approved-already': NoFacts;
  'summary-posted': NoFacts;
}

/** What can be wrong at one place of an agenda file. */
export type AgendaFault =
  | 'not-yaml'
  | 'no-rounds'
  | 'unknown-key'
  | 'missing'
  | 'unknown-kind'
  | 'not-keys'
  | 'not-a-list'
  | 'too-few'
  | 'too-many'
  | 'not-text'
  | 'too-long'
  | 'not-minutes'
  | 'not-count'
  | 'not-number'
  | 'not-choice'
  | 'not-boolean';

/** A fault with its place, and what may stand there: as far as its sentence names it. */
export interface AgendaFaultAt {
  readonly line: number;
  readonly key: string;
  readonly reason: AgendaFault;
  /** The words that may stand there, with commas between them: keys, kinds or choices. */
  readonly allowed?: string;
  /** Of a number, the smallest and the largest; of a list, how many entries there may be; of a text, how many characters. */
  readonly least?: number;
  readonly most?: number;
  /** How many entries there are. */
  readonly count?: number;
}

/** What can be wrong at one place of a file with the rules of a cohort. */
export type RulesTrouble =
  | 'not-yaml'
  | 'unknown-key'
  | 'not-keys'
  | 'not-a-list'
  | 'too-many'
  | 'not-count'
  | 'not-number'
  | 'not-choice'
  | 'not-range'
  | 'least-over-most'
  | 'no-bound'
  | 'not-a-pair'
  | 'unknown-application'
  | 'seats-of-all'
  | 'seats-do-not-fit';

/** Such a fault with its place, and what may stand there. */
export interface RulesFaultAt {
  readonly line: number;
  readonly key: string;
  readonly trouble: RulesTrouble;
  readonly allowed?: string;
  readonly least?: number;
  readonly most?: number;
}

export type RefusalCode = keyof RefusalFacts;

/**
 * A request the rules of the workshop do not allow: expected, final, and the
 * asker's to change. Anything else that goes wrong stays an ordinary `Error`.
 */
export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  override readonly name = 'Refusal';
  readonly code: Code;
  readonly facts: RefusalFacts[Code];

  constructor(code: Code, facts: RefusalFacts[Code]) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}
