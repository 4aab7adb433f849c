/** What members read about decisions, replies, ground rules and the track. */
export const deciding = {} as const;
