import { describe, expect, it } from 'vitest';
import { auditHead } from '../../main/desk/audit/chain.ts';
import { sql } from '../../main/store/sql.ts';
import { openStore } from '../../main/store/store.ts';
import { inSnapshot, WalkCancelled, watchedReader } from '../../main/transfer/snapshot.ts';
import { caseMaker } from '../support/transfer-cases.ts';
import { answered, transferDesk } from '../support/transfer-desk.ts';

describe('a snapshot', () => {
  it('shows one state of the store to all its questions, and the newest to those after it', async () => {
    const desk = transferDesk();
    const cases = caseMaker(desk.store);
    await cases.open({});
    const other = answered(openStore(desk.storeOptions));
    const state = () => [
      auditHead(other.read),
      other.read.all(sql`SELECT number FROM cases ORDER BY number`),
    ];
    const before = state();
    let written: Promise<unknown> | undefined;
    inSnapshot(other.read, () => {
      written = cases.open({});
      expect(state()).toEqual(before);
      expect(other.read.get(sql`SELECT count(*) AS n FROM timeline`)).toEqual({ n: 1 });
    });
    await written;
    expect(state()).not.toEqual(before);
    other.close();
  });

  it('is let go of when the work in it fails, so that the store can be written again', async () => {
    const { store } = transferDesk();
    const failing = () =>
      inSnapshot(store.read, () => {
        throw new Error('a bug');
      });
    expect(failing).toThrow('a bug');
    expect(await store.write(() => ({ keep: true, value: 'written' }))).toBe('written');
  });
});

describe('a watched walk', () => {
  it('tells how many rows it saw, and ends when it is cancelled', async () => {
    const { store } = transferDesk();
    const numbers = sql`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) SELECT i FROM n`;
    const told: number[] = [];
    const all = [
      ...watchedReader(
        store.read,
        () => false,
        (count) => told.push(count),
      ).each(numbers),
    ];
    expect([all.length, told]).toEqual([5000, [1024, 2048, 3072, 4096]]);
    let asked = 0;
    const stopping = watchedReader(
      store.read,
      () => ++asked > 2,
      () => {},
    );
    expect(() => [...stopping.each(numbers)]).toThrow(WalkCancelled);
    expect(await store.write(() => ({ keep: true, value: 'written' }))).toBe('written');
  });
});
