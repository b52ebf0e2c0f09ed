/**
 * A token knows the message that brings it. Those of before were made in the same moment as their mail, which tied them
 * until now. Frozen.
 */
export const migration = {
  version: 240,
  statements: `
ALTER TABLE tokens ADD COLUMN message_id TEXT REFERENCES messages (id);
UPDATE tokens SET message_id = (
  SELECT max(m.id) FROM messages AS m
  WHERE m.account_id = tokens.account_id AND m.created_at = tokens.created_at AND m.purpose = CASE tokens.purpose
    WHEN 'reset-password' THEN 'password-reset'
    WHEN 'verify-email' THEN 'email-verification'
    WHEN 'change-email' THEN 'email-change'
    WHEN 'cancel-change' THEN 'email-change-notice'
    WHEN 'invitation' THEN 'invitation'
    WHEN 'prove-mailbox' THEN 'mailbox-proof'
  END
);
CREATE UNIQUE INDEX tokens_by_message ON tokens (message_id) WHERE message_id IS NOT NULL;
`,
} as const;
