/** Who was told about the upgrade by which letter, and a way to find those who have yet to upgrade. Frozen. */
export const migration = {
  version: 30,
  statements: `
CREATE TABLE upgrade_notices (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  message_id TEXT NOT NULL REFERENCES messages (id),
  queued_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX upgrade_notices_by_message ON upgrade_notices (message_id);

CREATE INDEX accounts_on_legacy_login ON accounts (practice_id, family_name, given_name, id) WHERE legacy_login = 1;
`,
} as const;
