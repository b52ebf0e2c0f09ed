import { appendAudit } from '../../main/desk/audit/chain.ts';
import { createSystemKeychain } from '../../main/store/keychain.ts';
import { sql } from '../../main/store/sql.ts';
import { openFolder } from '../../main/whole-store/open-store.ts';
import { valueIn } from '../support/answers.ts';
import type { BenchContext } from './bench-part.ts';

/** A copy of the prepared store in which this computer's user is signed in by itself as Sam, as in a desk of one person. */
export async function deskOfOne(
  context: BenchContext,
  { cases = false }: { readonly cases?: boolean } = {},
): Promise<{ readonly folder: string; readonly keyFile: string }> {
  const place = await context.store({ own: true, cases });
  const { store } = valueIn(await openFolder({ ...place, keychain: createSystemKeychain() }));
  await store.write((transaction) => {
    transaction.one(
      sql`INSERT OR REPLACE INTO settings (key, value) VALUES ('operators.systemUser', 'true')`,
    );
    appendAudit(transaction, { at: Date.now(), operator: 'Sam', action: 'settings.set' });
    return { keep: true, value: null };
  });
  store.close();
  return place;
}
