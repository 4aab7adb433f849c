/** A workshop is put off for safety, or goes on. Why is told nobody: it might endanger people. */
export type SafetyPosts =
  | { readonly kind: 'put-off'; readonly title: string }
  | { readonly kind: 'taken-up'; readonly title: string; readonly startsAt: Date; readonly timeZone: string }
  /** One organizer has decided something for which it takes two. */
  | { readonly kind: 'safety-asked'; readonly title: string; readonly what: SafetyAsked };

/** What waits for a second organizer: a signature, an override, or going on after a postponement. */
export type SafetyAsked = 'risk' | 'override' | 'take-up';
