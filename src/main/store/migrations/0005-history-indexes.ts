/** What the reader's queries walk along, and the marks of blobs that nothing refers to. */
export const historyIndexes = {
  name: '0005-history-indexes',
  sql: `
    -- Replaces the index on the time alone: what is counted and filtered is in it, so that
    -- historyList, metricsFinished, metricsHours, outcomesCount and timesList read no rows that
    -- they do not tell of.
    DROP INDEX job_finished;
    CREATE INDEX job_finished ON job (finished_at, id, state, kind, created_at, started_at)
      WHERE finished_at IS NOT NULL;
    -- historyList of one entity
    CREATE INDEX job_entity ON job (entity_type, entity_id, finished_at, id)
      WHERE entity_id IS NOT NULL;
    -- historyList of one batch
    CREATE INDEX job_batch_finished ON job (batch_id, finished_at, id)
      WHERE batch_id IS NOT NULL AND finished_at IS NOT NULL;
    -- auditListOfJob
    CREATE INDEX audit_job ON audit (job_id, seq) WHERE job_id IS NOT NULL;
    -- blobLookUp
    CREATE INDEX step_output_file ON step (output_file) WHERE output_file IS NOT NULL;

    -- Blobs that nothing referred to when a clean-up looked; a later one removes them if that is
    -- still so. Not named blob_hash: a mark is no reference.
    CREATE TABLE orphan_blob (
      hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
      marked_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
