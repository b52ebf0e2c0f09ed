/**
 * What a proof went through and for whom it was made, and when it ended; when a number or address on file was changed; and
 * checks that a caller did not pass.
 *
 * The triggers note every change of a number or address on file, whoever makes it, with no time: statements know none. The
 * one door (`desk/perform.ts`) gives them the time of the action before it commits. What a new row brings is no change.
 * Frozen.
 */
export const migration = {
  version: 110,
  statements: `
ALTER TABLE proofs ADD COLUMN device TEXT;
ALTER TABLE proofs ADD COLUMN practice_id TEXT REFERENCES practices (id);
ALTER TABLE proofs ADD COLUMN account_id TEXT REFERENCES accounts (id);
ALTER TABLE proofs ADD COLUMN administrator_id TEXT REFERENCES accounts (id);
ALTER TABLE proofs ADD COLUMN reached_by TEXT;
ALTER TABLE proofs ADD COLUMN ended_at INTEGER;
UPDATE proofs SET practice_id = (SELECT practice_id FROM cases WHERE id = case_id),
  account_id = (SELECT account_id FROM cases WHERE id = case_id);
UPDATE proofs SET ended_at = at WHERE case_id IN (SELECT id FROM cases WHERE state IN ('solved', 'closed'));

CREATE TABLE contact_changes (
  owner TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('phone', 'email')),
  at INTEGER,
  PRIMARY KEY (owner, what)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_changes_new ON contact_changes (owner) WHERE at IS NULL;

CREATE TRIGGER account_phone_changed AFTER UPDATE OF phone ON accounts WHEN old.phone IS NOT new.phone
BEGIN
  INSERT INTO contact_changes (owner, what) VALUES ('account:' || new.id, 'phone') ON CONFLICT (owner, what) DO UPDATE SET at = NULL;
END;
CREATE TRIGGER practice_phone_changed AFTER UPDATE OF phone ON practices WHEN old.phone IS NOT new.phone
BEGIN
  INSERT INTO contact_changes (owner, what) VALUES ('practice:' || new.id, 'phone') ON CONFLICT (owner, what) DO UPDATE SET at = NULL;
END;
CREATE TRIGGER practice_email_changed AFTER UPDATE OF email ON practices WHEN old.email IS NOT new.email
BEGIN
  INSERT INTO contact_changes (owner, what) VALUES ('practice:' || new.id, 'email') ON CONFLICT (owner, what) DO UPDATE SET at = NULL;
END;
CREATE TRIGGER claim_made AFTER INSERT ON claims
  WHEN new.role = 'current' AND new.claimed_at > (SELECT created_at FROM accounts WHERE id = new.account_id)
BEGIN
  INSERT INTO contact_changes (owner, what) VALUES ('account:' || new.account_id, 'email')
    ON CONFLICT (owner, what) DO UPDATE SET at = NULL;
END;
CREATE TRIGGER claim_changed AFTER UPDATE OF account_id, email_key, role ON claims
  WHEN new.role = 'current' AND (old.role <> new.role OR old.account_id <> new.account_id OR old.email_key <> new.email_key)
BEGIN
  INSERT INTO contact_changes (owner, what) VALUES ('account:' || new.account_id, 'email')
    ON CONFLICT (owner, what) DO UPDATE SET at = NULL;
  INSERT INTO contact_changes (owner, what) SELECT 'account:' || old.account_id, 'email' WHERE old.role = 'current'
    ON CONFLICT (owner, what) DO UPDATE SET at = NULL;
END;
CREATE TRIGGER claim_ended AFTER DELETE ON claims WHEN old.role = 'current'
BEGIN
  INSERT INTO contact_changes (owner, what) VALUES ('account:' || old.account_id, 'email')
    ON CONFLICT (owner, what) DO UPDATE SET at = NULL;
END;

CREATE TABLE failed_checks (
  id TEXT PRIMARY KEY,
  case_id TEXT REFERENCES cases (id),
  practice_id TEXT REFERENCES practices (id),
  account_id TEXT REFERENCES accounts (id),
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  operator TEXT NOT NULL
) STRICT;
CREATE INDEX failed_checks_by_account ON failed_checks (account_id, at) WHERE account_id IS NOT NULL;
CREATE INDEX failed_checks_by_practice ON failed_checks (practice_id, at) WHERE practice_id IS NOT NULL;
`,
} as const;
