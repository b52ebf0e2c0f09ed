import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyChain } from '../../main/desk/audit/chain.ts';
import { sql } from '../../main/store/sql.ts';
import {
  answered,
  holdStore,
  peopleHeader,
  practicesHeader,
  refusedWith,
  type TransferDesk,
  transferDesk,
} from '../support/transfer-desk.ts';

const practices = `${practicesHeader}P-1,Ångström & Søn,office@a.example,,,,,,active\nP-2,Harbour,,,,,,,\n`;
const person = (id: string, email: string, more = '') =>
  `${id},P-1,person,${id.toLowerCase()},Mary,Lee,,no,${email},${email === '' ? 'none' : 'verified'},(415) 555-0142,mobile,active${more}\n`;
const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => person(`A-${from + index}`, `p${from + index}@a.example`)).join(
    '',
  );

const counted = (desk: TransferDesk): number =>
  desk.store.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM accounts`)?.n ?? 0;

describe('an import', () => {
  it('takes in what is new, updates what changed, and the same file again changes nothing at all', async () => {
    const desk = transferDesk();
    expect(answered(await desk.importPractices(practices))).toMatchObject({
      rows: 2,
      added: 2,
      dryRun: false,
    });
    const first = peopleHeader + people(3) + person('A-9', 'p1@a.example');
    expect(answered(await desk.importPeople(first))).toMatchObject({ rows: 4, added: 4, contested: 1 });
    const before = desk.state();

    const again = answered(await desk.importPeople(first));
    expect(again).toMatchObject({ rows: 4, added: 0, updated: 0, unchanged: 4, rejected: 0, contested: 1 });
    expect(again.conflicts).toEqual([
      { line: 5, accountId: 'A-9', email: 'p1@a.example', holderAccountId: 'A-1' },
    ]);
    expect(answered(await desk.importPractices(practices))).toMatchObject({ unchanged: 2 });
    expect(desk.state()).toEqual(before);

    const changed = answered(await desk.importPeople(first.replace('mobile', 'landline')));
    expect(changed).toMatchObject({ rows: 4, added: 0, updated: 1, unchanged: 3 });
    expect(verifyChain(desk.store.read)).toMatchObject({ ok: true });
  });

  it('keeps in the audit chain which file it was and the counts, and no rows', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(practices));
    answered(await desk.importPeople(peopleHeader + people(2) + person('A-9', 'p0@a.example')));
    const bodies = desk.store.read.all<{ body: string }>(sql`SELECT body FROM audit ORDER BY sequence`);
    expect(bodies.map(({ body }) => body).join()).not.toMatch(/Mary|@a\.example/);
    const counted = bodies.filter(({ body }) => body.includes('"directory.imported"'));
    expect(JSON.parse(counted.at(-1)?.body ?? '')).toMatchObject({
      action: 'directory.imported',
      operator: 'Sam',
      input: {
        what: 'people',
        file: 'people.csv',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        rows: 3,
        added: 3,
        contested: 1,
      },
    });
  });

  it('reads every line end, a byte order mark, columns in any order and case, and reports those it ignores', async () => {
    const rows = [
      'Name ,PRACTICE_ID,notes,,status',
      'Søn,P-1,"any\nthing",,closed',
      '',
      '"Harbour, ""old""",P-2,,x,',
    ];
    for (const end of ['\n', '\r\n', '\r'])
      for (const mark of ['', '\ufeff'])
        for (const last of ['', end]) {
          const desk = transferDesk();
          const result = answered(await desk.importPractices(mark + rows.join(end) + last));
          expect(result).toMatchObject({
            rows: 2,
            added: 2,
            rejected: 0,
            ignoredColumns: ['notes', 'column 4'],
          });
          expect(desk.store.read.all(sql`SELECT id, name, status FROM practices ORDER BY id`)).toEqual([
            { id: 'P-1', name: 'Søn', status: 'closed' },
            { id: 'P-2', name: 'Harbour, "old"', status: 'active' },
          ]);
        }
  });

  it('finds out by the header that semicolons or tabs separate the cells', async () => {
    for (const separator of [';', '\t']) {
      const desk = transferDesk();
      const file = `practice_id${separator}name${separator}city\nP-1${separator}Vet, small; large\nP-2${separator}Vet, small${separator}Elm\n`;
      const result = answered(await desk.importPractices(file));
      expect(result).toMatchObject({ rows: 2, added: 1 + (separator === ';' ? 1 : 0) });
      expect(desk.store.read.get(sql`SELECT name, city FROM practices WHERE id = 'P-2'`)).toEqual({
        name: 'Vet, small',
        city: 'Elm',
      });
    }
  });

  it('names the physical line of a row after quoted line breaks and empty lines', async () => {
    const desk = transferDesk();
    const file = 'practice_id,name,notes\r\nP-1,One,"a\r\nb\r\nc"\r\n\r\nP-2,,"x\r\ny"\r\nP-3,,\r\n';
    const result = answered(await desk.importPractices(file));
    expect(result.rejects.map(({ line }) => line)).toEqual([6, 8]);
  });

  it('leaves alone what a file has no column for', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(practices));
    answered(await desk.importPeople(peopleHeader + people(2) + person('A-9', 'p0@a.example')));
    const result = answered(
      await desk.importPeople(
        'account_id,practice_id,kind,role\nA-0,P-1,person,Nurse\nA-9,P-1,person,Nurse\n',
      ),
    );
    expect(result).toMatchObject({ updated: 2, contested: 1 });
    expect(
      desk.store.read.get(
        sql`SELECT a.role, given_name, user_name, phone, c.email, c.state FROM accounts AS a
              JOIN claims AS c ON c.account_id = a.id WHERE a.id = 'A-0'`,
      ),
    ).toEqual({
      role: 'Nurse',
      given_name: 'Mary',
      user_name: 'a-0',
      phone: '(415) 555-0142',
      email: 'p0@a.example',
      state: 'verified',
    });
    answered(await desk.importPractices('practice_id,name\nP-1,New name\n'));
    expect(desk.store.read.get(sql`SELECT name, email FROM practices WHERE id = 'P-1'`)).toEqual({
      name: 'New name',
      email: 'office@a.example',
    });
    answered(await desk.importPractices('practice_id,name,email\nP-1,New name,\n'));
    expect(desk.store.read.get(sql`SELECT email FROM practices WHERE id = 'P-1'`)).toEqual({ email: null });
  });

  it('lists the first hundred rejects and conflicts, and writes all of them into files that a spreadsheet may open', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(practices));
    const holders = peopleHeader + people(150);
    answered(await desk.importPeople(holders));
    const wishes = Array.from({ length: 150 }, (_, index) =>
      person(`B-${index}`, `p${index}@a.example`),
    ).join('');
    const wrong = Array.from({ length: 150 }, (_, index) => person(`=C-${index}`, 'no address')).join('');
    const rejectsFile = join(desk.folder, 'rejects.csv');
    const result = answered(await desk.importPeople(peopleHeader + wishes + wrong, { rejectsFile }));
    expect(result).toMatchObject({ rows: 300, added: 150, rejected: 150, contested: 150 });
    expect([result.rejects.length, result.conflicts.length]).toEqual([100, 100]);
    const rows = parse(desk.read('rejects.csv'), { bom: true, columns: true });
    expect(rows).toHaveLength(150);
    expect(rows[0]).toEqual({
      line: '152',
      column: 'login_email',
      code: 'email-invalid',
      message: expect.stringContaining('no address'),
    });
    const conflicts = parse(desk.read('rejects.csv.conflicts.csv'), { bom: true, columns: true });
    expect(conflicts).toHaveLength(150);
    expect(conflicts[149]).toEqual({
      line: '151',
      accountId: 'B-149',
      email: 'p149@a.example',
      holderAccountId: 'A-149',
    });
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('tells how far it is, with the total known from the start', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(practices));
    const told: { done: number; total: number | null }[] = [];
    const file = desk.file('many.csv', peopleHeader + people(3000));
    const answer = await desk.run('import', { what: 'people', file }, (progress) => told.push(progress));
    expect(answered(answer).added).toBe(3000);
    expect(told[0]).toMatchObject({ name: 'import', done: 0, total: 3000, secondsLeft: null });
    expect(told.at(-1)).toMatchObject({ done: 3000, total: 3000, secondsLeft: 0 });
    expect(told.map(({ done }) => done)).toEqual(
      told.map(({ done }) => done).toSorted((one, other) => one - other),
    );
  });

  it('says so when its file is changed while it is read', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(practices));
    const file = desk.file('growing.csv', peopleHeader + people(3000));
    let grown = false;
    const answer = await desk.run('import', { what: 'people', file }, ({ done }) => {
      if (done > 0 && !grown) appendFileSync(file, people(1, 3000));
      grown ||= done > 0;
    });
    expect(refusedWith(answer)).toBe('file-changed');
    expect(answer.ok || answer.error.message).toContain(
      `What was imported stays: ${counted(desk).toLocaleString('en-US')} new, 0 changed.`,
    );
    expect(answered(await desk.run('import', { what: 'people', file }))).toMatchObject({
      rows: 3001,
      rejected: 0,
    });
  });

  it('ends between two chunks when it is cancelled; what is in stays whole, and the file can be imported again', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(practices));
    const file = desk.file('many.csv', peopleHeader + people(3000));
    const stop = new AbortController();
    const answer = await desk.run('import', { what: 'people', file }, () => stop.abort(), stop.signal);
    expect(refusedWith(answer)).toBe('job-cancelled');
    expect(answer.ok || [answer.error.rows, answer.error.added]).toEqual([counted(desk), counted(desk)]);
    const early = desk.run('import', { what: 'people', file }, () => {}, AbortSignal.abort());
    expect(refusedWith(await early)).toBe('job-cancelled');
    expect(verifyChain(desk.store.read).ok).toBe(true);
    expect(answered(await desk.run('import', { what: 'people', file }))).toMatchObject({
      rows: 3000,
      rejected: 0,
    });
    expect(desk.store.read.get(sql`SELECT count(*) AS n FROM accounts`)).toEqual({ n: 3000 });
  });
});

it('where the store gets busy, what came in is counted without the rows that did not', async () => {
  const desk = transferDesk();
  answered(await desk.importPractices(practices));
  const file = desk.file('many.csv', peopleHeader + people(3000));
  let release: (() => void) | undefined;
  const answer = await desk.run('import', { what: 'people', file }, ({ done }) => {
    if (done > 0) release ??= holdStore(desk.storeOptions);
  });
  release?.();
  expect(refusedWith(answer)).toBe('store-busy');
  expect(counted(desk)).toBeGreaterThan(0);
  expect(answer.ok || [answer.error.rows, answer.error.added]).toEqual([counted(desk), counted(desk)]);
});

describe('a dry run', () => {
  // Others dry-run at the same time; here are only this test's.
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'login-desk-test-'));
    vi.stubEnv('TMPDIR', folder);
    return () => {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true, force: true });
    };
  });
  const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('login-desk-dry-run-'));

  it('answers what the import would, changes nothing and leaves nothing behind', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(practices));
    answered(await desk.importPeople(peopleHeader + people(2)));
    const file =
      peopleHeader + people(3).replace('Mary', 'Ann') + person('B-1', 'p0@a.example') + person('B-2', '@');
    const [before, foldersBefore] = [desk.state(), copies()];
    const { seconds: _dry, ...dry } = answered(await desk.importPeople(file, { dryRun: true }));
    expect(desk.state()).toEqual(before);
    expect(copies()).toEqual(foldersBefore);
    const { seconds: _real, ...real } = answered(await desk.importPeople(file));
    expect(dry).toEqual({ ...real, dryRun: true });
    expect(dry).toMatchObject({ rows: 5, added: 2, updated: 1, unchanged: 1, rejected: 1, contested: 1 });
  });

  it('neither waits for another who is writing nor makes others wait', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(practices));
    const file = desk.file('people.csv', peopleHeader + people(200));
    const release = holdStore(desk.storeOptions);
    const answer = await desk.run('import', { what: 'people', file, dryRun: true });
    release();
    expect(answered(answer)).toMatchObject({ added: 200 });
  });

  it('removes its copy after a refusal too, and no one could have read it', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(practices));
    const before = copies();
    expect(refusedWith(await desk.importPeople('no,header\n', { dryRun: true }))).toBe('csv-column-missing');
    expect(copies()).toEqual(before);
    const copy = join(desk.folder, 'copy.db');
    desk.store.copyTo(copy);
    expect(readFileSync(copy).includes('office@a.example')).toBe(false);
    expect(readFileSync(copy).includes('SQLite format')).toBe(false);
  });
});
