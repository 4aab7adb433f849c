/** What members read about what reviewers agree on, and the dashboards. */
export const agreement = {} as const;
