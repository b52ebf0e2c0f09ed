/** Which addresses mail came back from. Frozen. */
export const migration = {
  version: 50,
  statements: `
CREATE TABLE returned_mail (
  email_key TEXT PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES messages (id),
  at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;

INSERT OR REPLACE INTO returned_mail (email_key, message_id, at, reason)
  SELECT lower(to_address), id, updated_at, coalesce(last_response, 'no reason was given') FROM messages
  WHERE state = 'bounced' ORDER BY updated_at, id;
`,
} as const;
