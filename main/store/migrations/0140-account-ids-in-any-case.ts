/** Account ids are found in any case of ASCII letters: a person reads `a-1001-01` out where `A-1001-01` is on file. Frozen. */
export const migration = {
  version: 140,
  statements: `
CREATE INDEX accounts_by_id_in_any_case ON accounts (id COLLATE NOCASE);
`,
};
