/**
 * Which team a store belongs to, how its server is reached, and up to which entry of the team's log the store is: one row, or
 * none where it belongs to no team. It is the desk's own, and never goes into the log. Frozen.
 */
export const migration = {
  version: 400,
  statements: `
CREATE TABLE team_membership (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  team TEXT NOT NULL,
  desk TEXT NOT NULL,
  link TEXT NOT NULL,
  position INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
`,
} as const;
