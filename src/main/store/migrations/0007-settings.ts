/** What the user has set; what is not here has its default. */
export const settings = {
  name: '0007-settings',
  sql: `
    CREATE TABLE setting (
      name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 64),
      value TEXT NOT NULL CHECK (json_valid(value) AND length(value) <= 65536)
    ) STRICT, WITHOUT ROWID;
  `,
} as const;
