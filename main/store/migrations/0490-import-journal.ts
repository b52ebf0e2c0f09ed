/**
 * What the last import wrote, so that it can be taken back: the ids of records that it added, and of those that it changed how they
 * stood before and a fingerprint of how it left them. In pieces, the last of which is taken back first; a piece that was taken back
 * keeps what of it stayed. Records are looked for in proofs and invitations before they are taken out. Frozen.
 */
export const migration = {
  version: 490,
  statements: `
CREATE TABLE last_import (
  id TEXT PRIMARY KEY,
  what TEXT NOT NULL CHECK (what IN ('practices', 'people')),
  file TEXT NOT NULL,
  operator TEXT NOT NULL,
  at INTEGER NOT NULL,
  added INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  records INTEGER NOT NULL,
  settled INTEGER NOT NULL,
  taken_out INTEGER NOT NULL,
  put_back INTEGER NOT NULL,
  stayed INTEGER NOT NULL,
  undone_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE import_pieces (
  number INTEGER PRIMARY KEY,
  import_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  undone_at INTEGER,
  stays TEXT,
  records TEXT NOT NULL
) STRICT;
CREATE INDEX import_pieces_left ON import_pieces (number) WHERE undone_at IS NULL;
CREATE INDEX import_pieces_staying ON import_pieces (number) WHERE stays IS NOT NULL;

CREATE INDEX proofs_of_practice ON proofs (practice_id) WHERE practice_id IS NOT NULL;
CREATE INDEX proofs_of_account ON proofs (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX proofs_of_administrator ON proofs (administrator_id) WHERE administrator_id IS NOT NULL;
CREATE INDEX invitations_by_inviter ON invitations (invited_by) WHERE invited_by IS NOT NULL;
`,
} as const;
