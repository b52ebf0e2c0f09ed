import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { underPolicy } from '../../support/policy.ts';
import { caseMaker } from '../../support/transfer-cases.ts';
import {
  answered,
  practicesHeader,
  refusedWith,
  type TransferDesk,
  transferDesk,
} from '../../support/transfer-desk.ts';

const pagesOf = async (file: string): Promise<readonly string[]> => {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))));
  return text;
};

/** A desk with cases of some days, a case a day, each solved after half an hour. */
async function deskWithDays(days: number): Promise<TransferDesk> {
  const desk = transferDesk();
  answered(await desk.importPractices(`${practicesHeader}P-1,Harbour Dental,,,,,,,active\n`));
  const cases = caseMaker(desk.store);
  for (let day = 0; day < days; day += 1) {
    cases.at(Date.UTC(2026, 10, 1 + day, 9));
    const { number } = await cases.open({ caller: 'Mary Berg', practiceId: 'P-1' });
    cases.at(Date.UTC(2026, 10, 1 + day, 9, 30));
    await cases.solve(number);
  }
  return desk;
}

test('The report of a period is tables on paper with its period, each under its heading, and a manifest that fits', async () => {
  const desk = await deskWithDays(20);
  const out = join(desk.folder, 'report.pdf');
  const period = { from: '2026-11-11', to: '2026-11-15', zone: 'UTC' };
  const result = answered(await desk.run('exportReport', { ...period, out }));
  const pages = await pagesOf(out);
  const all = pages.join('\n');
  expect(pages[0]).toMatch(/^Report/);
  expect(pages[0]).toContain('From 2026-11-11 to 2026-11-15');
  for (const heading of [
    'Cases by reason',
    'Cases by operator',
    'Cases by day',
    'Mail by domain',
    'Password resets by domain',
    'Emails in use by situation',
  ])
    expect(all).toContain(heading);
  // What the screen of reports counts: five cases, as many days before, half an hour to solve.
  expect(all).toMatch(/This period\s+5\s+\d\s+5/);
  expect(all).toMatch(/As many days before\s+5/);
  expect(all).toMatch(/Other\s+5\s+\d\s+5.*30 min/);
  expect(all).toMatch(/2026-11-15\s+1/);
  expect(all).not.toContain('2026-11-16 ');
  // It is passed on: who called is not in it.
  expect(all).not.toContain('Mary');
  expect(JSON.parse(desk.read('report.pdf.manifest.json'))).toMatchObject({
    file: 'report.pdf',
    format: 'pdf',
    rows: result.rows,
    sha256: result.sha256,
    filters: period,
    period: { from: '2026-11-11T00:00:00.000Z', before: '2026-11-16T00:00:00.000Z' },
  });
});

test('A long report numbers its pages and repeats the heads of the table that goes on, and one without a case says None', async () => {
  const desk = await deskWithDays(60);
  const out = join(desk.folder, 'report.pdf');
  answered(await desk.run('exportReport', { out }));
  const pages = await pagesOf(out);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages[0]).toContain('All time');
  for (const [index, page] of pages.entries())
    expect(page).toMatch(new RegExp(`Page ${index + 1}\\s*/ ${pages.length}`));
  expect(pages[1]).toMatch(/Day\s+Opened\s+Answered/);
  expect(pages.at(-1)).toContain('End of the report.');

  answered(await desk.run('exportReport', { out, from: '2020-01-01', to: '2020-01-02' }));
  const [empty = ''] = await pagesOf(out);
  expect(empty).toMatch(/This period\s+0/);
  expect(empty).toContain('None');
});

test('A report that leaves the desk stands in the audit log, and what a policy forbids or leaves out is not in it', async () => {
  const desk = await deskWithDays(1);
  const out = join(desk.folder, 'report.pdf');
  answered(await desk.run('exportReport', { out }));
  const noted = desk.store.read.all<{ job: string }>(
    sql`SELECT body ->> '$.input.job' AS job FROM audit WHERE body ->> '$.action' IN ('audit.job-began', 'audit.job-ended')`,
  );
  expect(noted.filter(({ job }) => job === 'exportReport')).toHaveLength(2);

  underPolicy({ export: { leaveOut: ['operator'] } });
  answered(await desk.run('exportReport', { out }));
  const all = (await pagesOf(out)).join();
  expect(all).toContain('Cases by reason');
  expect(all).not.toContain('Cases by operator');
  underPolicy({ export: { formats: ['csv'] } });
  expect(refusedWith(await desk.run('exportReport', { out }))).toBe('set-by-policy');
});
