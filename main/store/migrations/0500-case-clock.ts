/**
 * The clock of a case, which goals of response are measured by: when it stopped (it runs while a case is open), how long it has stood
 * still, and how much of that before the first answer. When a goal is due follows from these and the setting, and is not kept. The
 * clock of a case that waits stopped when it began to; that of one that is over, when it was solved. The indexes have the open ones
 * alone, which are few however many cases there are. And the case that a case was merged into, which goes on for both; null where it
 * stands by itself. Frozen.
 */
export const migration = {
  version: 500,
  statements: `
ALTER TABLE cases ADD COLUMN paused_at INTEGER;
ALTER TABLE cases ADD COLUMN paused_millis INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN paused_before_answer INTEGER;
UPDATE cases SET paused_at = coalesce(
  (SELECT max(t.at) FROM timeline AS t WHERE t.case_id = cases.id AND t.kind = 'cases.wait'), updated_at)
  WHERE state = 'waiting';
CREATE INDEX cases_unsolved ON cases (priority, opened_at + paused_millis, id) WHERE state = 'open';
CREATE INDEX cases_to_answer ON cases (priority, opened_at + paused_millis, id)
  WHERE state = 'open' AND first_answer_at IS NULL;
ALTER TABLE cases ADD COLUMN merged_into TEXT REFERENCES cases (id);
CREATE INDEX cases_merged ON cases (merged_into, id) WHERE merged_into IS NOT NULL;
`,
} as const;
