/** Mail is found by the time at which it was written, which its id no longer stands for. Frozen. */
export const migration = {
  version: 250,
  statements: `
DROP INDEX messages_by_state;
DROP INDEX messages_by_words;
CREATE INDEX messages_by_state ON messages (state, created_at, id, to_domain);
CREATE INDEX messages_by_words ON messages (created_at, id, to_address, subject);
`,
} as const;
