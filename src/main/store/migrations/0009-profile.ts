import { profileSections } from '../../../shared/domain/profile/section-rules.ts';

const sections = profileSections.map((section) => `'${section}'`).join(', ');

/** What the user has said about the facts of their profile, and what they are looking for. */
export const profile = {
  name: '0009-profile',
  sql: `
    -- The facts themselves are merged anew from the résumés whenever they are asked for.
    CREATE TABLE profile_decision (
      -- The fact's own, as it was when the user first touched it.
      id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
      section TEXT NOT NULL CHECK (section IN (${sections})),
      -- The ways in which the thing was written, by which it is known again.
      marks TEXT NOT NULL CHECK (json_valid(marks) AND json_type(marks) = 'array'),
      -- Field to values: the user's word.
      said TEXT NOT NULL
        CHECK (json_valid(said) AND json_type(said) = 'object' AND length(said) <= 1000000),
      is_removed INTEGER NOT NULL CHECK (is_removed IN (0, 1)),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      changed_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Résumés whose facts are not to be in the profile.
    CREATE TABLE profile_left_out (
      line_id TEXT PRIMARY KEY REFERENCES resume_line (id) ON DELETE CASCADE,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE preference (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      value TEXT NOT NULL
        CHECK (json_valid(value) AND json_type(value) = 'object' AND length(value) <= 200000),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      changed_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE saved_search (
      id TEXT PRIMARY KEY CHECK (length(id) = 36),
      name TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 100),
      query TEXT NOT NULL
        CHECK (json_valid(query) AND json_type(query) = 'object' AND length(query) <= 200000),
      created_at INTEGER NOT NULL
    ) STRICT;
    -- savedSearchList
    CREATE INDEX saved_search_created ON saved_search (created_at, id);
  `,
} as const;
