/**
 * The index of names keeps a list for each beginning of up to ten letters: of three alone, longer ones were put together from
 * the lists of all their words, each time. The words are put in again when the store is next opened (`derived_values`).
 * Phones that end alike are told apart in their index, and domains of wanted addresses have one. Frozen.
 */
export const migration = {
  version: 320,
  statements: `
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
  words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3 4 5 6 7 8 9 10', detail=none
);
DELETE FROM derived_values WHERE name = 'words';

DROP INDEX accounts_by_phone_tail;
CREATE INDEX accounts_by_phone_tail ON accounts (phone_tail, phone_digits) WHERE phone_tail IS NOT NULL;
DROP INDEX practices_by_phone_tail;
CREATE INDEX practices_by_phone_tail ON practices (phone_tail, phone_digits) WHERE phone_tail IS NOT NULL;
CREATE INDEX wanted_addresses_by_domain ON wanted_addresses (substr(email_key, instr(email_key, '@')));
`,
} as const;
