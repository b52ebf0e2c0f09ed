import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createListedRejects } from '../../main/transfer/import/listed-rejects.ts';
import { reject } from '../../main/transfer/import/reject.ts';
import { answered, practicesHeader, transferDesk } from '../support/transfer-desk.ts';

const rows = (count: number, row: (place: number) => string): string =>
  Array.from({ length: count }, (_, place) => `${row(place)}\n`).join('');

describe('the rejects that a result lists', () => {
  it('are spread over the reasons, whichever comes first, and the file has all', async () => {
    const desk = transferDesk();
    const rejectsFile = join(desk.folder, 'rejects.csv');
    const file =
      practicesHeader +
      rows(150, (place) => `PR-${place},Name,,,,,,,open`) +
      rows(120, (place) => `Q-${place},,,,,,,,`) +
      'R-1,Name,not an address,,,,,,\nR-2,Name,,4.16E+09,,,,,\n';
    const result = answered(await desk.importPractices(file, { rejectsFile }));
    expect([result.rejected, result.rejects.length]).toEqual([272, 100]);
    const count = (code: string) => result.rejects.filter((row) => row.code === code).length;
    expect(['value-unknown', 'value-missing', 'email-invalid', 'spreadsheet-number'].map(count)).toEqual([
      49, 49, 1, 1,
    ]);
    const lines = result.rejects.map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((one, other) => one - other));
    expect(lines.slice(0, 3)).toEqual([2, 3, 4]);
    expect(parse(desk.read('rejects.csv'), { bom: true, columns: true })).toHaveLength(272);
  });

  it('tell one code in two columns apart', () => {
    const listed = createListedRejects(4);
    for (let line = 1; line <= 10; line += 1) listed.add(reject(line, 'name', 'value-missing', ''));
    listed.add(reject(11, 'practice_id', 'value-missing', ''));
    listed.add(reject(12, null, 'row-cells', ''));
    expect(listed.list().map(({ line }) => line)).toEqual([1, 2, 11, 12]);
  });

  it('are all of them where there are few', () => {
    const listed = createListedRejects(4);
    expect(listed.list()).toEqual([]);
    for (const line of [1, 2, 3]) listed.add(reject(line, 'name', 'value-missing', ''));
    expect(listed.list().map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('name the column that is wrong', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(`${practicesHeader}PR-1,One,,,,,,,\n`));
    // The file has no addresses, so the state can't have one.
    const states = await desk.importPeople(
      'account_id,practice_id,kind,email_state\nA-1,PR-1,person,verified\n',
    );
    expect(answered(states).rejects).toMatchObject([{ column: 'email_state', code: 'email-missing' }]);
    // The first cell of a row that is too large is no longer than the last.
    const wide = `Account ID,practice_id,kind,role,given_name,family_name\nA-1,PR-1,person,${'x'.repeat(70_000)},${'y'.repeat(300_000)},${'z'.repeat(90_000)}\n`;
    expect(answered(await desk.importPeople(wide)).rejects).toMatchObject([
      { column: 'given_name', code: 'cell-too-long' },
    ]);
    // A column is called by its own name, however the header writes it.
    const stray =
      'Account-ID,practice_id,kind,Given Name\nA-1,PR-1,person,Ann "Nan" Lee\n"A"-2,PR-1,person,\n';
    expect(answered(await desk.importPeople(stray)).rejects.map(({ column }) => column)).toEqual([
      'given_name',
      'account_id',
    ]);
  });
});
