/** The words of a schedule's history, shared by the store and the contract. */

/** Its time came; times had passed unseen and one run makes up for them; the user asked for it. */
export const runTriggers = ['time', 'catch-up', 'by-hand'] as const;
export type RunTrigger = (typeof runTriggers)[number];

/** Why no job was queued although the time had come. */
export const skipReasons = ['previous-unfinished', 'args-invalid'] as const;
export type SkipReason = (typeof skipReasons)[number];

/** Why a schedule stands still: the user's wish, or nothing in this version can run it. */
export const scheduleStops = ['user', 'kind-gone'] as const;
export type ScheduleStop = (typeof scheduleStops)[number];
