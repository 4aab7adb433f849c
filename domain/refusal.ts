import type { PhaseRule } from './rounds/plan.ts';

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
export interface RefusalFacts {
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
  'time-does-not-exist': { readonly text: string; readonly zone: string };
  'party-count': { readonly count: number; readonly least: number; readonly most: number };
  'party-twice': { readonly party: string };
  'party-name-length': { readonly most: number };
  'seats-not-even': { readonly seats: number; readonly parties: number };

  'call-already-open': NoFacts;
  'call-not-open': NoFacts;
  'applications-closed': { readonly closedAt: Date };
  'already-applied': NoFacts;
  'reviewed-here': NoFacts;
  'third-party': NoFacts;
  'no-application': NoFacts;
  'field-empty': { readonly field: string };
  'unknown-choice': NoFacts;
  'nothing-to-review': NoFacts;
  'review-recused': NoFacts;
  'review-own': NoFacts;
  'review-too-late': NoFacts;
  'application-gone': NoFacts;
  'scores-incomplete': NoFacts;
  'too-few-eligible': { readonly party: string; readonly seats: number; readonly eligible: number };
  'call-still-open': { readonly closesAt: Date };
  'no-cohort': NoFacts;
  'decisions-released': NoFacts;
  'no-invitation': NoFacts;
  'reply-too-late': { readonly dueAt: Date };
  'decline-too-late': { readonly dueAt: Date };
  'seat-lapsed': NoFacts;
  'workshop-begun': { readonly startsAt: Date };
  'accept-first': NoFacts;
  'not-participant': NoFacts;

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
