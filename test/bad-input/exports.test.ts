import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { plainCell } from '../../main/transfer/import/plain-cell.ts';
import { cleanName, personName, plainLine } from '../../preload/contract/pasted-text.ts';
import { naughtyStrings } from '../support/naughty-strings.ts';
import { caseMaker } from '../support/transfer-cases.ts';
import { answered, type TransferDesk, transferDesk } from '../support/transfer-desk.ts';

/** Strings that can stand in every field of a case: a caller, a tag, a note. */
const names = naughtyStrings.filter(
  (text) => personName(text) !== '' && personName(text).length <= 200 && !/[\p{Cc}\u2028\u2029]/u.test(text),
);
const tagOf = (text: string): string => cleanName(text);
const isTag = (text: string): boolean => tagOf(text) !== '' && tagOf(text).length <= 40;

/** A desk with a case for each string, newest last. */
async function deskWithCases(): Promise<{
  readonly desk: TransferDesk;
  readonly numbers: readonly string[];
}> {
  const desk = transferDesk();
  const cases = caseMaker(desk.store);
  const numbers: string[] = [];
  for (const [index, text] of names.entries()) {
    cases.at(Date.UTC(2026, 10, 20, 9) + index);
    const { number } = await cases.open({ caller: text, tags: isTag(text) ? [text] : [] });
    await cases.note(number, text);
    numbers.push(number);
  }
  // Numbers are drawn: one in about ninety thousand is a number or a day to a spreadsheet.
  for (const [index, number] of ['764E-0838', '5ABR-3387', 'DEC1-6497'].entries()) {
    await desk.store.write((transaction) => {
      transaction.one(sql`UPDATE cases SET number = ${number} WHERE number = ${numbers[index] ?? ''}`);
      return { keep: true, value: null };
    });
    numbers[index] = number;
  }
  return { desk, numbers };
}

const exported = async (desk: TransferDesk, name: string, more: object): Promise<string> => {
  const out = join(desk.folder, name);
  answered(await desk.run('exportCases', { format: 'csv', out, ...more }));
  return readFileSync(out, 'utf8');
};

const rowsOf = (csv: string): readonly Record<string, string>[] =>
  parse(csv, { columns: true, bom: true, skip_empty_lines: true }) as Record<string, string>[];

test('a naughty string in a case comes out of every kind of export as it went in', async () => {
  const { desk, numbers } = await deskWithCases();
  const lines = (await exported(desk, 'cases.jsonl', { format: 'jsonl' }))
    .trimEnd()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as { number: string; caller: string; tags: string[]; timeline: { text: string }[] },
    );
  const exact = new Map(
    rowsOf(await exported(desk, 'exact.csv', { exact: true })).map((row) => [row.number, row]),
  );
  const safe = new Map(
    rowsOf(await exported(desk, 'safe.csv', {})).map((row) => [row.number?.replace(/^'/, ''), row]),
  );
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  expect([lines.length, exact.size, safe.size]).toEqual([names.length, names.length, names.length]);

  const wrong: unknown[] = [];
  for (const [index, text] of names.entries()) {
    const number = numbers[index] ?? '';
    const found = {
      jsonl: byNumber.get(number)?.caller,
      tag: byNumber.get(number)?.tags[0],
      note: byNumber.get(number)?.timeline.at(-1)?.text,
      exact: exact.get(number)?.caller,
      // Apostrophes keep a spreadsheet from calculating, also behind a semicolon.
      safe: safe.get(number)?.caller?.replaceAll("'", ''),
      timeline: exact.get(number)?.timeline?.endsWith(`Sam: ${text.trim()}`),
    };
    const name = personName(text);
    const wanted = {
      jsonl: name,
      tag: isTag(text) ? tagOf(text) : undefined,
      note: text.trim(),
      exact: name,
      safe: name.replaceAll("'", ''),
      timeline: true,
    };
    if (JSON.stringify(found) !== JSON.stringify(wanted)) wrong.push({ text, found });
  }
  expect(JSON.stringify(wrong)).toBe('[]');
  const rewritten = [...safe.values()].filter(({ number }) => number?.startsWith("'"));
  expect(rewritten.map(({ number }) => number)).toEqual(["'DEC1-6497", "'5ABR-3387", "'764E-0838"]);
});

test('no cell of the usual export is a formula, whatever was typed', async () => {
  const { desk } = await deskWithCases();
  const cells = rowsOf(await exported(desk, 'safe.csv', {})).flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[\s\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20]/u.test(cell))).toEqual([]);
});

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test('a naughty string in a file of practices comes in as it is, or its row is rejected with its line', async () => {
  const desk = transferDesk();
  const rows = naughtyStrings.map(
    (text, index) => `PR-${index},${quoted(text)},,,${quoted(text)},${quoted(text)},,,active`,
  );
  const result = answered(
    await desk.importPractices(
      `practice_id,name,email,phone,address,city,state,postal_code,status\n${rows.join('\n')}\n`,
      {
        rejectsFile: join(desk.folder, 'rejects.csv'),
      },
    ),
  );
  expect(result.added + result.rejected).toBe(naughtyStrings.length);
  const kept = new Map(
    desk.store.read
      .all<{ id: string; name: string; address: string; city: string }>(
        sql`SELECT id, name, address, city FROM practices`,
      )
      .map((row) => [row.id, row]),
  );
  expect(kept.size).toBe(result.added);
  const rejects = new Set(rowsOf(desk.read('rejects.csv')).map((row) => row.line));
  expect(rejects.size).toBe(result.rejected);

  const wrong: unknown[] = [];
  for (const [index, text] of naughtyStrings.entries()) {
    const row = kept.get(`PR-${index}`);
    if (!row) continue;
    const cell = plainCell(text).text;
    const plain =
      !/[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Z}\uFFF9-\uFFFC\u2800]/u.test(cell.replaceAll(' ', '')) &&
      !/ {2}/.test(cell);
    if (row.name !== cleanName(cell)) wrong.push({ text, row });
    if (plain && row.name !== cell.trim()) wrong.push({ text, row });
    if (plain && ![cell.trim(), plainLine(cell), ''].includes(row.address)) wrong.push({ text, row });
  }
  expect(wrong).toEqual([]);
  expect(result.added).toBeGreaterThan(naughtyStrings.length / 2);
});

test('what was exported of practices’ names comes in again as the same names', async () => {
  const desk = transferDesk();
  const people = names.map(
    (text, index) =>
      `A-${index},PR-1,person,,${quoted(text)},${quoted(text)},${quoted(text)},no,,none,,,active`,
  );
  answered(
    await desk.importPractices(
      'practice_id,name,email,phone,address,city,state,postal_code,status\nPR-1,Elm Clinic,,,,,,,active\n',
    ),
  );
  const file = `account_id,practice_id,kind,user_name,given_name,family_name,role,admin,login_email,email_state,phone,phone_type,status\n${people.join('\n')}\n`;
  const first = answered(await desk.importPeople(file));
  const again = answered(await desk.importPeople(file));
  expect([again.added, again.updated, again.unchanged]).toEqual([0, 0, first.added]);
  const rows = desk.store.read.all<{ id: string; given_name: string; family_name: string }>(
    sql`SELECT id, given_name, family_name FROM accounts`,
  );
  const wrong = rows.filter(({ id, given_name: given, family_name: family }) => {
    const cell = plainCell(names[Number(id.slice(2))] ?? '').text;
    return given !== personName(cell) || family !== personName(cell);
  });
  expect(wrong).toEqual([]);
  expect(first.added).toBeGreaterThan(names.length / 2);
});
