/**
 * The language of practices and accounts, as in `es`; null where they have none of their own. Frozen.
 * Which languages there are is not for the store to check: another one needs no other table. What the source of the
 * imports said until now, it said without a language.
 */
export const migration = {
  version: 260,
  statements: `
ALTER TABLE practices ADD COLUMN language TEXT;
ALTER TABLE accounts ADD COLUMN language TEXT;
UPDATE source_practices SET cells = json_insert(cells, '$[#]', '');
UPDATE source_accounts SET cells = json_insert(cells, '$[#]', '');
`,
} as const;
