/**
 * Views of cases that have a name: an operator's own, or everyone's where they have no owner. And the indexes of what lists of cases
 * are put in order and narrowed by: priority, tags, and the open ones that nobody has answered. Frozen.
 */
export const migration = {
  version: 470,
  statements: `
CREATE TABLE case_views (
  id TEXT PRIMARY KEY,
  owner_id TEXT REFERENCES operators (id),
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  filters TEXT NOT NULL,
  sort TEXT,
  made_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX case_views_by_name ON case_views (coalesce(owner_id, ''), name_key);
CREATE INDEX cases_by_priority ON cases (priority, opened_at, id);
CREATE INDEX cases_tagged ON cases (opened_at, id, tags) WHERE tags <> '[]';
CREATE INDEX cases_unanswered ON cases (opened_at, id)
  WHERE state IN ('open', 'waiting') AND first_answer_at IS NULL;
`,
} as const;
