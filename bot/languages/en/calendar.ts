/** What members read about conventions, timetables, meetings, series and calendars. */
export const calendar = {} as const;
