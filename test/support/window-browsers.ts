import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditEntries } from '../../main/desk/audit/audit-actions.ts';
import { explainedStore } from '../../main/desk/audit/explained-store.ts';
import { sql } from '../../main/store/sql.ts';
import { openStore } from '../../main/store/store.ts';
import type { TestHome } from './window.ts';

/** Trusts browsers of an account, as the sign-in of the product does: no face of the desk can. */
export async function trustBrowsers(
  home: TestHome,
  accountId: string,
  ...labels: readonly string[]
): Promise<void> {
  const key = Buffer.from(readFileSync(home.keyFile, 'utf8').trim(), 'hex');
  const store = openStore({ path: join(home.data, 'login-desk.db'), key });
  if (!store.ok) throw new Error(store.error.message);
  const explained = explainedStore(store.value, { clock: Date.now, action: auditEntries.mailWentOn });
  await explained.write((transaction) => {
    for (const label of labels)
      transaction.one(
        sql`INSERT INTO trusted_browsers (id, account_id, label, token_hash, added_at)
            VALUES (${label}, ${accountId}, ${label}, ${createHash('sha256').update(randomBytes(32)).digest()}, ${Date.now()})`,
      );
    return { keep: true, value: null };
  });
  store.value.close();
}
