import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../main/desk/audit/chain.ts';
import { sql } from '../../main/store/sql.ts';
import { answered, peopleHeader, practicesHeader, transferDesk } from '../support/transfer-desk.ts';

// More than an import brings between two words of how far it is, four times.
const rows = 40_000;
const people =
  peopleHeader +
  Array.from(
    { length: rows },
    (_, index) =>
      `A-${index},P-1,person,u${index},Ann,Lee,Nurse,no,p${index}@a.example,verified,,mobile,active\n`,
  ).join('');

describe('an import that is killed', () => {
  it('leaves whole rows and a sound chain, and the same file then brings the rest', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(`${practicesHeader}P-1,Harbour,,,,,,,\n`));
    const file = desk.file('people.csv', people);
    const count = (from: string) => {
      const found = desk.store.read.get<{ n: number }>({
        text: `SELECT count(*) AS n FROM ${from}`,
        values: [],
      });
      return found?.n ?? 0;
    };
    let before = 0;
    for (let kills = 0; kills < 4; kills += 1) {
      const child = spawn(
        process.execPath,
        [
          join(import.meta.dirname, '../support/transfer-import-child.ts'),
          desk.storeOptions.path,
          desk.storeOptions.key.toString('hex'),
          file,
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const gone = once(child, 'exit');
      // The last kills come later in the file: the rows before are unchanged then, and quick.
      child.stdout.on('data', (text: Buffer) => {
        const told = String(text).trim().split('\n').map(Number);
        if (told.some((done) => done > before)) child.kill('SIGKILL');
      });
      expect(await gone).toEqual([null, 'SIGKILL']);

      const accounts = count('accounts');
      expect(accounts).toBeGreaterThanOrEqual(before);
      expect(accounts).toBeLessThan(rows);
      before = accounts;
      // A row is whole: its claim and its words in the search index came with it.
      expect(count('claims')).toBe(accounts);
      expect(count('search_docsize')).toBe(accounts + 1);
      expect(verifyChain(desk.store.read).ok).toBe(true);
      const audited = desk.store.read.get<{ n: number }>(
        sql`SELECT sum(json_extract(body, '$.input.rows')) AS n FROM audit
            WHERE json_extract(body, '$.action') = 'directory.import-people'`,
      );
      // A chunk that overlaps what was there counts those rows too.
      expect(audited?.n ?? 0).toBeGreaterThanOrEqual(accounts);
    }
    expect(before).toBeGreaterThan(0);
    const rest = answered(await desk.run('import', { what: 'people', file }));
    expect(rest).toMatchObject({ rows, added: rows - before, unchanged: before, updated: 0, rejected: 0 });
    expect(count('claims')).toBe(rows);
    expect(verifyChain(desk.store.read).ok).toBe(true);
  }, 120_000);
});
