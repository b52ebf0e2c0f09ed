/**
 * What the relay called a message when it took it, and the messages by recipient: a report of non-delivery is matched by
 * either. What was taken before keeps its id where the answer names it in one of the two commonest forms. Frozen.
 */
export const migration = {
  version: 90,
  statements: `
ALTER TABLE messages ADD COLUMN relay_id TEXT;
UPDATE messages SET relay_id = trim(substr(last_response, instr(last_response, 'queued as ') + 10))
  WHERE state = 'accepted' AND instr(last_response, 'queued as ') > 0;
UPDATE messages SET relay_id = trim(substr(last_response, instr(last_response, ' id=') + 4))
  WHERE state = 'accepted' AND relay_id IS NULL AND instr(last_response, ' id=') > 0;
UPDATE messages SET relay_id = NULL WHERE length(relay_id) < 6 OR instr(relay_id, ' ') > 0;

CREATE INDEX messages_by_relay_id ON messages (relay_id) WHERE relay_id IS NOT NULL;
CREATE INDEX messages_by_recipient ON messages (lower(to_address), updated_at) WHERE state IN ('accepted', 'uncertain');
`,
} as const;
