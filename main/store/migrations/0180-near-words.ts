/**
 * The words of names by how they sound and by their letters, each different word once: a desk has far fewer words than
 * people. What is misheard is compared with these, and then looked for. Frozen.
 */
export const migration = {
  version: 180,
  statements: `
CREATE TABLE near_words (
  key TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (key, word)
) STRICT, WITHOUT ROWID;
`,
} as const;
