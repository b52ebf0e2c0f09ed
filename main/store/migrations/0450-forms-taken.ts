/**
 * Forms of visitors that were carried out, for a day: the same one sent again, to whichever portal of a team, is done once and gets the
 * first one's outcome. `outcome` is JSON; null where it has a secret. Frozen.
 */
export const migration = {
  version: 450,
  statements: `
CREATE TABLE forms_taken (
  id TEXT PRIMARY KEY,
  at INTEGER NOT NULL,
  outcome TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX forms_taken_by_time ON forms_taken (at);
`,
} as const;
