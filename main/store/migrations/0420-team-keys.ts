/**
 * The public key of each desk of a team, and the team's later keys, each sealed for each desk that had not been removed by then. The
 * same on every desk, for it comes through the team's log. Frozen.
 */
export const migration = {
  version: 420,
  statements: `
CREATE TABLE team_desk_keys (
  desk TEXT PRIMARY KEY,
  public_key TEXT NOT NULL
) STRICT;
CREATE TABLE team_key_shares (
  number INTEGER NOT NULL,
  desk TEXT NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (number, desk)
) STRICT;
`,
} as const;
