import type { RuleName } from './rule-book.ts';

/** What a request alone does not tell. All optional: what is unknown is not judged. */
export interface RuleContext {
  readonly now?: Date;
  /** Files that came with the request. A message may consist of nothing else. */
  readonly files?: number;
  /** Whether the message being edited already has the Components V2 flag, which it can never lose. */
  readonly editsComponentsV2?: boolean;
}

/** One breach, as the rules for messages, modals, commands and events tell it. */
export interface Breach {
  readonly rule: RuleName;
  readonly at: readonly (string | number)[];
}
