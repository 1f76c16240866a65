import { followResumesAnew } from './0012-search.ts';

const columns = `id, line_id, number, origin, parent, note, job_id, blob_hash, file_name, media_type,
        page_count, mode, confidence, warnings, resume, evidence, confirmed, processing_ms, created_at`;

/** A version of a résumé may come of a job that had a model fill its gaps: `refined`. */
export const refinedVersions = {
  name: '0014-refined-versions',
  sql: `
    -- It names the table that is made anew here.
    DROP TRIGGER search_resume_renamed;
    CREATE TABLE resume_next (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      line_id TEXT NOT NULL REFERENCES resume_line (id) ON DELETE CASCADE,
      -- Within the line, from 1.
      number INTEGER NOT NULL CHECK (number >= 1),
      origin TEXT NOT NULL CHECK (origin IN ('read', 'edited', 'written', 'refined')),
      -- The number of the version that it was made from.
      parent INTEGER CHECK (parent BETWEEN 1 AND number - 1),
      note TEXT CHECK (length(note) BETWEEN 1 AND 500),
      -- The job that read or refined it.
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
      -- By JSON Pointer into resume: how sure a value is, where it stands in the file, who named it.
      evidence TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(evidence)),
      -- JSON Pointers of the values that the user looked at and found right.
      confirmed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(confirmed)),
      processing_ms INTEGER CHECK (processing_ms >= 0),
      created_at INTEGER NOT NULL,
      UNIQUE (line_id, number),
      CHECK ((job_id IS NOT NULL) = (origin IN ('read', 'refined'))),
      CHECK ((processing_ms IS NOT NULL) = (origin IN ('read', 'refined'))),
      CHECK (blob_hash IS NOT NULL OR origin NOT IN ('read', 'refined')),
      CHECK ((blob_hash IS NULL) = (file_name IS NULL)),
      CHECK ((blob_hash IS NULL) = (media_type IS NULL)),
      CHECK ((blob_hash IS NULL) = (page_count IS NULL)),
      CHECK ((blob_hash IS NULL) = (mode IS NULL)),
      CHECK ((blob_hash IS NULL) = (confidence IS NULL))
    ) STRICT;
    INSERT INTO resume_next (${columns}) SELECT ${columns} FROM resume;
    DROP TABLE resume;
    ALTER TABLE resume_next RENAME TO resume;
    -- resumeList, resumeListSummaries
    CREATE INDEX resume_created ON resume (created_at);
    -- resumeFindByBlob, resumeLineOfBlob
    CREATE INDEX resume_blob ON resume (blob_hash, created_at) WHERE blob_hash IS NOT NULL;
    ${followResumesAnew}
  `,
} as const;
