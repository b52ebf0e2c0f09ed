import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkStore } from '../../main/desk/audit/check-store.ts';
import { listCases } from '../../main/desk/cases/list-cases.ts';
import { readSettings } from '../../main/desk/ground/basics/settings.ts';
import { deriveCaseTexts } from '../../main/desk/ground/case-log/case-texts.ts';
import { dataFolder } from '../../main/folder/data-folder.ts';
import { readKeyFile } from '../../main/store/key.ts';
import { sql } from '../../main/store/sql.ts';
import { openStore, type Store } from '../../main/store/store.ts';
import { createBenchContext } from './bench-context.ts';
import { type BenchRow, figuresOf, isBroken, rowBeside } from './bench-part.ts';
import { keepResult, type PartResult, readResults, tableOf, thisMachine } from './results.ts';

const folder = mkdtempSync(join(tmpdir(), 'login-desk-bench-test-'));
beforeAll(() => {
  process.env.LOGIN_DESK_BENCH_STORES = folder;
});
afterAll(() => {
  delete process.env.LOGIN_DESK_BENCH_STORES;
  rmSync(folder, { recursive: true, force: true });
});

const flat = (value: number) => figuresOf([value, value]);
const row = (desk: number, limit: number): BenchRow =>
  rowBeside('email, whole', { desk: flat(desk), limit: flat(limit) }, 'the bare statement', {
    most: 1.5,
    under: 5,
  });

describe('the figures of a part', () => {
  it('are the median and the slowest in a hundred, whatever order the rounds came in', () => {
    const times = Array.from({ length: 1000 }, (_none, at) => (at * 7) % 1000);
    expect(figuresOf(times)).toEqual({ runs: 1000, median: 500, p95: 950, p99: 990 });
  });

  it('meet a target by their ratio and by their time, and are broken beyond twice the ratio alone', () => {
    expect(
      [row(1.4, 1), row(1.6, 1), row(3.1, 1), row(6, 5)].map((each) => [each.met, isBroken(each)]),
    ).toEqual([
      [true, false],
      [false, false],
      [false, true],
      [false, false],
    ]);
  });

  it('are kept one for each part and size, and shown as a table', () => {
    const file = join(folder, 'results.json');
    const result = (part: string, accounts: number, rows: readonly BenchRow[]): PartResult => ({
      part,
      accounts,
      isSmall: false,
      at: '2026-09-01T09:00:00.000Z',
      seconds: 1,
      machine: thisMachine(),
      rows,
    });
    keepResult(result('lookup', 10_000, [row(1, 1)]), file);
    keepResult(result('lookup', 100_000, [row(1, 1)]), file);
    keepResult(result('lookup', 10_000, [row(3.1, 1)]), file);
    const kept = readResults(file).map(({ accounts, rows }) => [accounts, rows[0]?.ratio]);
    expect(kept).toEqual([
      [100_000, 1],
      [10_000, 3.1],
    ]);
    expect(tableOf([row(3.1, 1)])).toMatch(/email, whole.*3\.10.*p99 ≤ 1\.5 x and < 5 ms.*broken/);
  });
});

describe('a prepared store', () => {
  const opened = async (accounts: number): Promise<Store> => {
    const { context } = createBenchContext({ accounts, isSmall: true, seed: 'test' }, () => undefined);
    const { folder: at, keyFile } = await context.store({ cases: true });
    const key = readKeyFile(keyFile);
    if (!key.ok) throw new Error(key.error.message);
    const store = openStore({ path: dataFolder(at).store, key: key.value });
    if (!store.ok) throw new Error(store.error.message);
    return store.value;
  };

  it('has its accounts, practices and cases, each row explained by the chain', async () => {
    const store = await opened(400);
    const count = store.read.get(
      sql`SELECT (SELECT count(*) FROM accounts) AS accounts, (SELECT count(*) FROM practices) AS practices,
            (SELECT count(*) FROM cases) AS cases`,
    );
    expect(count).toEqual({ accounts: 400, practices: 100, cases: 800 });
    expect(checkStore(store.read)).toMatchObject({ ok: true });
    store.close();
  });

  it('finds its cases by the same texts as the program keeps', async () => {
    const store = await opened(400);
    const texts = () =>
      store.read.all(sql`SELECT case_id, part, folded, digits FROM case_texts ORDER BY 1, 2, 3`);
    const found = () =>
      listCases(
        store.read,
        { text: 'junk folder', limit: 50 },
        { now: Date.now(), settings: readSettings(store.read) },
      );
    const before = { texts: texts(), found: found() };
    store.derive((transaction) => {
      deriveCaseTexts(transaction);
      return { keep: true, value: null };
    });
    expect({ texts: texts(), found: found() }).toEqual(before);
    expect(before.found).toMatchObject({ ok: true });
    store.close();
  });
});
