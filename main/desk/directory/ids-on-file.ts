import { cleanSearch, plainDashes } from '../../../preload/contract/pasted-text.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { caseKey, isAscii } from '../ground/words/folding.ts';

interface IdRow {
  readonly id: string;
}

/** The id on file that was typed, else the one that it is without what came along when it was pasted, else what was typed. */
function onFile(typed: string, rowsOf: (id: string) => readonly IdRow[]): string {
  const id = typed.trim();
  const found = (as: string): string | undefined => {
    const rows = rowsOf(as);
    // An older store may hold both spellings: then each is its own.
    return rows.find((row) => row.id === as)?.id ?? rows[0]?.id;
  };
  const exact = found(id);
  if (exact !== undefined) return exact;
  const cleaned = plainDashes(cleanSearch(typed));
  return (cleaned === id || cleaned === '' ? undefined : found(cleaned)) ?? typed;
}

/**
 * The Practice ID as it is on file, whatever case it was typed in: `PR-1` and `pr-1` are one practice. What is not on file
 * comes back as it is.
 */
export const practiceIdOnFile = (reader: Reader, typed: string): string =>
  onFile(typed, (id) =>
    reader.all<IdRow>(sql`SELECT id FROM practices WHERE id_key = ${caseKey(id)} ORDER BY id`),
  );

/** What two spellings of an account's id have in common, as SQLite's NOCASE compares them. */
export const accountIdKey = (id: string): string =>
  isAscii(id) ? id.toLowerCase() : id.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/**
 * The account's id as it is on file, in any case of ASCII letters: two accounts whose ids differ by case alone would be
 * taken for each other on the phone. What is not on file comes back as it is.
 */
export const accountIdOnFile = (reader: Reader, typed: string): string =>
  onFile(typed, (id) =>
    reader.all<IdRow>(sql`SELECT id FROM accounts WHERE id = ${id} COLLATE NOCASE ORDER BY id`),
  );

const accountKeys = new Set([
  'account',
  'accountId',
  'keepAccountId',
  'otherAccountId',
  'forAccount',
  'forAccountId',
  'askedBy',
]);

/**
 * A parsed input whose practice and account ids are as they are on file. Both doors of the desk do it once, for every
 * query and action; `name` is that of the query or the type of the action, which says what a bare `id` is.
 */
export function withIdsOnFile<Input>(reader: Reader, name: string, input: Input): Input {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const entries = Object.entries(input);
  const on = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const kind = key === 'id' ? kindOfId(name, input) : key;
    if (kind === 'practiceId' || kind === 'practice') return practiceIdOnFile(reader, value);
    return accountKeys.has(kind) ? accountIdOnFile(reader, value) : value;
  };
  return Object.fromEntries(entries.map(([key, value]) => [key, on(key, value)])) as Input;
}

function kindOfId(name: string, input: object): string {
  if (name.startsWith('differences.') && 'record' in input)
    return input.record === 'practice' ? 'practiceId' : 'accountId';
  if (name === 'practice' || name === 'practiceAccounts') return 'practiceId';
  if (name === 'account') return 'accountId';
  if (name !== 'callers.reveal' || !('of' in input)) return 'id';
  return String(input.of).startsWith('practice') ? 'practiceId' : 'accountId';
}
