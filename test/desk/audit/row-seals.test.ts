import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { appendAudit } from '../../../main/desk/audit/chain.ts';
import { sealOlderRows } from '../../../main/desk/audit/explained-store.ts';
import type { RowsTold } from '../../../main/desk/audit/row-seals.ts';
import { rowSum } from '../../../main/desk/audit/row-sum.ts';
import { sealedKinds, shapeOf } from '../../../main/store/sealed-rows.ts';
import { sql } from '../../../main/store/sql.ts';
import { createNewStore, type Store } from '../../../main/store/store.ts';
import { valueIn } from '../../support/answers.ts';
import { seededRandom, testDesk } from '../../support/desk.ts';
import { addUsualOperators } from '../../support/operators.ts';

/** A store as the program opens it: without what explains a test's own rows. */
function plainStore(): Store {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-seals-'));
  const store = valueIn(createNewStore({ path: join(folder, 'desk.db'), key: randomBytes(32) }));
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return store;
}

function storeWithOperators(): Store {
  const store = plainStore();
  addUsualOperators(store);
  return store;
}

const lastEntry = (store: Store): RowsTold =>
  JSON.parse(
    store.read.get<{ body: string }>(sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`)?.body ??
      '{}',
  );

const addSetting = sql`INSERT INTO settings (key, value) VALUES ('desk.name', '"Desk"')`;

describe('no row is written without an entry that explains it', () => {
  test('a write that appends none is a bug: it rejects, and nothing of it stays', async () => {
    const store = plainStore();
    await expect(
      store.write((transaction) => ({ keep: true, value: transaction.run(addSetting) })),
    ).rejects.toThrow('no entry of the audit chain explains');
    expect(store.read.all(sql`SELECT * FROM settings`)).toEqual([]);
    expect(store.read.all(sql`SELECT * FROM temp.rows_written`)).toEqual([]);
  });

  test('what is written after the entry needs another one', async () => {
    const store = plainStore();
    const late = store.write((transaction) => {
      appendAudit(transaction, { action: 'test' });
      return { keep: true, value: transaction.run(addSetting) };
    });
    await expect(late).rejects.toThrow('no entry');
  });

  test('an action’s entry names the rows that it wrote, with the number of rows and the sum of each kind', async () => {
    const { store, done } = testDesk(storeWithOperators());
    await done('cases.open', { channel: 'phone', caller: 'Mary' });
    const { rows, state } = lastEntry(store);
    expect(rows).toEqual([
      ['case', expect.any(String), expect.stringMatching(/^[0-9a-f]{64}$/)],
      ['line', expect.any(String), expect.stringMatching(/^[0-9a-f]{64}$/)],
    ]);
    expect(state).toMatchObject({ case: { rows: 1 }, line: { rows: 1 } });
  });

  test('a long list of rows is one digest in the entry', async () => {
    const store = plainStore();
    await store.write((transaction) => {
      for (let count = 0; count < 100; count += 1)
        transaction.run(sql`INSERT INTO settings (key, value) VALUES (${`key ${count}`}, '1')`);
      appendAudit(transaction, { action: 'test' });
      return { keep: true, value: null };
    });
    expect(lastEntry(store).rows).toEqual({ count: 100, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('a row that was edited by hand is named by the entry that changes it next', async () => {
    const { store, done } = testDesk(storeWithOperators());
    const { number } = await done('cases.open', { channel: 'phone', caller: 'Mary' });
    await store.write((transaction) => {
      transaction.run(sql`UPDATE cases SET caller = 'Tom'`);
      // As another program would leave it.
      transaction.run(sql`DELETE FROM temp.rows_written`);
      return { keep: true, value: null };
    });
    await done('cases.note', { number, text: 'called back' });
    const [row] = lastEntry(store).unexplained ?? [];
    expect(row?.[0]).toBe('case');
  });
});

test('the rows of an older store are sealed once, at the first start', async () => {
  const store = plainStore();
  store.derive((transaction) => {
    transaction.run(addSetting);
    transaction.run(sql`DELETE FROM temp.rows_written`);
    return { keep: true, value: null };
  });
  for (let start = 0; start < 2; start += 1) await sealOlderRows(store, () => 5, seededRandom());
  expect(store.read.all(sql`SELECT body ->> 'action' AS action FROM audit`)).toEqual([
    { action: 'audit.sealed' },
  ]);
  expect(lastEntry(store)).toMatchObject({
    sealed: Object.fromEntries(sealedKinds.map((kind) => [kind.kind, shapeOf(kind)])),
    state: { setting: { rows: 1 }, case: { rows: 0 } },
  });
});

test('a sum does not depend on the order of its rows, and what is taken away leaves no trace', () => {
  const hashes = fc.uniqueArray(
    fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
    { selector: (hash) => hash.toString('hex'), maxLength: 8 },
  );
  fc.assert(
    fc.property(hashes, fc.array(fc.nat(), { maxLength: 8 }), (all, picks) => {
      const sum = rowSum();
      for (const hash of all) sum.add(hash);
      const gone = new Set(picks.filter((pick) => pick < all.length));
      for (const index of gone) sum.remove(all[index] as Buffer);
      const other = rowSum(rowSum().bytes());
      for (const hash of all.filter((_, index) => !gone.has(index)).reverse()) other.add(hash);
      expect(other.digest()).toBe(sum.digest());
    }),
    { numRuns: 50 },
  );
});
