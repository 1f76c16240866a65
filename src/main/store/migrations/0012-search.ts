/** All texts of a JSON document, in their order, a line each. */
const textsOf = (json: string) =>
  `(SELECT group_concat(value, char(10)) FROM json_tree(${json}) WHERE type = 'text')`;

interface Source {
  readonly table: string;
  /** What `search_document.source` calls it. */
  readonly name: string;
  readonly key: string;
  /** Columns; a change of others changes nothing here. */
  readonly follows: string;
  /** Of the row called `row`: thing, title, body and time. */
  readonly document: (row: string) => string;
  /** Which rows may be found. */
  readonly isFound?: (row: string) => string;
}

const resumeTitle = (row: string) => `concat_ws(' · ',
  (SELECT title FROM resume_line WHERE id = ${row}.line_id), ${row}.resume ->> '$.basics.name',
  ${row}.resume ->> '$.basics.label', ${row}.file_name)`;

const resumeSource: Source = {
  ...{ table: 'resume', name: 'resume', key: 'id', follows: 'resume, note, file_name' },
  document: (row) => `${row}.line_id, ${resumeTitle(row)},
      concat_ws(char(10), ${row}.note, ${textsOf(`${row}.resume`)}), ${row}.created_at`,
};

const sources: readonly Source[] = [
  resumeSource,
  {
    ...{ table: 'resume_draft', name: 'draft', key: 'line_id', follows: 'resume' },
    document: (row) => `${row}.line_id, concat_ws(' · ', ${row}.resume ->> '$.basics.name',
      ${row}.resume ->> '$.basics.label'), coalesce(${textsOf(`${row}.resume`)}, ''), ${row}.saved_at`,
  },
  {
    ...{ table: 'profile_decision', name: 'fact', key: 'id', follows: 'said, is_removed' },
    document: (row) => `${row}.id, '', coalesce(${textsOf(`${row}.said`)}, ''), ${row}.changed_at`,
    isFound: (row) => `${row}.is_removed = 0`,
  },
  {
    ...{ table: 'preference', name: 'wish', key: 'id', follows: 'value' },
    document: (row) => `'wishes', '', coalesce(${textsOf(`${row}.value`)}, ''), ${row}.changed_at`,
  },
  {
    ...{ table: 'saved_search', name: 'query', key: 'id', follows: 'name, query' },
    document: (row) => `${row}.id, ${row}.name, coalesce(${textsOf(`${row}.query`)}, ''),
      ${row}.created_at`,
  },
];

const into = 'INSERT INTO search_document (source, key, thing, title, body, at)';

function follow(source: Source): string {
  const { table, name, key, follows, document, isFound = () => '1' } = source;
  const add = (row: string) => `
    ${into} SELECT '${name}', CAST(${row}.${key} AS TEXT), ${document(row)} WHERE ${isFound(row)};`;
  const remove = `DELETE FROM search_document
    WHERE source = '${name}' AND key = CAST(old.${key} AS TEXT);`;
  return `
    CREATE TRIGGER search_${table}_added AFTER INSERT ON ${table} BEGIN ${add('new')} END;
    CREATE TRIGGER search_${table}_changed AFTER UPDATE OF ${follows} ON ${table} BEGIN
      ${remove} ${add('new')}
    END;
    CREATE TRIGGER search_${table}_removed AFTER DELETE ON ${table} BEGIN ${remove} END;
    ${into} SELECT '${name}', CAST(row.${key} AS TEXT), ${document('row')}
      FROM ${table} AS row WHERE ${isFound('row')};`;
}

const renameResume = `CREATE TRIGGER search_resume_renamed AFTER UPDATE OF title ON resume_line BEGIN
      UPDATE search_document SET title =
          (SELECT ${resumeTitle('r')} FROM resume AS r WHERE r.id = search_document.key)
        WHERE thing = new.id AND source = 'resume';
    END;`;

/** For a migration that makes the table of résumés anew: its triggers go with the old one. */
export const followResumesAnew = `
    DELETE FROM search_document WHERE source = 'resume';
    ${follow(resumeSource)}
    ${renameResume}`;

/**
 * What the full-text search looks through. Triggers keep it, so that a text can be found from the
 * commit that wrote it to the one that removes it, whoever wrote and whatever cascades.
 */
export const search = {
  name: '0012-search',
  sql: `
    CREATE TABLE search_document (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL
        CHECK (source IN (${sources.map(({ name }) => `'${name}'`).join(', ')})),
      -- Of the row in the source's table.
      key TEXT NOT NULL,
      -- What is found: all versions of a résumé are one thing.
      thing TEXT NOT NULL,
      title TEXT NOT NULL,
      body TEXT NOT NULL,
      at INTEGER NOT NULL,
      UNIQUE (source, key)
    ) STRICT;
    -- searchRename
    CREATE INDEX search_document_thing ON search_document (thing);

    -- The source is one of its words: what is rare among the rest is then found without a walk
    -- through the rest. Words of any language in small letters without accents; those that are being typed are
    -- mostly up to three letters long.
    CREATE VIRTUAL TABLE search_index USING fts5 (
      source, title, body, content = 'search_document', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
    );
    -- What is removed leaves no trace in the index.
    INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
    -- A word in the title says more.
    INSERT INTO search_index (search_index, rank) VALUES ('rank', 'bm25(0.0, 8.0, 1.0)');

    CREATE TRIGGER search_document_added AFTER INSERT ON search_document BEGIN
      INSERT INTO search_index (rowid, source, title, body)
        VALUES (new.id, new.source, new.title, new.body);
    END;
    CREATE TRIGGER search_document_removed AFTER DELETE ON search_document BEGIN
      INSERT INTO search_index (search_index, rowid, source, title, body)
        VALUES ('delete', old.id, old.source, old.title, old.body);
    END;
    CREATE TRIGGER search_document_renamed AFTER UPDATE OF title ON search_document BEGIN
      INSERT INTO search_index (search_index, rowid, source, title, body)
        VALUES ('delete', old.id, old.source, old.title, old.body);
      INSERT INTO search_index (rowid, source, title, body)
        VALUES (new.id, new.source, new.title, new.body);
    END;
    ${renameResume}
    ${sources.map(follow).join('')}
  `,
} as const;
