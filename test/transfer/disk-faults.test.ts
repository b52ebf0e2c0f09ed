import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../main/desk/audit/chain.ts';
import { sql } from '../../main/store/sql.ts';
import { openStore } from '../../main/store/store.ts';
import { exportFormats } from '../../preload/contract/transfer.ts';
import { caseMaker } from '../support/transfer-cases.ts';
import {
  answered,
  peopleHeader,
  practicesHeader,
  refusedWith,
  transferDesk,
} from '../support/transfer-desk.ts';
import { smallDisk } from '../support/transfer-mounts.ts';
import { runHere } from '../support/transfer-run.ts';

const people = (count: number) =>
  peopleHeader +
  Array.from(
    { length: count },
    (_, index) => `A-${index},P-1,person,u${index},Ann,Lee,,no,,none,,,active\n`,
  ).join('');

async function deskWithCases(count: number) {
  const desk = transferDesk();
  const cases = caseMaker(desk.store);
  for (let index = 0; index < count; index += 1)
    await cases.open({ caller: `Caller ${index} ${'x'.repeat(150)}` });
  return desk;
}

describe('a disk that is full', () => {
  it('leaves no half export, and the older one as it was', async (context) => {
    const { folder } = smallDisk(context, 24);
    const desk = await deskWithCases(400);
    const out = join(folder, 'cases.csv');
    writeFileSync(out, 'older');
    for (const format of exportFormats)
      expect(refusedWith(await desk.run('exportCases', { format, out }))).toBe('disk-full');
    expect(readdirSync(folder)).toEqual(['cases.csv']);
    expect(readFileSync(out, 'utf8')).toBe('older');
  });

  it('stops an import between two rows, with all that came in whole', async (context) => {
    const { folder } = smallDisk(context, 3 * 1024);
    const desk = transferDesk();
    answered(await desk.importPractices(`${practicesHeader}P-1,Harbour,,,,,,,\n`));
    desk.store.copyTo(join(folder, 'desk.db'));
    const options = { ...desk.storeOptions, path: join(folder, 'desk.db') };
    const file = desk.file('people.csv', people(20_000));
    const answer = await runHere(options)('import', { what: 'people', file });
    expect(refusedWith(answer)).toBe('disk-full');
    const moved = join(desk.folder, 'moved');
    cpSync(folder, moved, { recursive: true });
    const store = answered(openStore({ ...options, path: join(moved, 'desk.db') }));
    const { n } = answered({
      ok: true,
      value: store.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM accounts`) ?? { n: 0 },
    });
    expect(n).toBeLessThan(20_000);
    // Each row is new: as many were taken in as are there, and rows of the chunk that failed are not among them.
    expect(answer.ok || [answer.error.rows, answer.error.added, answer.error.message]).toEqual([
      n,
      n,
      expect.stringContaining(`What was imported stays: ${n.toLocaleString('en-US')} new, 0 changed.`),
    ]);
    expect(verifyChain(store.read).ok).toBe(true);
    expect(store.read.get(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: 'ok' });
    store.close();
  });

  it('says what came in where the list of rejects finds no room', async (context) => {
    const { folder } = smallDisk(context, 16);
    const desk = transferDesk();
    answered(await desk.importPractices(`${practicesHeader}P-1,Harbour,,,,,,,\n`));
    const rejectsFile = join(folder, 'rejects.csv');
    const good = people(300).slice(peopleHeader.length);
    const bad = Array.from({ length: 2000 }, (_none, at) => `B-${at},P-9,person,,Bo,Lee,,,,,,,\n`).join('');
    const answer = await desk.importPeople(peopleHeader + good + bad, { rejectsFile });
    expect(refusedWith(answer)).toBe('disk-full');
    const there = desk.store.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM accounts`)?.n ?? 0;
    expect(there).toBeGreaterThan(0);
    expect(answer.ok || answer.error.added).toBe(there);
    expect(answer.ok || answer.error.message).toContain(
      `What was imported stays: ${there.toLocaleString('en-US')} new, 0 changed.`,
    );
  });

  it('leaves no half list of rejects', async (context) => {
    const { folder } = smallDisk(context, 16);
    const desk = transferDesk();
    const rejectsFile = join(folder, 'rejects.csv');
    const answer = await desk.importPeople(people(2000), { rejectsFile });
    expect(refusedWith(answer)).toBe('disk-full');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a folder that can not be written', () => {
  it('is refused by an export and by the rejects of an import, and nothing is changed', async (context) => {
    const { folder, makeReadOnly } = smallDisk(context, 64);
    writeFileSync(join(folder, 'cases.csv'), 'older');
    makeReadOnly();
    const desk = await deskWithCases(1);
    answered(await desk.importPractices(`${practicesHeader}P-1,Harbour,,,,,,,\n`));
    const before = desk.state();
    for (const name of ['cases.csv', 'new.csv']) {
      const out = join(folder, name);
      expect(refusedWith(await desk.run('exportCases', { format: 'csv', out }))).toBe('folder-not-writable');
    }
    const rejectsFile = join(folder, 'rejects.csv');
    expect(refusedWith(await desk.importPeople(people(1), { rejectsFile }))).toBe('folder-not-writable');
    expect(desk.state()).toEqual(before);
    expect(readdirSync(folder)).toEqual(['cases.csv']);
  });

  it('is refused by an import whose store is on it', async (context) => {
    const { folder, makeReadOnly } = smallDisk(context, 3 * 1024);
    const desk = transferDesk();
    answered(await desk.importPractices(`${practicesHeader}P-1,Harbour,,,,,,,\n`));
    desk.store.copyTo(join(folder, 'desk.db'));
    makeReadOnly();
    const run = runHere({ ...desk.storeOptions, path: join(folder, 'desk.db') });
    const file = desk.file('people.csv', people(10));
    expect(refusedWith(await run('import', { what: 'people', file }))).toBe('store-read-only');
  });
});
