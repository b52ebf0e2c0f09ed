import { join } from 'node:path';
import { readKeyFile } from '../../main/store/key.ts';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { type Asked, drawnRecords } from './lookup-queries.ts';

/** What is typed about a record, in the shares that a help desk hears it: names mostly, whole or begun. */
const ways: readonly ((record: Asked) => string | null)[] = [
  ({ familyName }) => familyName,
  ({ givenName, familyName }) => familyName && `${givenName} ${familyName}`,
  ({ familyName }) => familyName.slice(0, 3),
  ({ email }) => email,
  ({ phone }) => phone,
  ({ userName }) => userName,
  ({ practiceId }) => practiceId,
  ({ practiceName }) => practiceName,
];

/** Texts as people type them, drawn from a prepared store. */
export function typedTexts(
  { folder, keyFile }: { readonly folder: string; readonly keyFile: string },
  seed: string,
): readonly string[] {
  const key = readKeyFile(keyFile);
  if (!key.ok) throw new Error(key.error.message);
  const database = openKeyed({ path: join(folder, 'login-desk.db'), key: key.value, readonly: true });
  try {
    const records = drawnRecords(database, seed);
    return records
      .map((record, round) => ways[round % ways.length]?.(record) ?? record.practiceName)
      .filter((text) => text !== '');
  } finally {
    database.close();
  }
}
