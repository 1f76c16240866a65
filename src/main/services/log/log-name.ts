/** What a log file is called: by the day on which it was begun. */
export const logName = /^nightshift-\d{4}-\d{2}-\d{2}\.log$/;
