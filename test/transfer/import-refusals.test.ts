import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answered,
  peopleHeader,
  practicesHeader,
  refusedWith,
  type TransferDesk,
  transferDesk,
} from '../support/transfer-desk.ts';

const known = `${practicesHeader}P-1,Harbour Dental,,,,,,,active\n`;
const good = `${peopleHeader}A-1,P-1,person,mary,Mary,Lee,,no,mary@mail.example,verified,,,active\n`;

/** A desk that has something to lose, and what it looks like. */
async function filledDesk(): Promise<{ readonly desk: TransferDesk; readonly before: unknown }> {
  const desk = transferDesk();
  answered(await desk.importPractices(known));
  answered(await desk.importPeople(good));
  return { desk, before: desk.state() };
}

/** Files of people that are none, and what each is refused with. A good row in front of what is wrong must not come in. */
const refused: Readonly<
  Record<string, { readonly file: string | Buffer; readonly code: string; readonly fields?: object }>
> = {
  'an empty file': { file: '', code: 'csv-empty' },
  'a file with only a byte order mark': { file: '\ufeff', code: 'csv-empty' },
  'a file with only line ends': { file: '\r\n\n\r', code: 'csv-empty' },
  'a picture': {
    file: Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex'),
    code: 'csv-not-text',
  },
  'a workbook': {
    file: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500, 7)]),
    code: 'csv-not-text',
  },
  'a file with a NUL in its header': { file: `account_id,practice_id,kind\u0000\n`, code: 'csv-not-text' },
  'UTF-8 with a letter in Latin-1 further down': {
    file: Buffer.concat([
      Buffer.from(good.replace('A-1', 'A-2').replace('mary@', 'm2@').replace('Mary', 'Märy')),
      Buffer.from('A-3,P-1,person,,J\xfcrgen,Gro\xdf,,no,,none,,,active\n', 'latin1'),
    ]),
    code: 'encoding-unsupported',
    fields: { line: 3 },
  },
  'what DOS made of an umlaut': {
    file: Buffer.concat([Buffer.from(good), Buffer.from('A-3,P-1,person,,J\x81rgen,,,,,,,,\n', 'latin1')]),
    code: 'encoding-unsupported',
    fields: { line: 3 },
  },
  'what an old Macintosh made of an umlaut': {
    file: Buffer.concat([Buffer.from(good), Buffer.from('A-3,P-1,person,,J\x9frgen,,,,,,,,\n', 'latin1')]),
    code: 'encoding-unsupported',
    fields: { line: 3 },
  },
  'UTF-32': {
    file: Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from(good, 'utf16le')]),
    code: 'encoding-unsupported',
  },
  'UTF-8 that ends in the middle of a character': {
    file: Buffer.concat([Buffer.from(good), Buffer.from([0xc3])]),
    code: 'encoding-unsupported',
  },
  'a header without a required column': {
    file: 'account_id,kind,given_name\nA-2,person,Ann\n',
    code: 'csv-column-missing',
    fields: { columns: ['practice_id'] },
  },
  'a list of practices in place of people': { file: known, code: 'csv-column-missing' },
  'a file without a header': { file: 'A-2,P-1,person\n', code: 'csv-column-missing' },
  'separators that no one uses': {
    file: 'account_id#practice_id#kind\nA-2#P-1#person\n',
    code: 'csv-column-missing',
  },
  'a column twice in two spellings': {
    file: 'account_id,practice_id,kind,Account ID\nA-2,P-1,person,A-3\n',
    code: 'csv-column-twice',
  },
  'a column twice': {
    file: 'account_id,practice_id,kind,Kind\nA-2,P-1,person,person\n',
    code: 'csv-column-twice',
  },
  'a stray quotation mark in the header': {
    file: 'account_id,practice_id,ki"nd\nA-2,P-1,person\n',
    code: 'csv-header-unreadable',
  },
  'a header without an end': {
    file: `account_id,practice_id,kind,${'x'.repeat(1_000_000)}`,
    code: 'csv-header-unreadable',
  },
  'an unclosed quotation mark': {
    file: 'account_id,practice_id,kind,given_name\nA-2,P-1,person,Ann\nA-3,P-1,person,"Bob\nA-4,P-1,person,Cy\n',
    code: 'csv-quote-unclosed',
    fields: { line: 3 },
  },
  'an unclosed quotation mark with quoted cells after it': {
    file: 'account_id,practice_id,kind,given_name\nA-3,P-1,person,"Bob\nA-4,P-1,person,"Cy"\nA-5,P-1,person,"Di"\n',
    code: 'csv-quote-unclosed',
    fields: { line: 2 },
  },
};

describe('a file that is no CSV of its kind', () => {
  for (const [name, { file, code, fields }] of Object.entries(refused))
    it(`is refused whole and changes nothing: ${name}`, async () => {
      const { desk, before } = await filledDesk();
      const rejectsFile = join(desk.folder, 'rejects.csv');
      const answer = await desk.importPeople(file, { rejectsFile });
      expect(refusedWith(answer)).toBe(code);
      if (!answer.ok)
        expect(answer.error).toMatchObject({ ...fields, message: expect.stringMatching(/\.$/) });
      expect(desk.state()).toEqual(before);
      expect(readdirSync(desk.folder).filter((name) => name.includes('rejects'))).toEqual([]);
    });

  it('is refused where it is missing, a folder, or in an encoding that is asked for', async () => {
    const { desk, before } = await filledDesk();
    const people = (file: string, encoding?: string) =>
      desk.run('import', { what: 'people', file, ...(encoding ? { encoding } : {}) });
    mkdirSync(join(desk.folder, 'folder.csv'));
    expect(refusedWith(await people(join(desk.folder, 'nothing.csv')))).toBe('file-unreadable');
    expect(refusedWith(await people(join(desk.folder, 'folder.csv')))).toBe('file-unreadable');
    expect(refusedWith(await people('/dev/zero'))).toBe('file-unreadable');
    const file = desk.file('good.csv', good.replace('A-1', 'A-9'));
    expect(refusedWith(await people(file, 'windows-9999'))).toBe('encoding-unsupported');
    expect(desk.state()).toEqual(before);
    expect(answered(await people(file, 'UTF-8')).rows).toBe(1);
  });

  it('is refused before anything else where the rejects can go nowhere', async () => {
    const { desk, before } = await filledDesk();
    const file = good.replace('A-1', 'A-9');
    expect(refusedWith(await desk.importPeople(file, { rejectsFile: desk.folder }))).toBe('target-is-folder');
    expect(
      refusedWith(await desk.importPeople(file, { rejectsFile: join(desk.folder, 'no', 'r.csv') })),
    ).toBe('folder-missing');
    const input = desk.file('input.csv', file);
    for (const rejectsFile of [input, desk.store.path]) {
      const answer = await desk.run('import', { what: 'people', file: input, rejectsFile });
      expect(refusedWith(answer)).toBe('target-in-use');
    }
    expect(desk.state()).toEqual(before);
    expect(desk.read('input.csv')).toBe(file);
  });
});
