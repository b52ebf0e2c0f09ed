/**
 * Which rules the kept values were made by that are worked out from others: digits of phones, words to search by. When a rule
 * has changed since, they are made again at the next start (`desk/directory/derived-values.ts`). Frozen.
 */
export const migration = {
  version: 80,
  statements: `
CREATE TABLE derived_values (
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
} as const;
