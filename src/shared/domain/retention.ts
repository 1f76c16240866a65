/**
 * How long things are kept that are nobody's work, in milliseconds; the user may set another time for
 * finished jobs, logs and the audit trail. Results are kept until the user removes them.
 */
const hour = 3_600_000;
const day = 24 * hour;

export const retention = {
  /** Completed and cancelled jobs, after their end. Failed ones stay until the user clears them. */
  finishedJobsMs: 30 * day,
  /** Résumés that the user removed: until then they can be put back. */
  removedResumesMs: 30 * day,
  /** Log files, after their last line. */
  logsMs: 14 * day,
  /** Entries of the audit trail. */
  auditMs: 365 * day,
  /** The ledger, and answers of models. */
  modelsMs: 365 * day,
  /** Domain events, and notices and deliveries that are over. */
  eventsMs: 90 * day,
  /** Files that nothing refers to, after they were last stored: a new one may be about to be used. */
  orphanBlobsMs: day,
  /** How long a file must have been marked as an orphan by an earlier clean-up. */
  orphanMarksMs: 12 * hour,
} as const;
