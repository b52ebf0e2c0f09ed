/** Indexes for what callers give of a number or an address: the last four digits, the domain. Frozen. */
export const migration = {
  version: 170,
  statements: `
CREATE INDEX accounts_by_last_digits ON accounts (substr(phone_digits, -4)) WHERE phone_digits IS NOT NULL;
CREATE INDEX practices_by_last_digits ON practices (substr(phone_digits, -4)) WHERE phone_digits IS NOT NULL;
CREATE INDEX claims_by_domain ON claims (substr(email_key, instr(email_key, '@')));
CREATE INDEX practices_by_domain ON practices (substr(email_key, instr(email_key, '@'))) WHERE email_key IS NOT NULL;
`,
} as const;
