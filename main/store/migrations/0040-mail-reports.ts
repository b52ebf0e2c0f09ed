/**
 * Mail to be found by day, domain and words; each try keeps its conversation; the bytes lie apart, so that a change of a
 * message's state need not write them again. Frozen.
 */
export const migration = {
  version: 40,
  statements: `
CREATE TABLE message_bytes (
  id TEXT PRIMARY KEY REFERENCES messages (id),
  raw BLOB NOT NULL
) STRICT;
INSERT INTO message_bytes (id, raw) SELECT id, raw FROM messages ORDER BY id;
ALTER TABLE messages DROP COLUMN raw;

ALTER TABLE message_transitions ADD COLUMN conversation TEXT;

DROP INDEX messages_by_state;
CREATE INDEX messages_by_state ON messages (state, id, to_domain);
CREATE INDEX messages_by_words ON messages (id, to_address, subject);
`,
} as const;
