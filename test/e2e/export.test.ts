import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { signerFingerprint } from '../../main/store/signing.ts';
import { spreadsheetSafe } from '../../main/transfer/csv/spreadsheet-safe.ts';
import { caseColumns } from '../../main/transfer/export/case-columns.ts';
import type { CaseRecord } from '../../preload/contract/cases.ts';
import { type DeskWindow, expect, type TestHome, test } from '../support/window.ts';

const callers = ['Ada "Quote" Byron, PhD', '=HYPERLINK("http://x.example")', '＋1 (555) 010-0', 'Zoë  Å'];

/** Some cases with all that makes a spreadsheet stumble, as they are in the store, newest first. */
async function someCases(home: TestHome): Promise<readonly CaseRecord[]> {
  for (const caller of callers)
    await home.run('cases', 'open', '--channel', 'email', '--caller', caller, '--reason', 'other');
  const rows = await home.run<{ number: string }[]>('cases', 'list');
  await home.run('cases', 'note', rows[0]?.number ?? '', '@SUM(A1)\nand a second line; =with a semicolon');
  const records: CaseRecord[] = [];
  for (const { number } of rows) records.push(await home.run<CaseRecord>('cases', 'show', number));
  return records;
}

async function exportTo(desk: DeskWindow, file: string, options: { json?: boolean; exact?: boolean }) {
  await desk.answerFileDialog(file);
  await desk.openFound('export', /Export cases/);
  const dialog = desk.page.getByRole('dialog', { name: 'Export cases' });
  await dialog.waitFor();
  const again = dialog.getByRole('button', { name: 'Export again' });
  if (await again.isVisible()) await again.click();
  if (options.json) await dialog.getByText(/^JSON lines/).click();
  if (options.exact) await dialog.getByText(/^Exactly as stored/).click();
  await dialog.getByRole('button', { name: 'Choose the file and export' }).click();
  await expect(dialog).toContainText(`${callers.length} cases exported`);
  const bytes = readFileSync(file);
  const manifest = JSON.parse(readFileSync(`${file}.manifest.json`, 'utf8'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await expect(dialog).toContainText(sha256);
  await expect(dialog).toContainText(signerFingerprint(manifest.publicKey));
  expect(manifest).toMatchObject({ rows: callers.length, bytes: bytes.length, sha256, filters: {} });
  await dialog.getByRole('button', { name: 'Done' }).click();
  return { text: bytes.toString('utf8'), manifest };
}

test('An exported case log is what the store says, byte for byte, and its manifest fits the audit log', async ({
  desk,
  home,
}) => {
  const records = await someCases(home);
  const names = caseColumns.map(({ name }) => name);
  const cells = records.map((record) => caseColumns.map(({ of }) => of(record)));

  const safe = await exportTo(desk, home.at('log.csv'), {});
  expect(safe.text.startsWith('\ufeff')).toBe(true);
  expect(parse(safe.text, { bom: true })).toEqual([names, ...cells.map((row) => row.map(spreadsheetSafe))]);
  expect(safe.manifest).toMatchObject({ spreadsheetSafe: true, exact: false });
  for (const row of parse(safe.text, { bom: true }).slice(1) as string[][])
    for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]/);

  const exact = await exportTo(desk, home.at('exact.csv'), { exact: true });
  expect(parse(exact.text)).toEqual([names, ...cells]);
  expect(exact.manifest).toMatchObject({ spreadsheetSafe: false, exact: true });

  const lines = await exportTo(desk, home.at('log.jsonl'), { json: true });
  expect(lines.text).toBe(`${records.map((record) => JSON.stringify(record)).join('\n')}\n`);

  expect(await home.run('audit', 'verify', home.at('log.csv.manifest.json'))).toMatchObject({ ok: true });
});

test('A workbook and a PDF file are written too, and what leaves the computer is said before', async ({
  desk,
  home,
}) => {
  await home.run('cases', 'open', '--channel', 'email', '--caller', '王小明');
  await desk.openFound('export', /Export cases/);
  const dialog = desk.page.getByRole('dialog', { name: 'Export cases' });
  const choose = async (format: RegExp, name: string) => {
    await desk.answerFileDialog(home.at(name));
    await dialog.getByText(format).click();
    await dialog.getByRole('button', { name: 'Choose the file and export' }).click();
    await expect(dialog).toContainText('1 case exported');
    return readFileSync(home.at(name)).toString('latin1');
  };
  await expect(dialog).toContainText('32 columns leave this computer, 9 of them with personal data');
  await dialog.getByText(/columns leave this computer/).click();
  await expect(dialog).toContainText('Personal data: caller, callback, account_id');
  expect(await choose(/^XLSX/, 'log.xlsx')).toMatch(/^PK/);
  await dialog.getByRole('button', { name: 'Export again' }).click();
  await dialog.getByText(/^PDF/).click();
  await expect(dialog).toContainText('11 columns leave this computer');
  expect(await choose(/^PDF/, 'log.pdf')).toMatch(/^%PDF-/);
  await expect(dialog).toContainText('One row has characters that the PDF has no font for');
  await dialog.getByRole('button', { name: 'Show in folder' }).waitFor();
});

test('An export that can’t be written says why and leaves nothing', async ({ desk, home }) => {
  await home.run('cases', 'open', '--channel', 'email', '--caller', 'Ada');
  await desk.answerFileDialog(home.at('nowhere/log.csv'));
  await desk.openFound('export', /Export cases/);
  const dialog = desk.page.getByRole('dialog', { name: 'Export cases' });
  await dialog.getByRole('button', { name: 'Choose the file and export' }).click();
  await expect(dialog.getByRole('alert')).toContainText('There is no folder');
});
