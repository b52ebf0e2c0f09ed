import { describe, expect, it } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import {
  act,
  ada,
  begin,
  bert,
  columns,
  csv,
  practice,
  practiceColumns,
  type World,
} from '../support/source-world.ts';
import { answered } from '../support/transfer-desk.ts';

const withLanguage = [...columns, 'language'];
const languages = (world: World, table: 'accounts' | 'practices') =>
  world.store.read
    .all<{ language: string | null }>(
      table === 'accounts'
        ? sql`SELECT language FROM accounts ORDER BY id`
        : sql`SELECT language FROM practices ORDER BY id`,
    )
    .map(({ language }) => language);
const people = (one: string, other = '') =>
  csv(withLanguage, [
    { ...bert, language: one },
    { ...ada, language: other },
  ]);

describe('the language of people and practices', () => {
  it('comes with both imports, as a tag or a name', async () => {
    const world = await begin();
    expect(languages(world, 'accounts')).toEqual([null, null]);
    expect(answered(await world.transfer.importPeople(people('es-MX', 'English')))).toMatchObject({
      updated: 2,
      differences: 0,
    });
    expect(languages(world, 'accounts')).toEqual(['es', 'en']);
    const practices = csv([...practiceColumns, 'Language'], [{ ...practice, Language: 'Español' }]);
    expect(answered(await world.transfer.importPractices(practices))).toMatchObject({ updated: 1 });
    expect(languages(world, 'practices')).toEqual(['es', null, null]);
  });

  it('another spelling of the same language changes nothing, and an empty cell takes it back', async () => {
    const world = await begin();
    answered(await world.transfer.importPeople(people('es')));
    expect(answered(await world.transfer.importPeople(people('Spanish')))).toMatchObject({ unchanged: 2 });
    expect(answered(await world.transfer.importPeople(people('')))).toMatchObject({ updated: 1 });
    expect(languages(world, 'accounts')).toEqual([null, null]);
  });

  it('a file without the column leaves it alone', async () => {
    const world = await begin();
    answered(await world.transfer.importPeople(people('es')));
    const without = csv(columns, [{ ...bert, role: 'Nurse' }, ada]);
    expect(answered(await world.transfer.importPeople(without))).toMatchObject({ updated: 1, unchanged: 1 });
    expect(languages(world, 'accounts')).toEqual(['es', null]);
  });

  it('a language that the program does not speak is a rejected row', async () => {
    const world = await begin();
    const result = answered(await world.transfer.importPeople(people('fr', 'es')));
    expect(result.rejects).toMatchObject([{ line: 2, column: 'language', code: 'value-unknown' }]);
    expect(languages(world, 'accounts')).toEqual([null, 'es']);
  });

  it('a value that is not the source’s stays and is a difference, which can be taken', async () => {
    const world = await begin();
    answered(await world.transfer.importPeople(people('es')));
    answered(
      await world.transfer.importPractices(
        csv([...practiceColumns, 'language'], [{ ...practice, language: 'es' }]),
      ),
    );
    await world.store.write((transaction) => {
      transaction.run(sql`UPDATE accounts SET language = 'en' WHERE id = 'A-1'`);
      transaction.run(sql`UPDATE practices SET language = 'en' WHERE id = 'P-1'`);
      return { keep: true, value: null };
    });
    expect(answered(await world.transfer.importPeople(people('')))).toMatchObject({ differences: 1 });
    const practices = csv([...practiceColumns, 'language'], [{ ...practice, language: '' }]);
    expect(answered(await world.transfer.importPractices(practices))).toMatchObject({ differences: 1 });
    for (const [record, id] of [
      ['account', 'A-1'],
      ['practice', 'P-1'],
    ]) {
      const input = { record, id, column: 'language' };
      await act(world, 'differences.take', input);
    }
    expect(languages(world, 'accounts')).toEqual([null, null]);
    expect(languages(world, 'practices')).toEqual([null, null, null]);
  });
});
