/**
 * What cases are found by, folded, with an index of each three letters that stand beside each other; and an index of user
 * names without what stands between their parts. Rows of today are filled at the start (`derived_values`). Frozen.
 */
export const migration = {
  version: 230,
  statements: `
CREATE TABLE case_texts (
  search_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  part TEXT NOT NULL CHECK (part IN ('head', 'line')),
  folded TEXT NOT NULL,
  digits TEXT NOT NULL,
  number TEXT NOT NULL
) STRICT;
CREATE INDEX case_texts_by_case ON case_texts (case_id);
CREATE VIRTUAL TABLE case_index USING fts5 (
  folded, digits, number, content='', contentless_delete=1, tokenize='trigram case_sensitive 1', detail=none
);
CREATE INDEX accounts_by_joined_user_name ON accounts (
  replace(replace(replace(replace(user_name_key, '.', ''), '-', ''), '_', ''), ' ', '')
) WHERE user_name_key GLOB '*[-._ ]*';
`,
} as const;
