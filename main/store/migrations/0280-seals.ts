/**
 * What ties each row that matters to the entry of the audit chain that wrote it: the row's hash, and for each kind of row the
 * sum of all of them. Rows of today are sealed at the next start. Frozen.
 */
export const migration = {
  version: 280,
  statements: `
CREATE TABLE row_seals (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE seal_sums (
  kind TEXT PRIMARY KEY,
  shape TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE signed_heads (
  entries INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  document TEXT NOT NULL
) STRICT;
`,
} as const;
