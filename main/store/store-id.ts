import type { Reader } from './handles.ts';
import { sql } from './sql.ts';
import type { Store } from './store.ts';

const idKey = 'portal.store-id';

/** The id by which a store is known wherever it lies; null where it has none yet. It means nothing to others. */
export function knownStoreId(reader: Reader): string | null {
  const known = reader.get<{ value: string }>(sql`SELECT value FROM settings WHERE key = ${idKey}`);
  return known ? (JSON.parse(known.value) as string) : null;
}

/** The same, made once where there is none. Throws where the store can't be written. */
export async function storeIdOf(store: Store, random: (length: number) => Buffer): Promise<string> {
  const known = knownStoreId(store.read);
  if (known !== null) return known;
  const made = random(16).toString('base64url');
  return store.write((transaction) => {
    transaction.run(
      sql`INSERT INTO settings (key, value) VALUES (${idKey}, ${JSON.stringify(made)}) ON CONFLICT (key) DO NOTHING`,
    );
    return { keep: true, value: knownStoreId(transaction) ?? made };
  });
}
