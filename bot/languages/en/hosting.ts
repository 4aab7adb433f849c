/** What members read about hosts, sponsors, risks and going or not going. */
export const hosting = {} as const;
