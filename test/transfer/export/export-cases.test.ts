import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../../main/desk/cases/read-case.ts';
import { readSettings } from '../../../main/desk/ground/basics/settings.ts';
import { sql } from '../../../main/store/sql.ts';
import { exportFormats } from '../../../preload/contract/transfer.ts';
import { caseMaker } from '../../support/transfer-cases.ts';
import {
  answered,
  practicesHeader,
  refusedWith,
  type TransferDesk,
  transferDesk,
} from '../../support/transfer-desk.ts';

const day = (date: number, hour = 9) => Date.UTC(2026, 10, date, hour);

/** Three cases of three days, with what a spreadsheet, a CSV reader and a person trip over. */
async function deskWithCases() {
  const desk = transferDesk();
  answered(await desk.importPractices(`${practicesHeader}PR-1,"Ångström, ""Søn"" & Co",,,,,,,active\n`));
  const cases = caseMaker(desk.store);
  cases.at(day(19));
  const first = await cases.open({
    caller: '=HYPERLINK("http://x.example")',
    callback: '+1 415 555 0100',
    tags: ['a', 'b'],
  });
  cases.at(day(20));
  const second = await cases.open({ caller: 'Søren Berg', practiceId: 'PR-1', reason: 'locked' }, 'Kim');
  cases.at(day(20, 10));
  await cases.note(second.number, 'first\u2028line\n- second, with "quotes"', 'Kim');
  await cases.solve(second.number);
  cases.at(day(21));
  const third = await cases.open({ caller: '<img src=x onerror=alert(1)>', channel: 'portal' });
  return { desk, numbers: [third.number, second.number, first.number] as const };
}

const exported = async (desk: TransferDesk, more: object = {}, name = 'cases.csv') =>
  answered(await desk.run('exportCases', { format: 'csv', out: join(desk.folder, name), ...more }));

const manifestOf = (desk: TransferDesk, name = 'cases.csv') => JSON.parse(desk.read(`${name}.manifest.json`));

const readAt = ({ store }: TransferDesk) => ({ now: Date.now(), settings: readSettings(store.read) });

/** The head of the chain when the last export began: its own entry is the newest that the manifest can know. */
const headAtBegin = (desk: TransferDesk) =>
  desk.store.read.get(
    sql`SELECT sequence AS entries, hash AS head FROM audit WHERE body ->> 'action' = 'audit.job-began'
        ORDER BY sequence DESC LIMIT 1`,
  );

describe('an export of cases', () => {
  it('is, byte for byte, what was agreed: safe CSV', async () => {
    const { desk, numbers } = await deskWithCases();
    const [third, second, first] = numbers;
    await exported(desk);
    const opened = (date: number) => `2026-11-${date}T09:00:00.000Z`;
    expect(desk.read('cases.csv')).toBe(
      `\ufeff${[
        'number,state,reason,resolution,channel,priority,caller,callback,practice_id,practice_name,account_id,account_name,operator,assignee,tags,proofs,strength,overridden,opened_at,remind_at,first_answer_at,seconds_to_first_answer,solved_at,seconds_to_solved,answer_goal,solve_goal,closed_at,updated_at,merged_into,merged,timeline_entries,timeline',
        `${third},open,other,,portal,normal,<img src=x onerror=alert(1)>,,,,,,Sam,Sam,,,0,no,${opened(21)},,,,,,,,,${opened(21)},,,1,${opened(21)} Sam: Opened by portal: <img src=x onerror=alert(1)>`,
        timelineOf(desk, second, [
          `${second},solved,locked,helped,phone,normal,Søren Berg,,PR-1,"Ångström, ""Søn"" & Co",,,Kim,Kim,,,0,no,${opened(20)},`,
          `2026-11-20T10:00:00.000Z,3600,2026-11-20T10:00:00.000Z,3600,,,,2026-11-20T10:00:00.000Z,,`,
        ]),
        timelineOf(desk, first, [
          `${first},open,other,,phone,normal,"'=HYPERLINK(""http://x.example"")",'+1 415 555 0100,,,,,Sam,Sam,a b,,0,no,${opened(19)},`,
          `,,,,,,,${opened(19)},,`,
        ]),
        '',
      ].join('\r\n')}`,
    );
  });

  it('holds in JSON lines each case wholly, as the desk shows it', async () => {
    const { desk, numbers } = await deskWithCases();
    await exported(desk, { format: 'jsonl' }, 'cases.jsonl');
    const expected = numbers
      .map((number) => `${JSON.stringify(answered(readCase(desk.store.read, number, readAt(desk))))}\n`)
      .join('');
    expect(desk.read('cases.jsonl')).toBe(expected);
    expect(manifestOf(desk, 'cases.jsonl')).toMatchObject({
      format: 'jsonl',
      rows: 3,
      spreadsheetSafe: false,
    });
    const [line = ''] = expected.split('\n');
    expect(manifestOf(desk, 'cases.jsonl').columns.toSorted()).toEqual(Object.keys(JSON.parse(line)).sort());
  });

  it('writes the cells as they were typed when exactly that is asked for, and says so', async () => {
    const { desk } = await deskWithCases();
    await exported(desk, { exact: true });
    const rows: Record<string, string>[] = parse(desk.read('cases.csv'), {
      columns: true,
      record_delimiter: '\r\n',
    });
    expect(rows.map(({ caller, callback }) => [caller, callback])).toEqual([
      ['<img src=x onerror=alert(1)>', ''],
      ['Søren Berg', ''],
      ['=HYPERLINK("http://x.example")', '+1 415 555 0100'],
    ]);
    expect(rows[1]?.timeline).toContain('first\u2028line\n- second, with "quotes"');
    expect(manifestOf(desk)).toMatchObject({ exact: true, spreadsheetSafe: false });
  });

  it('has a manifest beside it that says what it is', async () => {
    const { desk } = await deskWithCases();
    const result = await exported(desk, { filters: { state: 'open', from: '2026-11-01' } });
    const bytes = readFileSync(join(desk.folder, 'cases.csv'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(result).toEqual({
      rows: 2,
      bytes: bytes.length,
      sha256,
      manifest: join(desk.folder, 'cases.csv.manifest.json'),
      signer: expect.stringMatching(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/),
    });
    expect(manifestOf(desk)).toEqual({
      store: null,
      publicKey: expect.stringMatching(/^[0-9a-f]{64}$/),
      signature: expect.stringMatching(/^[0-9a-f]{128}$/),
      file: 'cases.csv',
      rows: 2,
      bytes: bytes.length,
      sha256,
      format: 'csv',
      exact: false,
      spreadsheetSafe: true,
      note: expect.stringContaining('apostrophe'),
      filters: { state: 'open', from: '2026-11-01' },
      period: { from: '2026-11-01T00:00:00.000Z', before: null },
      auditHead: headAtBegin(desk),
      exportedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      operator: 'Sam',
      program: { name: 'Login Desk', version: '0.0.0-test' },
      columns: expect.arrayContaining(['number', 'timeline']),
    });
    expect(readdirSync(desk.folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says in its manifest which instants were meant', async () => {
    const { desk } = await deskWithCases();
    const period = async (filters: object) => {
      await exported(desk, { filters });
      return manifestOf(desk).period;
    };
    expect(await period({})).toBeUndefined();
    expect(await period({ from: '2026-11-25T13:00-05:00' })).toEqual({
      from: '2026-11-25T18:00:00.000Z',
      before: null,
    });
    // The day on which clocks were put back has 25 hours.
    const day = { from: '2026-11-01', to: '2026-11-01', zone: 'America/New_York' };
    expect(await period(day)).toEqual({
      from: '2026-11-01T04:00:00.000Z',
      before: '2026-11-02T05:00:00.000Z',
    });
    expect(manifestOf(desk).filters).toEqual(day);
  });

  it('leaves out what the filters leave out', async () => {
    const { desk, numbers } = await deskWithCases();
    const [third, second, first] = numbers;
    const found = async (filters: object) => {
      await exported(desk, { filters });
      const rows: { readonly number: string }[] = parse(desk.read('cases.csv'), { bom: true, columns: true });
      return rows.map((row) => row.number);
    };
    expect(await found({ from: '2026-11-20' })).toEqual([third, second]);
    expect(await found({ to: '2026-11-20' })).toEqual([second, first]);
    expect(await found({ from: '2026-11-20T09:00:00Z', to: '2026-11-21T09:00:00Z' })).toEqual([second]);
    expect(await found({ reason: 'locked' })).toEqual([second]);
    expect(await found({ operator: 'Kim' })).toEqual([second]);
    expect(await found({ practice: 'pr-1' })).toEqual([second]);
    expect(await found({ text: 'onerror' })).toEqual([third]);
    expect(await found({ account: 'nobody' })).toEqual([]);
    const out = join(desk.folder, 'none.csv');
    const bad = desk.run('exportCases', { format: 'csv', out, filters: { from: '2026-02-31' } });
    expect(refusedWith(await bad)).toBe('filter-invalid');
    expect(readdirSync(desk.folder)).not.toContain('none.csv');
  });

  it('says where a cell was longer than a spreadsheet keeps, and cuts no character in half', async () => {
    const { desk, numbers } = await deskWithCases();
    const cases = caseMaker(desk.store);
    const [third] = numbers;
    for (let count = 0; count < 5; count += 1) await cases.note(third, `=${'🙂'.repeat(4_999)}`, 'Kim');
    await exported(desk);
    const rows: { number: string; timeline: string }[] = parse(desk.read('cases.csv'), {
      bom: true,
      columns: true,
    });
    const timeline = rows.find(({ number }) => number === third)?.timeline ?? '';
    expect(timeline.length).toBeLessThanOrEqual(32_767);
    expect(timeline.length).toBeGreaterThan(32_760);
    expect(timeline).toMatch(/🙂 … \(shortened\)$/u);
    expect(timeline.isWellFormed()).toBe(true);
    expect(manifestOf(desk)).toMatchObject({
      shortenedCells: 1,
      note: expect.stringContaining('(shortened)'),
    });
    const exact = await exported(desk, { exact: true }, 'exact.csv');
    expect(exact.shortenedCells).toBeUndefined();
    expect(desk.read('exact.csv')).not.toContain('(shortened)');
    await exported(desk, { format: 'jsonl' }, 'cases.jsonl');
    expect(desk.read('cases.jsonl')).not.toContain('(shortened)');
  });

  it('takes the place of an older file, and of nothing when it is refused', async () => {
    const { desk } = await deskWithCases();
    writeFileSync(join(desk.folder, 'cases.csv'), 'old');
    for (const format of exportFormats) {
      const run = (out: string) => desk.run('exportCases', { format, out });
      expect(refusedWith(await run(desk.folder))).toBe('target-is-folder');
      expect(refusedWith(await run(join(desk.folder, 'no', 'cases.csv')))).toBe('folder-missing');
      expect(refusedWith(await run(join(desk.folder, 'cases.csv', 'x.csv')))).toBe('folder-missing');
    }
    expect(desk.read('cases.csv')).toBe('old');
    await exported(desk);
    expect(desk.read('cases.csv')).toMatch(/^\ufeffnumber,/);
  });

  it('never takes the place of the store, nor of what is no file', async () => {
    const { desk } = await deskWithCases();
    const before = desk.state();
    symlinkSync(desk.store.path, join(desk.folder, 'link.csv'));
    const run = (out: string) => desk.run('exportCases', { format: 'csv', out });
    for (const out of [desk.store.path, `${desk.store.path}-wal`, join(desk.folder, 'link.csv')])
      expect(refusedWith(await run(out))).toBe('target-in-use');
    expect(refusedWith(await run('/dev/null'))).toBe('target-not-file');
    expect(desk.state()).toEqual(before);
  });

  it('reads one state of the store, whatever is written meanwhile', async () => {
    const { desk } = await deskWithCases();
    const cases = caseMaker(desk.store);
    for (let count = 0; count < 2000; count += 1) await cases.open({ caller: `Caller ${count}` });
    let late: Promise<unknown> | null = null;
    const answer = await desk.run(
      'exportCases',
      { format: 'jsonl', out: join(desk.folder, 'all.jsonl') },
      () => {
        late ??= cases.open({ caller: 'Late' });
      },
    );
    await late;
    expect(answered(answer).rows).toBe(2003);
    expect(late).not.toBeNull();
    expect(desk.read('all.jsonl')).not.toContain('Late');
    expect(manifestOf(desk, 'all.jsonl').auditHead).toEqual(headAtBegin(desk));
  });

  it('ends when it is cancelled, without a file', async () => {
    const { desk } = await deskWithCases();
    const before = readdirSync(desk.folder);
    for (const format of exportFormats) {
      const out = join(desk.folder, `none.${format}`);
      const answer = desk.run('exportCases', { format, out }, () => {}, AbortSignal.abort());
      expect(refusedWith(await answer)).toBe('job-cancelled');
      expect(readdirSync(desk.folder)).toEqual(before);
    }
  });
});

/** A case's line with its timeline, which the desk words: taken from the desk, and made safe by hand. */
function timelineOf(desk: TransferDesk, number: string, parts: readonly [string, string]): string {
  const { timeline } = answered(readCase(desk.store.read, number, readAt(desk)));
  const text = timeline
    .map(({ at, operator, text: line }) => `${new Date(at).toISOString()} ${operator}: ${line}`)
    .join('\n');
  const cell = text.replace('\n- ', "\n'- ").replaceAll('"', '""');
  const quoted = /["\n,]/.test(cell) ? `"${cell}"` : cell;
  return `${parts[0]},${parts[1]},${timeline.length},${quoted}`;
}
