/**
 * Calls that one operator has handed to another and that nobody has taken over yet: at most one of a case. What was done stands in
 * the case's timeline; a row here only says whose turn it is. Frozen.
 */
export const migration = {
  version: 440,
  statements: `
CREATE TABLE handovers (
  case_id TEXT PRIMARY KEY REFERENCES cases (id),
  to_id TEXT NOT NULL REFERENCES operators (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX handovers_to ON handovers (to_id, at);
`,
} as const;
