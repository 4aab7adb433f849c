/** What an agenda says about speaking turns. */
export interface FloorPlan {
  /** Length of one turn. */
  readonly secondsEach: number;
  /** How long somebody may finish a sentence after the end of a turn; 0 takes the turn back at its end. */
  readonly overtimeSeconds: number;
  readonly order: 'alternate-parties' | 'as-raised';
  /** Most turns one participant may have in the round. */
  readonly turnsEach: number;
}

/** Somebody who may speak. */
export interface Speaker {
  readonly participantId: string;
  /** The Discord account whose microphone it is. */
  readonly memberId: string;
  readonly partyId: string;
}

/** Somebody who waits for a turn. */
export interface Hand extends Speaker {
  readonly raisedAt: Date;
  /** Set when a turn was skipped: the hand comes back behind all others of people who have had this many turns or fewer. */
  readonly behindTurns?: number;
}

/** Whose turn it is. A pause moves these instants on by its length, so that distances between them are time on the floor. */
export interface Speaking extends Speaker {
  readonly since: Date;
  /** The announced end. */
  readonly endsAt: Date;
  /** The end of overtime, when the turn is over by itself; equal to `endsAt` where there is no overtime. */
  readonly takenBackAt: Date;
  /** The speaker has been told that little time is left. */
  readonly isWarned: boolean;
  /** The end of the turn's own time, once the speaker has been told of it. */
  readonly overtimeSince?: Date;
}

/** A turn that is over; no account is kept with it. */
export interface Spoken {
  readonly participantId: string;
  readonly partyId: string;
  readonly milliseconds: number;
  /** It was broken off to be taken up later: its time counts, but it is not one of the speaker's turns. */
  readonly wasSkipped: boolean;
}

/** Who speaks, who waits and who has spoken in a round of turns. Plain data: it is kept with its round. */
export interface FloorState {
  /** In the order in which hands were raised; who is called when is another matter. */
  readonly queue: readonly Hand[];
  readonly speaking?: Speaking;
  /** Turns that are over, in their order. */
  readonly spoken: readonly Spoken[];
  /** How many turns have begun. A press names the turn it means, so that a second press does nothing. */
  readonly turn: number;
  /** Where the clock of the floor stands while the round is paused. */
  readonly pausedAt?: Date;
}

export const emptyFloor = (): FloorState => ({ queue: [], spoken: [], turn: 0 });

/** What the clock of this floor shows at `now`: it stands still in a pause. */
export const floorTime = (floor: FloorState, now: Date): Date => floor.pausedAt ?? now;

/**
 * Milliseconds the one who speaks has had the floor by `at`, which is a time of the floor's own clock.
 *
 * Never more than turn and overtime together: an alarm that rings late gives nobody more
 * time on the record than others had.
 */
export const millisecondsSince = ({ since, takenBackAt }: Speaking, at: Date): number =>
  Math.max(0, Math.min(at.getTime(), takenBackAt.getTime()) - since.getTime());

/**
 * The floor with nobody speaking, and the turn that ends at `at`, a time of the floor's own clock,
 * put on record; the same floor when nobody speaks.
 */
export function withTurnOver(floor: FloorState, at: Date, wasSkipped = false): FloorState {
  const { speaking, ...rest } = floor;
  if (!speaking) return floor;
  const { participantId, partyId } = speaking;
  const milliseconds = millisecondsSince(speaking, at);
  return { ...rest, spoken: [...floor.spoken, { participantId, partyId, milliseconds, wasSkipped }] };
}

/** The floor with this person's hand down, whether it was up or not. */
export const withoutHand = (floor: FloorState, participantId: string): FloorState => ({
  ...floor,
  queue: floor.queue.filter((hand) => hand.participantId !== participantId),
});
