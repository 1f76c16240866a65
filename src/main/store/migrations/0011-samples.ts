/** Which files are sample data, and what the user said about facts that only those have. */
export const samples = {
  name: '0011-samples',
  sql: `
    -- By content, so that a résumé and a job are samples because of the file they are about.
    CREATE TABLE sample_file (
      blob_hash TEXT PRIMARY KEY CHECK (length(blob_hash) = 64),
      -- 0: of somebody else than the one whose profile is shown.
      is_in_profile INTEGER NOT NULL CHECK (is_in_profile IN (0, 1)),
      added_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE profile_decision
      ADD COLUMN is_of_sample INTEGER NOT NULL DEFAULT 0 CHECK (is_of_sample IN (0, 1));
  `,
} as const;
