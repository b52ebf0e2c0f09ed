import { describe, expect, it } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { sourceOf } from '../../../main/transfer/import/known-maps.ts';
import type { ImportPreview } from '../../../preload/contract/transfer.ts';
import { answered, refusedWith, type TransferDesk, transferDesk } from '../../support/transfer-desk.ts';

const theirs =
  'Client No;Clinic;Mail;Town;Notes\nPR-1;Harbor Dental;front@harbor.example;Oakland;x\nPR-2;Søn & Co;;Ål;y\n';
const map = [
  { from: 'Client No', to: 'practice_id' },
  { from: 'Clinic', to: 'name' },
  { from: 'Mail', to: 'email' },
  { from: 'Town', to: 'city' },
];

const look = async (
  desk: TransferDesk,
  content: string | Buffer,
  more: object = {},
): Promise<ImportPreview> =>
  answered(await desk.run('previewImport', { file: desk.file('look.csv', content), ...more }));
const taken = ({ columns }: ImportPreview) => columns.map(({ to }) => to);
const names = (desk: TransferDesk) =>
  desk.store.read.all<{ id: string; name: string; city: string }>(
    sql`SELECT id, name, city FROM practices ORDER BY id`,
  );

describe('the columns of a file', () => {
  it('are imported as a person says, and the next file of the same source by itself, in any order', async () => {
    const desk = transferDesk();
    expect(refusedWith(await desk.importPractices(theirs))).toBe('csv-column-missing');
    const first = answered(await desk.importPractices(theirs, { map, remember: true }));
    expect(first).toMatchObject({ added: 2, rejected: 0, ignoredColumns: ['Notes'] });
    expect(names(desk)).toEqual([
      { id: 'PR-1', name: 'Harbor Dental', city: 'Oakland' },
      { id: 'PR-2', name: 'Søn & Co', city: 'Ål' },
    ]);
    const next = 'Town,notes,CLINIC,Client no,Mail\nSeattle,,Harbor Dental,PR-1,front@harbor.example\n';
    const second = answered(await desk.importPractices(next));
    expect(second).toMatchObject({ updated: 1, rejected: 0 });
    expect(second.notes.map(({ code }) => code)).toContain('columns-remembered');
    expect(names(desk)[0]).toEqual({ id: 'PR-1', name: 'Harbor Dental', city: 'Seattle' });
    expect(await look(desk, next)).toMatchObject({ remembered: { operator: 'Sam' }, missing: [] });
  });

  it('are not remembered by a dry run, nor where no one asked for it', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(theirs, { map, remember: true, dryRun: true }));
    answered(await desk.importPractices(theirs, { map }));
    expect(refusedWith(await desk.importPractices(theirs))).toBe('csv-column-missing');
  });

  it('go on by their own names where a map says nothing of them, and a column that is left out stays out', async () => {
    const desk = transferDesk();
    const result = answered(
      await desk.importPractices('No,name,city,email\nPR-1,A,B,not an address\n', {
        map: [
          { from: 'no', to: 'practice_id' },
          { from: 'email', to: '' },
        ],
      }),
    );
    expect(result).toMatchObject({ added: 1, rejected: 0, ignoredColumns: ['email'] });
    expect(names(desk)).toEqual([{ id: 'PR-1', name: 'A', city: 'B' }]);
  });

  it('can be named by their numbers, where there is no header or a name stands twice', async () => {
    const desk = transferDesk();
    const bare = [
      { from: '#2', to: 'practice_id' },
      { from: '#1', to: 'name' },
    ];
    const headless = answered(
      await desk.importPractices('Harbor Dental|PR-1\nOld Mill|PR-2\n', {
        map: bare,
        header: false,
        separator: '|',
      }),
    );
    expect(headless).toMatchObject({ rows: 2, added: 2 });
    const twice = 'x;x;Town\nMill;PR-3;Ål\n';
    expect(
      (await look(desk, twice, { map: bare, what: 'practices' })).columns.map(({ from }) => from),
    ).toEqual(['#1', '#2', 'Town']);
    expect(answered(await desk.importPractices(twice, { map: bare })).added).toBe(1);
  });

  it('that a map names wrongly are refused before anything is changed', async () => {
    const desk = transferDesk();
    const asked = (from: string, to: string) => desk.importPractices(theirs, { map: [...map, { from, to }] });
    expect(refusedWith(await asked('Notes', 'colour'))).toBe('import-field-unknown');
    expect(refusedWith(await asked('Nowhere', 'phone'))).toBe('import-column-unknown');
    expect(refusedWith(await asked('Notes', 'name'))).toBe('csv-column-twice');
    expect(names(desk)).toEqual([]);
  });

  it('that are repeated among the rows are told from rows also under their own names', async () => {
    const desk = transferDesk();
    const result = answered(
      await desk.importPractices(`${theirs}Client No;Clinic;Mail;Town;Notes\n`, { map }),
    );
    expect(result.rejects.map(({ code }) => code)).toEqual(['row-is-header']);
  });

  it('make one source whatever their order, unless a name is missing or stands there twice', () => {
    expect(sourceOf(['B x', 'a'])).toEqual(sourceOf(['A', 'BX']));
    expect(sourceOf(['a', 'a', 'b'])).not.toEqual(sourceOf(['b', 'a', 'a']));
    expect(sourceOf(['', ''])).toBeNull();
  });
});

describe('a look at a file', () => {
  it('finds what it holds, how it is read, and what its columns are, in English and Spanish and by their cells', async () => {
    const desk = transferDesk();
    const english = await look(desk, theirs);
    expect(english).toMatchObject({ what: 'practices', separator: ';', header: true, encoding: 'utf-8' });
    expect(taken(english)).toEqual(['practice_id', 'name', 'email', 'city', null]);
    expect(english.missing).toEqual([]);
    expect((await look(desk, theirs.replace('Client No', 'Which one'))).missing).toEqual(['practice_id']);
    expect(english.rows[0]).toEqual({
      line: 2,
      cells: ['PR-1', 'Harbor Dental', 'front@harbor.example', 'Oakland', 'x'],
    });
    const spanish = await look(
      desk,
      'Núm. de empleado,ID consultorio,Tipo,Nombre,Apellidos,Contacto,Teléfono,Estado\n7,PR-1,person,Ana,Núñez,ana@mail.example,4155550123,active\n',
    );
    expect(spanish.what).toBe('people');
    expect(taken(spanish)).toEqual([
      null,
      'practice_id',
      'kind',
      'given_name',
      'family_name',
      'login_email',
      'phone',
      'status',
    ]);
    expect(spanish.columns[5]?.by).toBe('cells');
    const own = await look(desk, 'practice_id,name,estado\nPR-1,A,closed\n');
    expect(taken(own)).toEqual(['practice_id', 'name', 'status']);
    expect(own.columns[0]?.by).toBe('name');
  });

  it('takes a number of a clinic, a client or a person for what it is, however the program that wrote it calls it', async () => {
    const desk = transferDesk();
    for (const name of [
      'Client No',
      'CLIENT-CODE',
      'Hospital ref',
      'customer_id',
      'Site Number',
      'Location key',
    ])
      expect(taken(await look(desk, `${name};Clinic\nPR-1;Harbor Dental\n`)), name).toEqual([
        'practice_id',
        'name',
      ]);
    for (const [person, practice] of [
      ['Staff No', 'Client No'],
      ['Contact Code', 'Clinic'],
      ['User ref', 'Practice number'],
    ])
      expect(
        taken(await look(desk, `${practice};${person};First\nPR-1;A-1;Ann\n`, { what: 'people' })),
        person,
      ).toEqual(['practice_id', 'account_id', 'given_name']);
  });

  it('follows another encoding, another separator and a file without a header', async () => {
    const desk = transferDesk();
    const western = Buffer.from('practice_id;name\nPR-1;J\xf8rgen\n', 'latin1');
    expect(await look(desk, western)).toMatchObject({ encoding: 'windows-1252', separator: ';' });
    const cyrillic = await look(desk, western, { encoding: 'windows-1251' });
    expect(cyrillic.rows[0]?.cells[1]).toBe('Jшrgen');
    expect((await look(desk, western, { separator: ',' })).columns).toHaveLength(1);
    const headless = await look(desk, 'PR-1;Harbor;front@harbor.example\n', {
      header: false,
      what: 'practices',
    });
    expect(headless.columns).toEqual([
      { name: '', from: '#1', to: null, by: null },
      { name: '', from: '#2', to: null, by: null },
      { name: '', from: '#3', to: 'email', by: 'cells' },
    ]);
    expect(headless.rows).toHaveLength(1);
  });

  it('reads the beginning of a large file alone, changes nothing and leaves nothing in the chain', async () => {
    const desk = transferDesk();
    const before = desk.state();
    const rows = Array.from({ length: 40_000 }, (_, at) => `PR-${at},Ångström ${at},Ål\n`).join('');
    const large = await look(desk, Buffer.from(`practice_id,name,city\n${rows}`, 'utf16le'));
    expect(large).toMatchObject({ encoding: 'utf-16le', missing: [] });
    expect(large.rows).toHaveLength(10);
    expect(desk.state()).toEqual(before);
    expect(
      desk.store.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM audit WHERE body LIKE '%look.csv%'`)
        ?.n,
    ).toBe(0);
  });

  it('is refused with a code where there is nothing to see', async () => {
    const desk = transferDesk();
    const codeOf = async (content: string | Buffer, more: object = {}) =>
      refusedWith(await desk.run('previewImport', { file: desk.file('look.csv', content), ...more }));
    expect(await codeOf('')).toBe('csv-empty');
    expect(await codeOf('PK\u0003\u0004\u0014\u0000xl')).toBe('csv-not-text');
    expect(await codeOf('a,b\n1,2\n', { encoding: 'morse' })).toBe('encoding-unsupported');
    expect(refusedWith(await desk.run('previewImport', { file: `${desk.folder}/none.csv` }))).toBe(
      'file-unreadable',
    );
  });
});
