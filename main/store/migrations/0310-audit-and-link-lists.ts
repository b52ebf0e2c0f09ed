/**
 * The chain is found by who, what, whom and when, and links know who asked for them, by which channel, why they stopped, and
 * what kind of program opened and used them. What the chain holds is read out of its entries by indexes alone: its table
 * stays as it is, and an entry that was broken by hand is still an entry. Frozen.
 */
const part = (...paths: readonly string[]): string => {
  const read = paths.map((path) => `body ->> '${path}'`).join(', ');
  return `CASE WHEN json_valid(body) THEN ${paths.length === 1 ? read : `coalesce(${read})`} END`;
};

const at = part('$.at');
const operator = part('$.operator');
const action = part('$.action');
const refused = part('$.refused');
const caseNumber = part('$.case', '$.input.number');
const practice = part('$.practice', '$.input.practiceId');
const account = part('$.account', '$.input.accountId');

export const migration = {
  version: 310,
  statements: `
CREATE INDEX audit_by_time ON audit (${at});
CREATE INDEX audit_by_operator ON audit (${operator}, ${at});
CREATE INDEX audit_by_action ON audit (${action}, ${at});
CREATE INDEX audit_by_operator_and_action ON audit (${operator}, ${action}, ${at});
CREATE INDEX audit_by_refusal ON audit (${at}) WHERE ${refused} IS NOT NULL;
CREATE INDEX audit_by_case ON audit (${caseNumber}, ${at}) WHERE ${caseNumber} IS NOT NULL;
CREATE INDEX audit_by_practice ON audit (${practice}, ${at}) WHERE ${practice} IS NOT NULL;
CREATE INDEX audit_by_account ON audit (${account}, ${at}) WHERE ${account} IS NOT NULL;

ALTER TABLE tokens ADD COLUMN operator TEXT;
ALTER TABLE tokens ADD COLUMN channel TEXT;
ALTER TABLE tokens ADD COLUMN asked_by TEXT;
ALTER TABLE tokens ADD COLUMN void_reason TEXT;
ALTER TABLE tokens ADD COLUMN used_by TEXT;
UPDATE tokens SET
  operator = coalesce(
    (SELECT l.operator FROM timeline AS l WHERE l.case_id = tokens.case_id AND l.at = tokens.created_at ORDER BY l.id LIMIT 1),
    (SELECT c.operator FROM cases AS c WHERE c.id = tokens.case_id)),
  channel = (SELECT c.channel FROM cases AS c WHERE c.id = tokens.case_id),
  asked_by = (SELECT c.caller FROM cases AS c WHERE c.id = tokens.case_id),
  void_reason = CASE WHEN voided_at IS NOT NULL AND EXISTS (
    SELECT 1 FROM tokens AS newer WHERE newer.account_id = tokens.account_id AND newer.purpose = tokens.purpose
      AND newer.created_at = tokens.voided_at AND newer.hash <> tokens.hash) THEN 'newer' END;
CREATE INDEX tokens_by_case ON tokens (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX tokens_by_time ON tokens (created_at);
CREATE INDEX tokens_by_operator ON tokens (operator, created_at);
CREATE INDEX tokens_by_channel ON tokens (channel, created_at);
CREATE INDEX tokens_by_purpose ON tokens (purpose, created_at);

CREATE TABLE link_openings (
  token_hash BLOB NOT NULL REFERENCES tokens (hash),
  client TEXT NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  times INTEGER NOT NULL CHECK (times > 0),
  PRIMARY KEY (token_hash, client)
) STRICT, WITHOUT ROWID;
`,
} as const;
