import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyChain } from '../../../main/desk/audit/chain.ts';
import { type Sql, sql } from '../../../main/store/sql.ts';
import type { Store } from '../../../main/store/store.ts';
import { testDesk } from '../../support/desk.ts';
import { write } from '../../support/store.ts';

async function deskWithEntries(): Promise<Store> {
  const { store, done } = testDesk();
  for (const caller of ['Ann', 'Bo', 'Çelik', 'Dee']) await done('cases.open', { channel: 'phone', caller });
  return store;
}

test('an honest chain is whole, and its hashes are what anybody can compute', async () => {
  const store = await deskWithEntries();
  const entries = store.read.all<{ sequence: number; previous_hash: string; body: string; hash: string }>(
    sql`SELECT * FROM audit ORDER BY sequence`,
  );
  let previous = '0'.repeat(64);
  for (const entry of entries) {
    expect(entry.previous_hash).toBe(previous);
    previous = createHash('sha256')
      .update(`${entry.sequence}\n${previous}\n${entry.body}`, 'utf8')
      .digest('hex');
    expect(entry.hash).toBe(previous);
  }
  expect(verifyChain(store.read)).toEqual({ ok: true, entries: 4, head: previous, firstBad: null });
});

test.each<readonly [string, Sql, number]>([
  ['a changed body', sql`UPDATE audit SET body = replace(body, 'Bo', 'Bob') WHERE sequence = 2`, 2],
  ['a changed hash', sql`UPDATE audit SET hash = ${'f'.repeat(64)} WHERE sequence = 3`, 3],
  ['an entry taken out of the middle', sql`DELETE FROM audit WHERE sequence = 2`, 2],
  ['the first entry taken out', sql`DELETE FROM audit WHERE sequence = 1`, 1],
  ['white space added', sql`UPDATE audit SET body = body || ' ' WHERE sequence = 4`, 4],
])('%s is found where it is', async (_what, tampering, firstBad) => {
  const store = await deskWithEntries();
  await write(store, (transaction) => transaction.run(tampering));
  expect(verifyChain(store.read)).toMatchObject({ ok: false, firstBad });
});

test('secrets never reach the chain', async () => {
  const { store, done } = testDesk();
  await done('settings.set-secret', { name: 'mail.smtp.password', value: 'correct horse battery' });
  const bodies = store.read.all<{ body: string }>(sql`SELECT body FROM audit`).map(({ body }) => body);
  expect(bodies).toHaveLength(1);
  expect(bodies.join()).not.toContain('horse');
});
