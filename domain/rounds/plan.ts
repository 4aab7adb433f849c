/** What every round of an agenda may say, whatever its kind. What is left out has a default, see the functions below. */
export interface PlanBase {
  readonly title: string;
  readonly prompt: string;
  readonly minutes: number;
  readonly confidentiality?: Confidentiality;
  /** After Kelman: which phase of a workshop this round belongs to, and with it what it asks people to leave for later. */
  readonly phase?: Phase;
  /** Names of the parties that the topic affects, also such as have no seat in this workshop. */
  readonly affects?: readonly string[];
  /** Whether the round ends before its time as soon as most people say that they are ready. */
  readonly endsEarly?: boolean;
  /** Whether the next round opens by itself afterwards, or waits for a facilitator. */
  readonly then?: Then;
  /** How long people may finish what they are writing after the round's end. */
  readonly graceSeconds?: number;
}

/**
 * What may be done with what is said in a round. `chatham-house`: it may be used, never saying
 * who said it. `off-the-record`: nothing of it leaves the room. `on-the-record`: what its writer
 * lets be quoted is quoted with the name of the writer's party, never of a person.
 */
export const CONFIDENTIALITIES = ['chatham-house', 'off-the-record', 'on-the-record'] as const;
export type Confidentiality = (typeof CONFIDENTIALITIES)[number];

/** The phases of a workshop after Kelman, as they are described in the literature. */
export const PHASES = ['opening', 'needs', 'solutions', 'constraints', 'steps', 'closing'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * What the order of an agenda is checked for, and whether it is unless the agenda says otherwise. The first three
 * follow Kelman's workshops as they are described in the literature; the last is ours, in the same spirit.
 *
 * `noObjectionsWhileThinking`: while solutions are thought up, nobody is asked to turn any down.
 * `needsBeforeSolutions`: solutions are thought up only after needs and fears have been heard.
 * `constraintsAfterOptions`: what stands in the way is asked only after options. Switched off, the order is not
 * checked; such a round still opens only once somebody has written an option.
 * `signalsAfterOptions`: sealed offers come only after people have written options of their own.
 */
export const PHASE_RULES = {
  noObjectionsWhileThinking: true,
  needsBeforeSolutions: true,
  constraintsAfterOptions: true,
  signalsAfterOptions: false,
} as const satisfies Readonly<Record<string, boolean>>;
export type PhaseRule = keyof typeof PHASE_RULES;

export const THENS = ['continue', 'wait'] as const;
export type Then = (typeof THENS)[number];

/** Default of `graceSeconds` in agenda files, and the most that can be given. */
export const GRACE_SECONDS = 30;
export const GRACE_SECONDS_MOST = 300;

export const confidentialityOf = ({ confidentiality = 'chatham-house' }: PlanBase): Confidentiality => confidentiality;
export const graceMillisecondsOf = ({ graceSeconds = 0 }: PlanBase): number => graceSeconds * 1000;
export const waitsAfter = ({ then = 'continue' }: PlanBase): boolean => then === 'wait';
export const affectedBy = ({ affects = [] }: PlanBase): readonly string[] => affects;
