/**
 * What a look-up shows of a record stands in one row of its own, under its number in the index of names: a page of fifty hits is
 * spread over the whole file, and each page that it is read from is decrypted. Triggers keep it as the tables are that it is
 * worked out from, whichever statement changes them. A user name and a phone lead to it by their indexes alone.
 *
 * A leaf of the index of names fits into a page of the file, of which the cipher keeps 32 bytes for itself: with FTS5's own 4050
 * bytes each lay in a page and a part of another, and both were decrypted. The rows and the words are made when the store is
 * next opened (`derived_values`). Frozen.
 */
export const migration = {
  version: 340,
  statements: `
CREATE TABLE shown_records (
  search_id INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  practice_id TEXT NOT NULL,
  practice_name TEXT NOT NULL,
  practice_status TEXT NOT NULL,
  user_name TEXT,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  role TEXT NOT NULL,
  status TEXT NOT NULL,
  phone TEXT,
  claim_email TEXT,
  claim_state TEXT
) STRICT;

CREATE VIEW accounts_to_show AS
  SELECT a.search_id, a.id, a.practice_id, p.name AS practice_name, p.status AS practice_status, a.user_name, a.given_name,
    a.family_name, a.name_key, a.role, a.status, a.phone, c.email AS claim_email, c.state AS claim_state
  FROM accounts AS a CROSS JOIN practices AS p ON p.id = a.practice_id
  LEFT JOIN claims AS c ON c.account_id = a.id AND c.role = 'current';
CREATE VIEW practices_to_show AS
  SELECT p.search_id, p.id, p.id AS practice_id, p.name AS practice_name, p.status AS practice_status, NULL AS user_name,
    '' AS given_name, '' AS family_name, lower(p.name) AS name_key, '' AS role, 'active' AS status, p.phone,
    p.email AS claim_email, NULL AS claim_state
  FROM practices AS p;

CREATE TRIGGER account_shown AFTER INSERT ON accounts BEGIN
  INSERT INTO shown_records
    SELECT new.search_id, new.id, new.practice_id, p.name, p.status, new.user_name, new.given_name, new.family_name,
      new.name_key, new.role, new.status, new.phone, NULL, NULL
    FROM practices AS p WHERE p.id = new.practice_id;
END;
CREATE TRIGGER account_shown_changed
  AFTER UPDATE OF search_id, id, practice_id, user_name, given_name, family_name, name_key, role, status, phone ON accounts
BEGIN
  UPDATE shown_records
    SET (search_id, id, practice_id, practice_name, practice_status, user_name, given_name, family_name, name_key, role, status,
      phone, claim_email, claim_state) = (SELECT * FROM accounts_to_show WHERE search_id = new.search_id)
    WHERE search_id = old.search_id;
END;
CREATE TRIGGER account_shown_ended AFTER DELETE ON accounts BEGIN
  DELETE FROM shown_records WHERE search_id = old.search_id;
END;

CREATE TRIGGER practice_shown AFTER INSERT ON practices BEGIN
  INSERT INTO shown_records SELECT * FROM practices_to_show WHERE search_id = new.search_id;
END;
CREATE TRIGGER practice_shown_changed AFTER UPDATE OF search_id, id, name, status, phone, email ON practices BEGIN
  UPDATE shown_records
    SET (search_id, id, practice_id, practice_name, practice_status, user_name, given_name, family_name, name_key, role, status,
      phone, claim_email, claim_state) = (SELECT * FROM practices_to_show WHERE search_id = new.search_id)
    WHERE search_id = old.search_id;
END;
CREATE TRIGGER practice_of_shown_changed AFTER UPDATE OF name, status ON practices
  WHEN old.name <> new.name OR old.status <> new.status
BEGIN
  UPDATE shown_records SET practice_name = new.name, practice_status = new.status
    WHERE search_id IN (SELECT search_id FROM accounts WHERE practice_id = new.id);
END;
CREATE TRIGGER practice_shown_ended AFTER DELETE ON practices BEGIN
  DELETE FROM shown_records WHERE search_id = old.search_id;
END;

CREATE TRIGGER claim_shown AFTER INSERT ON claims WHEN new.role = 'current' BEGIN
  UPDATE shown_records SET claim_email = new.email, claim_state = new.state
    WHERE search_id = (SELECT search_id FROM accounts WHERE id = new.account_id);
END;
CREATE TRIGGER claim_shown_changed AFTER UPDATE OF account_id, email, state, role ON claims BEGIN
  UPDATE shown_records
    SET (claim_email, claim_state) =
      (SELECT c.email, c.state FROM claims AS c WHERE c.account_id = shown_records.id AND c.role = 'current')
    WHERE search_id IN (SELECT search_id FROM accounts WHERE id IN (old.account_id, new.account_id));
END;
CREATE TRIGGER claim_shown_ended AFTER DELETE ON claims WHEN old.role = 'current' BEGIN
  UPDATE shown_records SET claim_email = NULL, claim_state = NULL
    WHERE search_id = (SELECT search_id FROM accounts WHERE id = old.account_id);
END;

DROP INDEX practices_shown;
DROP INDEX claims_shown;
DROP INDEX accounts_by_user_name_key;
CREATE INDEX accounts_by_user_name_key ON accounts (user_name_key, search_id) WHERE user_name_key IS NOT NULL;
DROP INDEX accounts_by_phone_tail;
CREATE INDEX accounts_by_phone_tail ON accounts (phone_tail, phone_digits, search_id) WHERE phone_tail IS NOT NULL;

INSERT INTO search (search, rank) VALUES ('pgsz', 3900);
DELETE FROM derived_values WHERE name = 'words';
`,
} as const;
