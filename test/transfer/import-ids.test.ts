import { describe, expect, it } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { answered, practicesHeader, transferDesk } from '../support/transfer-desk.ts';

const people = (rows: string): string => `account_id,practice_id,kind,given_name,family_name\n${rows}`;
const known = `${practicesHeader}PR-1,One,,,,,,,\nÅ-Ø,Two,,,,,,,\n`;

describe('an id is the same one in any case', () => {
  it('of a practice, in one file and in the next', async () => {
    const desk = transferDesk();
    const twice = answered(await desk.importPractices(`${known}pr-1,Other,,,,,,,\nå-ø,Other,,,,,,,\n`));
    expect(twice.rejects).toMatchObject([
      { line: 4, column: 'practice_id', code: 'id-twice' },
      { line: 5, column: 'practice_id', code: 'id-twice' },
    ]);
    const next = answered(
      await desk.importPractices(`${practicesHeader}pr-1,Renamed,,,,,,,\nÅ-ø,Two,,,,,,,\n`),
    );
    expect(next).toMatchObject({ added: 0, updated: 1, unchanged: 1 });
    expect(desk.store.read.all(sql`SELECT id, name FROM practices ORDER BY id`)).toEqual([
      { id: 'PR-1', name: 'Renamed' },
      { id: 'Å-Ø', name: 'Two' },
    ]);
  });

  it('of the practice that a person belongs to', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(known));
    const rows = 'A-1,pr-1,person,Mary,Lee\nA-2,Pr-1,person,Ann,Lee\nA-3,å-Ø,person,Bo,Lee\n';
    expect(answered(await desk.importPeople(people(rows)))).toMatchObject({ added: 3, rejected: 0 });
    expect(
      answered(await desk.importPeople(people(rows.toUpperCase().replaceAll('PERSON', 'person')))),
    ).toMatchObject({
      added: 0,
    });
    expect(desk.store.read.all(sql`SELECT practice_id FROM accounts ORDER BY id`)).toEqual([
      { practice_id: 'PR-1' },
      { practice_id: 'PR-1' },
      { practice_id: 'Å-Ø' },
    ]);
  });

  it('of an account, so that no two differ by it alone', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(known));
    answered(await desk.importPeople(people('A-1,PR-1,person,Mary,Lee\n')));
    const next = answered(
      await desk.importPeople(
        people('a-1,PR-1,person,Mary,Berg\na-2,PR-1,person,Ann,Lee\nA-2,PR-1,person,Bo,Lee\n'),
      ),
    );
    expect(next).toMatchObject({ added: 1, updated: 1, rejects: [{ line: 4, code: 'id-twice' }] });
    expect(desk.store.read.all(sql`SELECT id, family_name FROM accounts ORDER BY id`)).toEqual([
      { id: 'A-1', family_name: 'Berg' },
      { id: 'a-2', family_name: 'Lee' },
    ]);
  });
});
