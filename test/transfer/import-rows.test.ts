import { describe, expect, it } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { answered, practicesHeader, transferDesk } from '../support/transfer-desk.ts';

const columns = [
  'account_id',
  'practice_id',
  'kind',
  'user_name',
  'given_name',
  'login_email',
  'email_state',
  'phone_type',
  'status',
  'admin',
];
const header = `${columns.join(',')}\n`;
const row = (cells: Readonly<Record<string, string>>): string =>
  `${columns.map((name) => cells[name] ?? { account_id: 'A-2', practice_id: 'P-1', kind: 'person' }[name] ?? '').join(',')}\n`;

/** One bad row each: what is written, and the reject's column and code. It stands on line 3, after a good one. */
const bad: Readonly<
  Record<string, { readonly row: string; readonly column: string | null; readonly code: string }>
> = {
  'too few cells': { row: 'A-2,P-1,person\n', column: null, code: 'row-cells' },
  'too many cells': { row: row({}).replace('\n', ',more\n'), column: null, code: 'row-cells' },
  'a stray quotation mark': {
    row: row({ given_name: 'Ann "Nan" Lee' }),
    column: 'given_name',
    code: 'row-quote',
  },
  'text after a closing quotation mark': {
    row: row({ given_name: '"Ann" Lee' }),
    column: 'given_name',
    code: 'row-quote',
  },
  'a cell of 1,001 characters': {
    row: row({ given_name: 'x'.repeat(1001) }),
    column: 'given_name',
    code: 'cell-too-long',
  },
  'a cell of 1 MB': {
    row: row({ given_name: 'x'.repeat(1_048_576) }),
    column: 'given_name',
    code: 'cell-too-long',
  },
  'a quoted cell of 1 MB over many lines': {
    row: row({ given_name: `"${'x\n'.repeat(524_288)}"` }),
    column: 'given_name',
    code: 'cell-too-long',
  },
  'an id of 101 characters': {
    row: row({ account_id: 'A'.repeat(101) }),
    column: 'account_id',
    code: 'cell-too-long',
  },
  'a value outside its list': { row: row({ kind: 'robot' }), column: 'kind', code: 'value-unknown' },
  'a state that a file can not bring': {
    row: row({ login_email: 'a@b.example', email_state: 'wanted' }),
    column: 'email_state',
    code: 'value-unknown',
  },
  'a phone type outside its list': {
    row: row({ phone_type: 'fax' }),
    column: 'phone_type',
    code: 'value-unknown',
  },
  'a status outside its list': { row: row({ status: 'closed' }), column: 'status', code: 'value-unknown' },
  'an admin that is neither yes nor no': {
    row: row({ admin: 'maybe' }),
    column: 'admin',
    code: 'value-unknown',
  },
  'an invalid address': {
    row: row({ login_email: 'ann@@b.example' }),
    column: 'login_email',
    code: 'email-invalid',
  },
  'an address with CR LF': {
    row: row({ login_email: '"ann@b.example\r\nBcc: x@example.org"' }),
    column: 'login_email',
    code: 'cell-control',
  },
  'an address with a NUL': {
    row: row({ login_email: 'ann\u0000@b.example' }),
    column: 'login_email',
    code: 'cell-control',
  },
  'a name that begins with a line break': {
    row: row({ given_name: '"\r\nBcc: x@example.org"' }),
    column: 'given_name',
    code: 'cell-control',
  },
  'a name with an escape character': {
    row: row({ given_name: '\u001b[31mAnn' }),
    column: 'given_name',
    code: 'cell-control',
  },
  'a practice that is not there': {
    row: row({ practice_id: 'P-404' }),
    column: 'practice_id',
    code: 'practice-unknown',
  },
  'no id': { row: row({ account_id: ' ' }), column: 'account_id', code: 'value-missing' },
  'no kind': { row: row({ kind: '' }), column: 'kind', code: 'value-missing' },
  'an email state without an address': {
    row: row({ email_state: 'verified' }),
    column: 'login_email',
    code: 'email-missing',
  },
  'a user name that is taken': {
    row: row({ user_name: 'MARY' }),
    column: 'user_name',
    code: 'user-name-taken',
  },
  'an id that an earlier row has': {
    row: row({ account_id: 'A-1' }),
    column: 'account_id',
    code: 'id-twice',
  },
};

describe('a row that can not come in', () => {
  for (const [name, { row: badRow, column, code }] of Object.entries(bad))
    it(`is rejected with line, column and reason, and the others come in: ${name}`, async () => {
      const desk = transferDesk();
      answered(await desk.importPractices(`${practicesHeader}P-1,Harbour Dental,,,,,,,active\n`));
      const file =
        header + row({ account_id: 'A-1', user_name: 'mary' }) + badRow + row({ account_id: 'A-3' });
      const result = answered(await desk.importPeople(file));
      expect(result).toMatchObject({
        rows: 3,
        added: 2,
        updated: 0,
        unchanged: 0,
        rejected: 1,
        contested: 0,
      });
      expect(result.rejects).toEqual([{ line: 3, column, code, message: expect.stringMatching(/\S.*\.$/s) }]);
      expect(desk.store.read.all(sql`SELECT id FROM accounts ORDER BY id`)).toEqual([
        { id: 'A-1' },
        { id: 'A-3' },
      ]);
    });

  for (const [name, { row: badRow }] of Object.entries(bad).filter(
    ([, { code }]) => !['user-name-taken', 'id-twice'].includes(code),
  ))
    it(`changes nothing at all where it is alone: ${name}`, async () => {
      const desk = transferDesk();
      answered(await desk.importPractices(`${practicesHeader}P-1,Harbour Dental,,,,,,,active\n`));
      const before = desk.state();
      expect(answered(await desk.importPeople(header + badRow))).toMatchObject({ rows: 1, rejected: 1 });
      expect(desk.state()).toEqual(before);
    });

  it('is rejected in a file of practices by the same rules', async () => {
    const desk = transferDesk();
    const file = `${practicesHeader}P-1,,,,,,,,active\n,Nameless,,,,,,,\nP-2,Old,not an address,,,,,,\nP-3,Odd,,,,,,,open\nP-4,Fine,,,,,,,\n`;
    const result = answered(await desk.importPractices(file));
    expect(result).toMatchObject({ rows: 5, added: 1, rejected: 4 });
    expect(result.rejects.map(({ line, column, code }) => [line, column, code])).toEqual([
      [2, 'name', 'value-missing'],
      [3, 'practice_id', 'value-missing'],
      [4, 'email', 'email-invalid'],
      [5, 'status', 'value-unknown'],
    ]);
  });
});
