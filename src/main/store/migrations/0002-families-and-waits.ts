/**
 * Batches and parents of jobs, dead letters, re-runs, and gates and rate limits per key.
 *
 * `step`, `gate` and `rate_bucket` are built anew, because SQLite cannot change a CHECK or a primary
 * key in place; their rows are taken along.
 */
export const familiesAndWaits = {
  name: '0002-families-and-waits',
  sql: `
    CREATE TABLE batch (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
      label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 512),
      -- How many of its jobs are in each state; kept by the writes that change one.
      pending INTEGER NOT NULL DEFAULT 0 CHECK (pending >= 0),
      running INTEGER NOT NULL DEFAULT 0 CHECK (running >= 0),
      completed INTEGER NOT NULL DEFAULT 0 CHECK (completed >= 0),
      failed INTEGER NOT NULL DEFAULT 0 CHECK (failed >= 0),
      cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
      -- Whether more jobs are still being added: until then it is not finished.
      is_open INTEGER NOT NULL DEFAULT 1 CHECK (is_open IN (0, 1)),
      created_at INTEGER NOT NULL,
      finished_at INTEGER,
      seq INTEGER NOT NULL,
      CHECK ((finished_at IS NOT NULL) = (is_open = 0 AND pending + running = 0))
    ) STRICT;
    -- batchListUnfinished
    CREATE INDEX batch_unfinished ON batch (created_at) WHERE finished_at IS NULL;
    -- batchListFinished, batchRemoveFinished
    CREATE INDEX batch_finished ON batch (finished_at) WHERE finished_at IS NOT NULL;

    ALTER TABLE job ADD COLUMN batch_id TEXT REFERENCES batch (id);
    ALTER TABLE job ADD COLUMN parent_id TEXT REFERENCES job (id) ON DELETE SET NULL;
    -- The job and the step that this one was run again from; that job may have been removed since.
    ALTER TABLE job ADD COLUMN rerun_of TEXT;
    ALTER TABLE job ADD COLUMN rerun_from TEXT;
    -- The program's own affairs: shown where everything is, and in the tray only when it fails.
    ALTER TABLE job ADD COLUMN is_housekeeping INTEGER NOT NULL DEFAULT 0
      CHECK (is_housekeeping IN (0, 1));
    -- Failed after all its tries: more of the same would have been no help.
    ALTER TABLE job ADD COLUMN is_dead_letter INTEGER NOT NULL DEFAULT 0
      CHECK (is_dead_letter IN (0, 1) AND (is_dead_letter = 0 OR state = 'failed'));
    -- Times in a row that it began and found missing what it needs.
    ALTER TABLE job ADD COLUMN waits INTEGER NOT NULL DEFAULT 0 CHECK (waits >= 0);

    -- jobListUnfinished: a batch is one row, so its jobs are left out
    CREATE INDEX job_unfinished_row ON job (created_at) WHERE finished_at IS NULL AND batch_id IS NULL;
    -- jobListFinished, jobRemoveFinished, jobListOld
    -- jobListFinished, jobRemoveFinished, jobListOld
    CREATE INDEX job_finished_row ON job (finished_at, id, state, batch_id)
      WHERE finished_at IS NOT NULL AND batch_id IS NULL;
    -- jobListMembers, jobRemoveMembers
    CREATE INDEX job_batch ON job (batch_id, id) WHERE batch_id IS NOT NULL;
    -- jobListMembersInState
    CREATE INDEX job_batch_state ON job (batch_id, state, id) WHERE batch_id IS NOT NULL;
    -- jobListUnfinishedChildren, and what a removed parent leaves
    CREATE INDEX job_parent ON job (parent_id, id) WHERE parent_id IS NOT NULL;
    -- jobListHeld
    CREATE INDEX job_held ON job (hold_reason, id) WHERE hold_reason IS NOT NULL;
    -- jobListDeadLetters
    CREATE INDEX job_dead ON job (id) WHERE is_dead_letter = 1;

    CREATE TABLE step_new (
      job_id TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 128),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      type TEXT NOT NULL CHECK (type IN ('pure', 'paid', 'commit')),
      output TEXT CHECK (json_valid(output)),
      output_file TEXT,
      started_at INTEGER NOT NULL,
      finished_at INTEGER NOT NULL,
      -- Its number among the checkpoints of its job, and the number of the last one when it began.
      ordinal INTEGER NOT NULL DEFAULT 1 CHECK (ordinal >= 1),
      started_after INTEGER NOT NULL DEFAULT 0 CHECK (started_after >= 0 AND started_after < ordinal),
      PRIMARY KEY (job_id, name),
      CHECK ((output IS NULL) <> (output_file IS NULL))
    ) STRICT, WITHOUT ROWID;
    -- As if they had come one after another, which nearly all have.
    INSERT INTO step_new (job_id, name, revision, type, output, output_file, started_at, finished_at,
        ordinal, started_after)
      SELECT job_id, name, revision, type, output, output_file, started_at, finished_at,
        row_number() OVER in_job, row_number() OVER in_job - 1
      FROM step WINDOW in_job AS (PARTITION BY job_id ORDER BY finished_at, name);
    DROP TABLE step;
    ALTER TABLE step_new RENAME TO step;

    CREATE TABLE gate_new (
      kind TEXT NOT NULL,
      -- A concurrency key; empty: whatever the key.
      key TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason IN ('time', 'slot', 'rate-limit', 'network',
        'model-server', 'budget', 'usage-limit', 'disk-space', 'parent', 'pause', 'user')),
      until INTEGER,
      -- The failure that closed it.
      code TEXT,
      closed_at INTEGER NOT NULL,
      closed_by TEXT NOT NULL CHECK (closed_by IN ('user', 'engine')),
      PRIMARY KEY (kind, key, reason)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO gate_new (kind, key, reason, until, code, closed_at, closed_by)
      SELECT kind, '', reason, until, NULL, closed_at, closed_by FROM gate;
    DROP TABLE gate;
    ALTER TABLE gate_new RENAME TO gate;

    CREATE TABLE rate_bucket_new (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      tokens REAL NOT NULL CHECK (tokens >= 0),
      at INTEGER NOT NULL,
      PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO rate_bucket_new (kind, key, tokens, at) SELECT kind, '', tokens, at FROM rate_bucket;
    DROP TABLE rate_bucket;
    ALTER TABLE rate_bucket_new RENAME TO rate_bucket;

    -- How often in a row what jobs depend on has refused them for the same reason.
    CREATE TABLE strike (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      code TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count >= 1),
      PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
