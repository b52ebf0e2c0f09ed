import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it, test } from 'vitest';
import { codeColumn, numberColumn, textColumn, timeColumn } from '../../../main/transfer/export/columns.ts';
import { xlsxWriting } from '../../../main/transfer/export/writers/xlsx-writing.ts';
import { exportedColumns } from '../../../preload/contract/export-columns.ts';
import { exportFormats } from '../../../preload/contract/transfer.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { caseMaker } from '../../support/transfer-cases.ts';
import { answered, practicesHeader, type TransferDesk, transferDesk } from '../../support/transfer-desk.ts';

const names = ['Ελένη Παπαδοπούλου', 'Сергей Ковалёв', 'Çağrı Şahin', 'Nguyễn Thị Hồng Ánh', 'محمد علي'];

async function deskWithCases(callers: readonly string[]): Promise<TransferDesk> {
  const desk = transferDesk();
  answered(await desk.importPractices(`${practicesHeader}00123,"Ångström & Søn",,,,,,,active\n`));
  const cases = caseMaker(desk.store);
  for (const [index, caller] of callers.entries()) {
    cases.at(Date.UTC(2026, 10, 20, 9, 0, index));
    const { number } = await cases.open({ caller, practiceId: '00123' });
    cases.at(Date.UTC(2026, 10, 20, 9, 30, index));
    await cases.solve(number);
  }
  return desk;
}

const told = { shortened: () => {}, unshown: () => {} };

/** What a workbook has in it, read by another's program. */
async function sheetsOf(file: string | Buffer): Promise<Record<string, readonly (readonly unknown[])[]>> {
  const sheets = await readWorkbook(file);
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('a workbook', () => {
  it('has dates as dates, numbers as numbers and text as text', async () => {
    const desk = await deskWithCases(['=HYPERLINK("http://x.example")', '1E5', '00123']);
    const out = join(desk.folder, 'cases.xlsx');
    answered(await desk.run('exportCases', { format: 'xlsx', out }));
    const rows = (await sheetsOf(out)).Cases ?? [];
    const header = rows[0] ?? [];
    const at = (row: number, name: string) => rows[row]?.[header.indexOf(name)];
    expect(header).toEqual(exportedColumns.cases.xlsx);
    expect([1, 2, 3].map((row) => at(row, 'caller'))).toEqual([
      '00123',
      '1E5',
      '=HYPERLINK("http://x.example")',
    ]);
    expect(at(1, 'practice_id')).toBe('00123');
    expect(at(1, 'opened_at')).toEqual(new Date(Date.UTC(2026, 10, 20, 9, 0, 2)));
    expect(at(1, 'seconds_to_solved')).toBe(1800);
    expect(at(1, 'closed_at')).toBeNull();
    const sheet = Buffer.from(unzipSync(readFileSync(out))['xl/worksheets/sheet1.xml'] ?? []).toString();
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<col min="1" max="1" width=');
    expect(sheet).not.toContain('<f>');
  });

  it('goes on in another sheet where one is full', async () => {
    const pieces: Uint8Array[] = [];
    const columns = [
      numberColumn<number>('n', (n) => n),
      textColumn<number>('text', (n) => `row ${n}`),
      codeColumn<number>('code', () => 'x'),
      timeColumn<number>('time', () => null),
    ];
    const writing = xlsxWriting(columns, 'Rows', { rows: 4, characters: 1_000_000 });
    const sink = writing.open(
      (piece) => pieces.push(piece as Uint8Array),
      { exportedAt: Date.UTC(2026, 10, 20), total: 7, operator: 'Sam' },
      told,
    );
    for (let n = 1; n <= 7; n += 1) sink.add(n);
    sink.end();
    const sheets = await sheetsOf(Buffer.concat(pieces));
    const head = ['n', 'text', 'code', 'time'];
    const row = (n: number) => [n, `row ${n}`, 'x', null];
    expect(sheets).toEqual({
      Rows: [head, row(1), row(2), row(3)],
      'Rows 2': [head, row(4), row(5), row(6)],
      'Rows 3': [head, row(7)],
    });
  });

  it('brings every string back as it was given, also where XML has no sign for it', async () => {
    const pieces: Uint8Array[] = [];
    const texts = [
      ...naughtyStrings,
      'a\u0001b',
      '_x0041_',
      '\u{1f642}',
      ' two  spaces ',
      'line\nbreak',
    ].filter((text) => text.trim() !== '' && text.isWellFormed() && !/[\r\t]/.test(text));
    const sink = xlsxWriting([textColumn<string>('text', (text) => text)], 'Texts').open(
      (piece) => pieces.push(piece as Uint8Array),
      { exportedAt: Date.UTC(2026, 10, 20), total: texts.length, operator: 'Sam' },
      told,
    );
    for (const text of texts) sink.add(text);
    sink.end();
    const sheet = Buffer.from(unzipSync(Buffer.concat(pieces))['xl/worksheets/sheet1.xml'] ?? []).toString();
    const found = [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)]
      .slice(1)
      .map(([, text = '']) =>
        text
          .replace(
            /&(lt|gt|quot|amp);/g,
            (_, name: 'lt' | 'gt' | 'quot' | 'amp') => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name],
          )
          .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          ),
      );
    expect(found).toEqual(texts);
    expect(sheet).not.toMatch(/[^\P{Cc}\n\t]/u);
  });
});

describe('a PDF file', () => {
  const pagesOf = async (file: string): Promise<readonly string[]> => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))));
    return text;
  };

  it('is a table with title, period, filters, its head on each page, and numbered pages', async () => {
    const desk = await deskWithCases(Array.from({ length: 60 }, (_, index) => `Caller ${index}`));
    const out = join(desk.folder, 'cases.pdf');
    const filters = { from: '2026-11-20', to: '2026-11-20', reason: 'other' } as const;
    const zone = 'Europe/Athens';
    answered(await desk.run('exportCases', { format: 'pdf', out, filters, zone }));
    const pages = await pagesOf(out);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]).toContain('Case log');
    expect(pages[0]).toContain('Opened from 2026-11-20 to 2026-11-20');
    expect(pages[0]).toContain('Filters: Reason · Other');
    expect(pages[0]).toMatch(/Made .* by Sam/);
    expect(pages[0]).toContain('Caller 59');
    expect(pages[0]).toContain('11:00');
    for (const [index, page] of pages.entries()) {
      expect(page).toMatch(/Case\s+Opened\s+State\s+Reason\s+Caller/);
      expect(page).toMatch(new RegExp(`Page ${index + 1}\\s*/ ${pages.length}`));
    }
    const all = pages.join('\n');
    for (let index = 0; index < 60; index += 1) expect(all).toMatch(new RegExp(`Caller ${index}\\b`));
    expect(pages.at(-1)).toContain('60 rows. End of the list.');
  });

  it('shows names in the scripts that it has fonts for, and says where it has none', async () => {
    const desk = await deskWithCases([...names, '王小明', 'Mary']);
    const out = join(desk.folder, 'cases.pdf');
    const result = answered(await desk.run('exportCases', { format: 'pdf', out }));
    const [page = ''] = await pagesOf(out);
    for (const name of names.slice(0, 4))
      for (const word of name.normalize('NFC').split(' ')) expect(page.normalize('NFC')).toContain(word);
    // Words from right to left come out of the page in their order on paper.
    for (const word of ['محمد', 'علي']) expect(page.normalize('NFKC')).toContain(word);
    expect(page).toContain('???');
    expect(result).toMatchObject({ rows: 7, unshownRows: 1 });
    expect(JSON.parse(desk.read('cases.pdf.manifest.json'))).toMatchObject({
      format: 'pdf',
      unshownRows: 1,
      note: expect.stringContaining('One row has characters'),
    });
  });
});

test('what leaves the computer is said before, for each list and each format', async () => {
  const desk = await deskWithCases(['Mary']);
  const jobs = { cases: 'exportCases', audit: 'exportAudit', readiness: 'exportReadiness' } as const;
  for (const [list, job] of Object.entries(jobs) as ['cases', 'exportCases'][])
    for (const format of exportFormats) {
      const name = `${list}.${format}`;
      const result = answered(await desk.run(job, { format, out: join(desk.folder, name) }));
      const manifest = JSON.parse(desk.read(`${name}.manifest.json`));
      expect([name, manifest.columns]).toEqual([name, exportedColumns[list][format]]);
      expect(manifest).toMatchObject({ format, rows: result.rows });
    }
});
