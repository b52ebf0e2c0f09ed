/**
 * Whose turn a case is, and from when on: who works on it, and when one that waits comes back by itself. Both say what is to be
 * done and not what was, which stands in the timeline. Queues go by that moment, the earliest first; only what is not over is in
 * their indexes, however many cases there are. Cases of before are of who opened them. Frozen.
 */
export const migration = {
  version: 460,
  statements: `
ALTER TABLE cases ADD COLUMN assignee_id TEXT REFERENCES operators (id);
ALTER TABLE cases ADD COLUMN remind_at INTEGER;
UPDATE cases SET assignee_id = (SELECT o.id FROM operators AS o WHERE o.name = cases.operator)
  WHERE state IN ('open', 'waiting') AND operator IN (SELECT name FROM operators);
CREATE INDEX cases_of_assignee ON cases (assignee_id, coalesce(remind_at, opened_at), id)
  WHERE state IN ('open', 'waiting');
CREATE INDEX cases_by_channel ON cases (channel, coalesce(remind_at, opened_at), id)
  WHERE state IN ('open', 'waiting');
CREATE INDEX cases_waiting ON cases (coalesce(remind_at, opened_at), id) WHERE state = 'waiting';
CREATE INDEX cases_by_reminder ON cases (remind_at, id) WHERE remind_at IS NOT NULL;
`,
} as const;
