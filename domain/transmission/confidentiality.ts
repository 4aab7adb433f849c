import { confidentialityOf, type PlanBase } from '../rounds/plan.ts';

/** What of a round may be read outside its room. Every export asks here, and nowhere else. */
export interface MayLeave {
  /** That it was held is always told; its title, prompt, words and results only then. */
  readonly content: boolean;
  /** The name of the party beside words that their writer lets be quoted. */
  readonly partyNames: boolean;
}

/** What the round's rule of confidentiality, which stood at its top, lets out. */
export function mayLeave(plan: PlanBase): MayLeave {
  switch (confidentialityOf(plan)) {
    case 'off-the-record':
      return { content: false, partyNames: false };
    case 'chatham-house':
      return { content: true, partyNames: false };
    case 'on-the-record':
      return { content: true, partyNames: true };
  }
}
