import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { sql } from '../../main/store/sql.ts';
import { giveWay, takingTurns } from '../../main/transfer/turns.ts';
import { answered, peopleHeader, practicesHeader, transferDesk } from '../support/transfer-desk.ts';

const people = (count: number) =>
  peopleHeader +
  Array.from(
    { length: count },
    (_, index) => `A-${index},P-1,person,u${index},Ann,Lee,,no,,none,,,active\n`,
  ).join('');

describe('a write that takes its turn', () => {
  it('says so as long as it lasts, whatever becomes of it', async () => {
    const { store } = transferDesk();
    const turn = `${store.path}-turn`;
    const polite = takingTurns(store);
    const seen = await polite.write((transaction) => ({
      keep: true,
      value: [existsSync(turn), transaction.get(sql`SELECT 1 AS one`)],
    }));
    expect(seen).toEqual([true, { one: 1 }]);
    expect(existsSync(turn)).toBe(false);
    const failing = () =>
      polite.write(() => {
        throw new Error('a bug');
      });
    await expect(failing()).rejects.toThrow('a bug');
    expect(existsSync(turn)).toBe(false);
  });

  it('waits for another connection without holding up its own thread, and keeps the order of the calls', async () => {
    const { store, storeOptions } = transferDesk();
    const other = openKeyed(storeOptions);
    const polite = takingTurns(store);
    const order: string[] = [];
    const note = (what: string) => polite.write(() => ({ keep: true, value: order.push(what) }));
    other.exec('BEGIN IMMEDIATE');
    const written = Promise.all([note('first'), note('second')]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    order.push('let go');
    other.exec('ROLLBACK');
    await written;
    expect(order).toEqual(['let go', 'first', 'second']);
    other.close();
  });

  it('is waited for by an import between two chunks', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(`${practicesHeader}P-1,Harbour,,,,,,,\n`));
    // Progress is told every 100 milliseconds: with fewer rows the first that is heard of them can be that all are in.
    const file = desk.file('people.csv', people(20_000));
    const turn = `${desk.store.path}-turn`;
    const counts: unknown[] = [];
    const count = () => desk.store.read.get(sql`SELECT count(*) AS n FROM accounts`);
    const answer = await desk.run('import', { what: 'people', file }, ({ done }) => {
      if (done === 0 || counts.length > 0) return;
      writeFileSync(turn, '');
      counts.push(count());
      // An import that did not wait would be far along by then.
      setTimeout(() => {
        counts.push(count());
        rmSync(turn);
      }, 100);
    });
    expect(answered(answer).added).toBe(20_000);
    expect(counts).toHaveLength(2);
    expect(counts[1]).toEqual(counts[0]);
  });

  it('is not waited for any more when it was killed', async () => {
    const { store } = transferDesk();
    const turn = `${store.path}-turn`;
    writeFileSync(turn, '');
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(turn, longAgo, longAgo);
    await giveWay(store.path, Date.now);
    expect(existsSync(turn)).toBe(false);
  });
});
