/** What members read about rubrics, assignments, conflicts and reviews. */
export const reviewing = {} as const;
