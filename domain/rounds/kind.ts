import type { Party } from '../planning/workshop.ts';
import type { Participant } from '../screening/participant.ts';
import type { PropositionResult } from '../transmission/proposition-result.ts';
import type { Contribution } from './contribution.ts';
import type { FloorPlan } from './floor.ts';
import type { PlanBase } from './plan.ts';
import type { PlanKeys, ValuesOf } from './plan-keys.ts';
import type { RevealedStatement } from './reveal-parts.ts';
import type { Scale } from './scales.ts';
import type { SignalsAsked } from './signals.ts';

/** Something asked of each participant in private, and answered by pressing one of a few buttons. */
export interface Question {
  readonly text: string;
  readonly scale: Scale;
  /** Names, in the views of the kind, the words in which it is asked: `ask.<aspect>`. */
  readonly aspect?: string;
  /** Whose words its text is, if they are a participant's. */
  readonly statementId?: string;
}

/** A form on which each participant may write, in private. */
export interface Sheet {
  /** Names its words in the views of the kind: `sheet.<id>`, `field.<name>`. */
  readonly id: string;
  /** How many each participant may hand in. */
  readonly each: number;
  /** One to four texts; the first is the statement itself, and the only one that must be written. */
  readonly fields: readonly { readonly name: string; readonly most: number }[];
  /** What it may be about, if the writer has to choose: numbers of the round's material. */
  readonly isAboutMaterial?: boolean;
}

/**
 * Something people wrote that a round is built on: an option to which constraints belong, a trial
 * balloon to react to. Its text is empty once the writer has withdrawn it; its number stays.
 */
export interface Material {
  readonly statementId: string;
  readonly text: string;
}

/** When people write. `before`: while the round is still planned, from the moment a facilitator asks for it, and what they wrote is shown when it opens. */
export type Writing = 'while-open' | 'before';

export interface RoundRecord {
  readonly contributions: readonly Contribution[];
  readonly participants: readonly Participant[];
  readonly parties: readonly Party[];
  /** The offers that every party accepts, in a round of sealed signals. */
  readonly accepted?: readonly string[];
}

/** A round that is over, as a later one may build on it. */
export interface EarlierRound {
  readonly plan: PlanBase & { readonly kind: string };
  readonly contributions: readonly Contribution[];
}

/** What the room is shown of a round, a block after the other; and what a summary takes from it. */
export type OutcomeBlock =
  /** What people wrote on one sheet. */
  | { readonly kind: 'words'; readonly sheet: string; readonly statements: readonly RevealedStatement[] }
  /** How questions were answered, in bands. */
  | { readonly kind: 'answers'; readonly results: readonly PropositionResult[] }
  /** Texts of the agenda, such as the offers that everybody accepts: a list, which may be empty. */
  | { readonly kind: 'list'; readonly texts: readonly string[] };

/** Who talks at once: everybody; one after the other; each party by itself; nobody. */
export type Talk = 'open' | 'turns' | 'by-party' | 'none';

/**
 * The rules of one kind of round: all that makes it different from the others. Its words
 * are in the file of the same name in `bot/views/kinds`.
 */
export interface RoundRules<Plan extends PlanBase = PlanBase> {
  readonly kind: string;
  /** The keys that only this kind has in an agenda file. */
  readonly keys: PlanKeys;
  readonly talk: Talk;
  /** How turns are taken, where people speak in turns. */
  readonly floor: (plan: Plan) => FloorPlan | undefined;
  readonly writing: Writing;
  /** Whether what is written is shown under aliases; a trial balloon is nobody's. */
  readonly isAttributed: boolean;
  /** Whether marks go into one sealed ballot that is destroyed after the round (sealed signals). */
  readonly isSealed: boolean;
  /** The offers that are marked on it, where there is such a ballot. */
  readonly ballot: (plan: Plan) => SignalsAsked | undefined;
  /** Whether questions are asked in the same round in which people write: then each has places of its own. */
  readonly asksToo: boolean;
  /** Whether people are asked to turn something down, which has no place while solutions are being thought up. */
  readonly objects: (plan: Plan) => boolean;
  /** Whether people write options in it, on which later rounds build. */
  readonly bringsOptions: boolean;
  /** What is asked, one question after the other. */
  readonly questions: (plan: Plan, material: readonly Material[]) => readonly Question[];
  /** The forms on which people write. */
  readonly sheets: (plan: Plan) => readonly Sheet[];
  /** Texts of the agenda that belong to the prompt: propositions, a scenario, offers. */
  readonly texts: (plan: Plan) => readonly string[];
  /** Whether it builds on what earlier rounds brought, which must be read then. */
  readonly buildsOnEarlier: boolean;
  /** What earlier rounds bring into this one, when it opens; `undefined` when it cannot open without, and there is none. */
  readonly material: (earlier: readonly EarlierRound[]) => readonly Material[] | undefined;
  /** What the room is shown when the round is over. */
  readonly outcome: (plan: Plan, record: RoundRecord, material: readonly Material[]) => readonly OutcomeBlock[];
}

type Defined<K extends string, Keys extends PlanKeys> = PlanBase & { readonly kind: K } & ValuesOf<Keys>;

/** What a kind must say, and what it may: most kinds ask nothing, write nothing, or build on nothing. */
type Definition<K extends string, Keys extends PlanKeys> = {
  readonly kind: K;
  readonly keys: Keys;
} & Partial<Omit<RoundRules<Defined<K, Keys>>, 'kind' | 'keys'>>;

/** The rules of a kind, with defaults for all that it does not say. */
export const defineKind = <const K extends string, const Keys extends PlanKeys>(definition: Definition<K, Keys>) => ({
  talk: 'open' as const,
  floor: () => undefined,
  writing: 'while-open' as const,
  isAttributed: true,
  isSealed: false,
  ballot: () => undefined,
  buildsOnEarlier: false,
  asksToo: false,
  objects: () => false,
  bringsOptions: false,
  questions: () => [],
  sheets: () => [],
  texts: () => [],
  material: () => [],
  outcome: () => [],
  ...definition,
  // For its type alone: the plan of a round of this kind.
  plan: undefined as unknown as Defined<K, Keys>,
});
