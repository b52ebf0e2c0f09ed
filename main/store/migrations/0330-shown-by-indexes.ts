/**
 * What a look-up shows of a practice and of an account's address is in an index of its own each: a page of fifty hits is spread
 * over the whole file, and each page that it is read from is decrypted. Frozen.
 */
export const migration = {
  version: 330,
  statements: `
CREATE INDEX practices_shown ON practices (id, name, status);
CREATE INDEX claims_shown ON claims (account_id, role, state, email);
`,
} as const;
