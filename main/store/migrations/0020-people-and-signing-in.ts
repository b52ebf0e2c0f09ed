/** Invitations, trusted browsers, phones to be confirmed, security codes on their way, and tries to upgrade. Frozen. */
export const migration = {
  version: 20,
  statements: `
ALTER TABLE accounts ADD COLUMN deactivated_from TEXT CHECK (deactivated_from IN ('invited', 'active', 'locked'));

CREATE TABLE invitations (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  invited_by TEXT REFERENCES accounts (id),
  invited_at INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  wrong_codes INTEGER NOT NULL DEFAULT 0,
  finished_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE trusted_browsers (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  label TEXT NOT NULL,
  token_hash BLOB NOT NULL UNIQUE,
  added_at INTEGER NOT NULL,
  last_used_at INTEGER,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX trusted_browsers_by_account ON trusted_browsers (account_id, added_at);

CREATE TABLE pending_phones (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  phone TEXT NOT NULL,
  phone_type TEXT CHECK (phone_type IN ('mobile', 'landline', 'voip')),
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE security_codes (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  case_id TEXT REFERENCES cases (id),
  purpose TEXT NOT NULL,
  nonce BLOB NOT NULL,
  number TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('text', 'voice')),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  wrong_tries INTEGER NOT NULL DEFAULT 0,
  used_at INTEGER,
  voided_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'accepted', 'failed', 'uncertain', 'expired', 'cancelled')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER,
  lease_until INTEGER,
  last_response TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX security_codes_by_account ON security_codes (account_id, created_at);
CREATE INDEX security_codes_due ON security_codes (next_attempt_at) WHERE state = 'queued';
CREATE INDEX security_codes_sending ON security_codes (lease_until) WHERE state = 'sending';

CREATE TABLE upgrade_tries (
  id TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  case_id TEXT REFERENCES cases (id),
  email TEXT,
  outcome TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX upgrade_tries_by_account ON upgrade_tries (account_id, at);
`,
} as const;
