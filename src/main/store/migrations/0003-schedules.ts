import { runTriggers, scheduleStops, skipReasons } from '../../../shared/domain/schedule-run.ts';

const list = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** Schedules, and what became of each of their occurrences. */
export const schedules = {
  name: '0003-schedules',
  sql: `
    CREATE TABLE schedule (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      kind TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 64),
      default_key TEXT CHECK (length(default_key) BETWEEN 1 AND 64),
      label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 512),
      cron TEXT NOT NULL CHECK (length(cron) BETWEEN 9 AND 256),
      time_zone TEXT CHECK (length(time_zone) BETWEEN 1 AND 64),
      args TEXT NOT NULL CHECK (json_valid(args)),
      is_touched INTEGER NOT NULL CHECK (is_touched IN (0, 1)),
      stopped_by TEXT CHECK (stopped_by IN (${list(scheduleStops)})),
      next_at INTEGER,
      reckoned_at INTEGER NOT NULL,
      reckoned_zone TEXT NOT NULL CHECK (length(reckoned_zone) >= 1),
      created_at INTEGER NOT NULL,
      CHECK (stopped_by IS NULL OR next_at IS NULL),
      CHECK (is_touched = 0 OR default_key IS NOT NULL)
    ) STRICT;
    -- A default of a kind has one row. The table has a handful of rows and is read as a whole.
    CREATE UNIQUE INDEX schedule_default ON schedule (kind, default_key)
      WHERE default_key IS NOT NULL;

    -- Jobs are forgotten earlier than this history, so job_id refers to no row.
    CREATE TABLE schedule_run (
      id INTEGER PRIMARY KEY,
      schedule_id TEXT NOT NULL REFERENCES schedule (id) ON DELETE CASCADE,
      occurrence INTEGER,
      at INTEGER NOT NULL,
      trigger TEXT NOT NULL CHECK (trigger IN (${list(runTriggers)})),
      missed INTEGER NOT NULL CHECK (missed >= 0),
      job_id TEXT CHECK (length(job_id) = 36),
      skipped TEXT CHECK (skipped IN (${list(skipReasons)})),
      CHECK ((occurrence IS NULL) = (trigger = 'by-hand')),
      CHECK ((missed > 0) = (trigger = 'catch-up')),
      CHECK ((job_id IS NULL) = (skipped IS NOT NULL))
    ) STRICT;
    -- scheduleRunFind, and the promise that an occurrence is run once
    CREATE UNIQUE INDEX schedule_run_occurrence ON schedule_run (schedule_id, occurrence)
      WHERE occurrence IS NOT NULL;
    -- scheduleRunList, scheduleRunRemoveOld
    CREATE INDEX schedule_run_history ON schedule_run (schedule_id, id);
    -- scheduleRunLastJob
    CREATE INDEX schedule_run_job ON schedule_run (schedule_id, id) WHERE job_id IS NOT NULL;
  `,
} as const;
