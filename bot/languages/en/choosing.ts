/** What members read about the cohort and why it is so. */
export const choosing = {} as const;
