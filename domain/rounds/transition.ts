import type { PostContent } from '../post.ts';
import { type Agenda, isFinished, withRounds } from './agenda.ts';
import type { Round } from './round.ts';

/** What a change of the clock leads to: the agenda one epoch later, and what its room is told because of it. */
export interface Transition {
  readonly agenda: Agenda;
  readonly told: readonly PostContent[];
  /** What facilitators are told out of sight of the room. Their panel they are shown anyway. */
  readonly backstage?: readonly PostContent[];
  /** Their panel would say the same, and is left alone: that a message was edited tells when somebody did something. */
  readonly isPanelKept?: boolean;
  /** Their panel goes to the bottom of their channel, where it is seen at once. */
  readonly isPanelMoved?: boolean;
}

/** Replaces one round; says so to the room, in this order. */
export const transition = (agenda: Agenda, round: Round, ...told: readonly PostContent[]): Transition => ({
  agenda: withRounds(agenda, round),
  told,
});

/** Where a round stands, as every post about it says. */
export const placeOf = (agenda: Agenda, round: Round) => ({
  ordinal: round.ordinal,
  total: agenda.rounds.length,
  title: round.plan.title,
});

/** The same transition, with the end of the agenda announced when this was its last round. */
export const finishedIfLast = ({ agenda, told, ...rest }: Transition): Transition => ({
  ...rest,
  agenda,
  told: isFinished(agenda) ? [...told, { kind: 'agenda-finished', total: agenda.rounds.length }] : told,
});
