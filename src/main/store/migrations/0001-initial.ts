import { finalJobStates, holdReasons, jobStates } from '../../../shared/domain/job-state.ts';

const list = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** Jobs with their checkpoints, failures and audit trail; résumés; and the small facts of a folder. */
export const initial = {
  name: '0001-initial',
  sql: `
    CREATE TABLE job (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
      args TEXT NOT NULL CHECK (json_valid(args)),
      label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 512),
      entity_type TEXT,
      entity_id TEXT,
      state TEXT NOT NULL CHECK (state IN (${list(jobStates)})),
      priority INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 10),
      rank INTEGER NOT NULL,
      hold_reason TEXT CHECK (hold_reason IN (${list(holdReasons)})),
      hold_until INTEGER,
      hold_delay_ms INTEGER CHECK (hold_delay_ms >= 0),
      attempt INTEGER NOT NULL DEFAULT 0 CHECK (attempt >= 0),
      attempt_base INTEGER NOT NULL DEFAULT 0 CHECK (attempt_base BETWEEN 0 AND attempt),
      claim_token TEXT,
      boot_id TEXT,
      cancel_requested_at INTEGER,
      has_checkpoint INTEGER NOT NULL DEFAULT 0 CHECK (has_checkpoint IN (0, 1)),
      is_suspect INTEGER NOT NULL DEFAULT 0 CHECK (is_suspect IN (0, 1)),
      lone_deaths INTEGER NOT NULL DEFAULT 0 CHECK (lone_deaths >= 0),
      progress REAL NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
      progress_message TEXT CHECK (json_valid(progress_message)),
      failure TEXT CHECK (json_valid(failure)),
      output TEXT CHECK (json_valid(output)),
      idempotency_key TEXT,
      concurrency_key TEXT,
      supersede_key TEXT,
      created_at INTEGER NOT NULL,
      started_at INTEGER,
      finished_at INTEGER,
      seq INTEGER NOT NULL,
      CHECK ((finished_at IS NOT NULL) = (state IN (${list(finalJobStates)}))),
      CHECK ((claim_token IS NOT NULL) = (state = 'running')),
      CHECK ((boot_id IS NOT NULL) = (state = 'running')),
      CHECK (cancel_requested_at IS NULL OR state = 'running'),
      CHECK (hold_reason IS NULL OR state = 'pending'),
      CHECK (hold_until IS NULL OR hold_reason IS NOT NULL),
      CHECK ((entity_type IS NULL) = (entity_id IS NULL)),
      CHECK ((output IS NOT NULL) <= (state = 'completed'))
    ) STRICT;
    -- jobListReady: what may run, best rank first
    CREATE INDEX job_ready ON job (kind, rank, id)
      WHERE state = 'pending' AND hold_reason IS NULL AND is_suspect = 0;
    -- jobFirstSuspect
    CREATE INDEX job_suspect ON job (rank, id)
      WHERE state = 'pending' AND hold_reason IS NULL AND is_suspect = 1;
    -- jobReleaseDue, jobShortenHold, jobNextDue
    CREATE INDEX job_due ON job (hold_until) WHERE hold_until IS NOT NULL;
    -- jobListRunning
    CREATE INDEX job_running ON job (boot_id) WHERE state = 'running';
    -- jobListUnfinished
    CREATE INDEX job_unfinished ON job (created_at) WHERE finished_at IS NULL;
    -- jobListFinished, jobRemoveFinished
    CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL;
    -- jobFindByKey, and the promise that a key is unique among unfinished jobs
    CREATE UNIQUE INDEX job_key ON job (kind, idempotency_key)
      WHERE idempotency_key IS NOT NULL AND finished_at IS NULL;

    -- jobListUnfinishedByKey
    CREATE INDEX job_supersede ON job (kind, supersede_key)
      WHERE supersede_key IS NOT NULL AND finished_at IS NULL;

    -- Why jobs of a kind (or all, '*') are not to be claimed; a handful of rows, read as a whole.
    CREATE TABLE gate (
      kind TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason IN (${list(holdReasons)})),
      until INTEGER,
      closed_at INTEGER NOT NULL,
      closed_by TEXT NOT NULL CHECK (closed_by IN ('user', 'engine')),
      PRIMARY KEY (kind, reason)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE rate_bucket (
      kind TEXT PRIMARY KEY,
      tokens REAL NOT NULL CHECK (tokens >= 0),
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE step (
      job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 128),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      type TEXT NOT NULL CHECK (type IN ('pure', 'commit')),
      output TEXT CHECK (json_valid(output)),
      output_file TEXT,
      started_at INTEGER NOT NULL,
      finished_at INTEGER NOT NULL,
      PRIMARY KEY (job_id, name),
      CHECK ((output IS NULL) <> (output_file IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE step_failure (
      id INTEGER PRIMARY KEY,
      job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
      step TEXT NOT NULL,
      attempt INTEGER NOT NULL CHECK (attempt >= 1),
      at INTEGER NOT NULL,
      code TEXT NOT NULL,
      detail TEXT NOT NULL
    ) STRICT;
    -- stepFailureList
    CREATE INDEX step_failure_job ON step_failure (job_id);

    -- Append-only. Its number is the sequence number of the event stream.
    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      type TEXT NOT NULL,
      job_id TEXT,
      detail TEXT NOT NULL CHECK (json_valid(detail))
    ) STRICT;

    CREATE TABLE resume (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      job_id TEXT NOT NULL UNIQUE,
      blob_hash TEXT NOT NULL CHECK (length(blob_hash) = 64),
      file_name TEXT NOT NULL,
      media_type TEXT NOT NULL,
      page_count INTEGER NOT NULL CHECK (page_count >= 1),
      mode TEXT NOT NULL,
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      warnings TEXT NOT NULL CHECK (json_valid(warnings)),
      resume TEXT NOT NULL CHECK (json_valid(resume)),
      processing_ms INTEGER NOT NULL CHECK (processing_ms >= 0),
      created_at INTEGER NOT NULL
    ) STRICT;
    -- resumeList
    CREATE INDEX resume_created ON resume (created_at);
    -- resumeFindByBlob
    CREATE INDEX resume_blob ON resume (blob_hash);

    CREATE TABLE fact (
      name TEXT PRIMARY KEY,
      value INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
