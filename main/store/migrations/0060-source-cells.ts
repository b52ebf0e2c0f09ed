/**
 * What the source of the imports said last, row by row, and where the desk says otherwise. Frozen.
 * `cells` is a JSON list in the order of the file's columns; null in it: nobody knows what the source said.
 */
export const migration = {
  version: 60,
  statements: `
CREATE TABLE source_practices (
  id TEXT PRIMARY KEY REFERENCES practices (id),
  cells TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source_accounts (
  id TEXT PRIMARY KEY REFERENCES accounts (id),
  cells TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE differences (
  record TEXT NOT NULL CHECK (record IN ('practice', 'account')),
  id TEXT NOT NULL,
  column_name TEXT NOT NULL,
  source_value TEXT NOT NULL,
  source_key TEXT NOT NULL,
  since INTEGER NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (record, id, column_name)
) STRICT, WITHOUT ROWID;
`,
} as const;
