/**
 * What was done on a copy of a store is done again on the store itself. `done_again` marks each action that was, for as long as
 * its copy is there; `not_taken_over` lists those that were refused then, until somebody has looked. `provisional` has a row in
 * such a copy alone: since when what is written there does not count yet. Frozen.
 */
export const migration = {
  version: 410,
  statements: `
CREATE TABLE done_again (
  id TEXT PRIMARY KEY,
  desk TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE not_taken_over (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  operator TEXT NOT NULL,
  at INTEGER NOT NULL,
  case_number TEXT,
  practice_id TEXT,
  account_id TEXT,
  code TEXT NOT NULL,
  why TEXT NOT NULL,
  noted_at INTEGER NOT NULL,
  settled_at INTEGER,
  settled_by TEXT
) STRICT;
CREATE INDEX not_taken_over_open ON not_taken_over (noted_at, id) WHERE settled_at IS NULL;

CREATE TABLE provisional (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  since INTEGER NOT NULL
) STRICT;
`,
} as const;
