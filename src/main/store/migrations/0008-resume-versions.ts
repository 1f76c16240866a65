/** Of this version; others came later. */
const origins = `'read', 'edited', 'written'`;

/** A résumé becomes a line of versions, read or written, each with its evidence, and one draft. */
export const resumeVersions = {
  name: '0008-resume-versions',
  sql: `
    -- What all versions of one résumé share. Its id is that of its first version.
    CREATE TABLE resume_line (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      -- As the user named it; null: after its file or its person.
      title TEXT CHECK (length(title) BETWEEN 1 AND 200),
      created_at INTEGER NOT NULL,
      -- Set while it can still be put back.
      removed_at INTEGER,
      -- Of the last draft that was saved. It outlives the draft, so that no number comes twice.
      draft_revision INTEGER NOT NULL DEFAULT 0 CHECK (draft_revision >= 0)
    ) STRICT;
    -- resumeLineListRemoved, resumeLineListOld
    CREATE INDEX resume_line_removed ON resume_line (removed_at) WHERE removed_at IS NOT NULL;

    INSERT INTO resume_line (id, created_at) SELECT id, created_at FROM resume;

    CREATE TABLE resume_next (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      line_id TEXT NOT NULL REFERENCES resume_line (id) ON DELETE CASCADE,
      -- Within the line, from 1.
      number INTEGER NOT NULL CHECK (number >= 1),
      origin TEXT NOT NULL CHECK (origin IN (${origins})),
      -- The number of the version that it was made from.
      parent INTEGER CHECK (parent BETWEEN 1 AND number - 1),
      note TEXT CHECK (length(note) BETWEEN 1 AND 500),
      job_id TEXT UNIQUE,
      -- The file that it, or an ancestor, was read from.
      blob_hash TEXT CHECK (length(blob_hash) = 64),
      file_name TEXT,
      media_type TEXT,
      page_count INTEGER CHECK (page_count >= 1),
      mode TEXT,
      confidence REAL CHECK (confidence BETWEEN 0 AND 1),
      warnings TEXT NOT NULL CHECK (json_valid(warnings)),
      resume TEXT NOT NULL CHECK (json_valid(resume)),
      -- By JSON Pointer into resume: how sure a value is, and where it stands in the file.
      evidence TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(evidence)),
      -- JSON Pointers of the values that the user looked at and found right.
      confirmed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(confirmed)),
      processing_ms INTEGER CHECK (processing_ms >= 0),
      created_at INTEGER NOT NULL,
      UNIQUE (line_id, number),
      CHECK ((job_id IS NOT NULL) = (origin = 'read')),
      CHECK ((processing_ms IS NOT NULL) = (origin = 'read')),
      CHECK (blob_hash IS NOT NULL OR origin <> 'read'),
      CHECK ((blob_hash IS NULL) = (file_name IS NULL)),
      CHECK ((blob_hash IS NULL) = (media_type IS NULL)),
      CHECK ((blob_hash IS NULL) = (page_count IS NULL)),
      CHECK ((blob_hash IS NULL) = (mode IS NULL)),
      CHECK ((blob_hash IS NULL) = (confidence IS NULL))
    ) STRICT;
    INSERT INTO resume_next (id, line_id, number, origin, job_id, blob_hash, file_name, media_type,
        page_count, mode, confidence, warnings, resume, processing_ms, created_at)
      SELECT id, id, 1, 'read', job_id, blob_hash, file_name, media_type,
        page_count, mode, confidence, warnings, resume, processing_ms, created_at
      FROM resume;
    DROP TABLE resume;
    ALTER TABLE resume_next RENAME TO resume;
    -- resumeList, resumeListSummaries
    CREATE INDEX resume_created ON resume (created_at);
    -- resumeFindByBlob, resumeLineOfBlob
    CREATE INDEX resume_blob ON resume (blob_hash, created_at) WHERE blob_hash IS NOT NULL;

    -- What the user is changing right now: one draft a line, saved as they type.
    CREATE TABLE resume_draft (
      line_id TEXT PRIMARY KEY REFERENCES resume_line (id) ON DELETE CASCADE,
      -- The number of the version that it began with.
      base INTEGER NOT NULL CHECK (base >= 1),
      -- Another with each save, so that no window writes over what it has not seen.
      revision INTEGER NOT NULL CHECK (revision >= 1),
      -- May be incomplete: empty texts, half a date.
      resume TEXT NOT NULL CHECK (json_valid(resume) AND length(resume) <= 2000000),
      saved_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Removing a résumé for good: what else tells of its file
    CREATE INDEX job_file ON job (args ->> '$.blobHash') WHERE args ->> '$.blobHash' IS NOT NULL;
    CREATE INDEX domain_event_upload ON domain_event (payload ->> '$.blobHash')
      WHERE type = 'resume.uploaded';
  `,
} as const;
