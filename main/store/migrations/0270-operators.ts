/**
 * Who works at the desk, every name they had (folded, so that no one takes the name of another), by which key files the command line signs in for them, and what went wrong when somebody tried.
 * Frozen. Of a key file only the SHA-256 of its secret is here; of a name that was tried only the SHA-256 of the folded
 * name, for what is typed into the wrong field may be a password.
 */
export const migration = {
  version: 270,
  statements: `
CREATE TABLE operators (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('auditor', 'agent', 'lead')),
  sign_in TEXT NOT NULL CHECK (sign_in IN ('password', 'system-user', 'key-file')),
  system_user TEXT UNIQUE,
  password_hash TEXT,
  password_set_at INTEGER,
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  last_sign_in_at INTEGER,
  CHECK (sign_in <> 'password' OR password_hash IS NOT NULL),
  CHECK (sign_in <> 'system-user' OR system_user IS NOT NULL)
) STRICT;
CREATE TABLE operator_names (
  name_key TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL REFERENCES operators (id)
) STRICT, WITHOUT ROWID;
CREATE TABLE operator_keys (
  id TEXT PRIMARY KEY,
  operator_id TEXT NOT NULL REFERENCES operators (id),
  label TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('auditor', 'agent', 'lead')),
  secret_hash TEXT NOT NULL UNIQUE,
  made_by TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  last_used_at INTEGER,
  revoked_at INTEGER,
  revoked_by TEXT
) STRICT;
CREATE INDEX operator_keys_by_operator ON operator_keys (operator_id);
CREATE TABLE sign_in_failures (
  name_hash TEXT PRIMARY KEY,
  known INTEGER NOT NULL CHECK (known IN (0, 1)),
  failures INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  wait_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_in_failures_by_time ON sign_in_failures (known, last_at);
`,
} as const;
