/** What members read about the call and the application. */
export const applying = {} as const;
