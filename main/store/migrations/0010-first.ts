/** Practices, accounts, claims, cases, outbox, audit chain and settings. Frozen: later changes are later files. */
export const migration = {
  version: 10,
  statements: `
CREATE TABLE practices (
  id TEXT PRIMARY KEY,
  id_key TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT,
  email_key TEXT,
  phone TEXT,
  phone_digits TEXT,
  phone_tail TEXT,
  address TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL CHECK (status IN ('active', 'closed')),
  access_code TEXT,
  import_hash BLOB,
  search_id INTEGER NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX practices_by_id_key ON practices (id_key);
CREATE INDEX practices_by_email_key ON practices (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX practices_by_phone_digits ON practices (phone_digits) WHERE phone_digits IS NOT NULL;
CREATE INDEX practices_by_phone_tail ON practices (phone_tail) WHERE phone_tail IS NOT NULL;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  practice_id TEXT NOT NULL REFERENCES practices (id),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'clinic')),
  user_name TEXT,
  user_name_key TEXT,
  given_name TEXT NOT NULL DEFAULT '',
  family_name TEXT NOT NULL DEFAULT '',
  name_key TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL DEFAULT '',
  edit_level TEXT NOT NULL DEFAULT 'standard',
  administrator INTEGER NOT NULL DEFAULT 0 CHECK (administrator IN (0, 1)),
  emergency_access INTEGER NOT NULL DEFAULT 0 CHECK (emergency_access IN (0, 1)),
  phone TEXT,
  phone_digits TEXT,
  phone_tail TEXT,
  phone_type TEXT CHECK (phone_type IN ('mobile', 'landline', 'voip')),
  status TEXT NOT NULL CHECK (status IN ('invited', 'active', 'locked', 'deactivated')),
  legacy_login INTEGER NOT NULL DEFAULT 1 CHECK (legacy_login IN (0, 1)),
  password_hash TEXT,
  password_set_at INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  locked_until INTEGER,
  last_reset_at INTEGER,
  import_hash BLOB,
  search_id INTEGER NOT NULL UNIQUE,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX accounts_by_practice ON accounts (practice_id, family_name, given_name, id);
CREATE INDEX accounts_by_name_key ON accounts (name_key) WHERE name_key <> '';
CREATE INDEX accounts_by_user_name_key ON accounts (user_name_key) WHERE user_name_key IS NOT NULL;
CREATE UNIQUE INDEX accounts_clinic_user_name ON accounts (user_name_key) WHERE kind = 'clinic' AND user_name_key IS NOT NULL;
CREATE UNIQUE INDEX accounts_person_user_name ON accounts (practice_id, user_name_key) WHERE kind = 'person' AND user_name_key IS NOT NULL;
CREATE INDEX accounts_by_phone_digits ON accounts (phone_digits) WHERE phone_digits IS NOT NULL;
CREATE INDEX accounts_by_phone_tail ON accounts (phone_tail) WHERE phone_tail IS NOT NULL;

CREATE TABLE claims (
  email_key TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  email TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('unverified', 'verified')),
  role TEXT NOT NULL CHECK (role IN ('current', 'pending')),
  claimed_at INTEGER NOT NULL,
  verified_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX claims_by_account ON claims (account_id, role);

CREATE TABLE wanted_addresses (
  account_id TEXT PRIMARY KEY REFERENCES accounts (id),
  email TEXT NOT NULL,
  email_key TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('import', 'upgrade', 'action')),
  since INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX wanted_addresses_by_key ON wanted_addresses (email_key);

CREATE TABLE tokens (
  hash BLOB PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES accounts (id),
  purpose TEXT NOT NULL,
  email_key TEXT,
  clear_lock INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  voided_at INTEGER,
  case_id TEXT REFERENCES cases (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tokens_by_account ON tokens (account_id, purpose, created_at);

CREATE TABLE cases (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  channel TEXT NOT NULL,
  caller TEXT NOT NULL,
  callback TEXT,
  practice_id TEXT REFERENCES practices (id),
  account_id TEXT REFERENCES accounts (id),
  reason TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'waiting', 'solved', 'closed')),
  priority TEXT NOT NULL,
  tags TEXT NOT NULL DEFAULT '[]',
  operator TEXT NOT NULL,
  resolution TEXT,
  overridden INTEGER NOT NULL DEFAULT 0,
  opened_at INTEGER NOT NULL,
  first_answer_at INTEGER,
  solved_at INTEGER,
  closed_at INTEGER,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX cases_by_opened ON cases (opened_at, id);
CREATE INDEX cases_by_state ON cases (state, opened_at, id);
CREATE INDEX cases_by_practice ON cases (practice_id, opened_at) WHERE practice_id IS NOT NULL;
CREATE INDEX cases_by_account ON cases (account_id, opened_at) WHERE account_id IS NOT NULL;

CREATE TABLE timeline (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  at INTEGER NOT NULL,
  operator TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  data TEXT
) STRICT;
CREATE INDEX timeline_by_case ON timeline (case_id, at, id);

CREATE TABLE proofs (
  case_id TEXT NOT NULL REFERENCES cases (id),
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  operator TEXT NOT NULL,
  PRIMARY KEY (case_id, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL UNIQUE,
  case_id TEXT REFERENCES cases (id),
  account_id TEXT REFERENCES accounts (id),
  purpose TEXT NOT NULL,
  supersede_key TEXT,
  sender_address TEXT NOT NULL,
  to_address TEXT NOT NULL,
  to_domain TEXT NOT NULL,
  subject TEXT NOT NULL,
  raw BLOB NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'accepted', 'deferred', 'held', 'failed', 'uncertain', 'expired', 'bounced', 'cancelled')),
  data_sent INTEGER NOT NULL DEFAULT 0 CHECK (data_sent IN (0, 1)),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER,
  lease_owner TEXT,
  lease_until INTEGER,
  expires_at INTEGER,
  last_response TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX messages_due ON messages (next_attempt_at, id) WHERE state IN ('queued', 'deferred', 'held');
CREATE INDEX messages_sending ON messages (lease_until) WHERE state = 'sending';
CREATE INDEX messages_by_state ON messages (state, id);
CREATE INDEX messages_by_case ON messages (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX messages_by_account ON messages (account_id, purpose, created_at) WHERE account_id IS NOT NULL;
CREATE INDEX messages_by_supersede_key ON messages (supersede_key) WHERE supersede_key IS NOT NULL;

CREATE TABLE message_transitions (
  message_id TEXT NOT NULL REFERENCES messages (id),
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  response TEXT,
  PRIMARY KEY (message_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  sequence INTEGER PRIMARY KEY,
  previous_hash TEXT NOT NULL,
  body TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE secrets (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
  words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3', detail=none
);
`,
} as const;
