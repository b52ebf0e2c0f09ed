import { describe, expect, it } from 'vitest';
import {
  accountChanges,
  act,
  ada,
  begin,
  bert,
  type Cells,
  csv,
  people,
  practice,
  practiceRow,
  practices,
  type World,
  whole,
} from '../support/source-world.ts';
import { answered } from '../support/transfer-desk.ts';

/** A row in which only another cell is new. */
const another = (row: Cells, column: string): Cells =>
  column === 'role' ? { ...row, family_name: 'Hillman' } : { ...row, role: 'Veterinarian' };
const otherColumn = (column: string) => (column === 'role' ? 'family_name' : 'role');

describe('what the desk did with an account stays done', () => {
  for (const { column, how, change, source, rows } of accountChanges) {
    const first = rows ?? [bert, ada];
    const row = first[0] as Cells;

    it(`${column} that ${how}: a file that changes another cell of the row changes that one alone`, async () => {
      const world = await begin(...first);
      await change(world);
      const [account, claims] = whole(world) as [object, unknown];
      const next = another(row, column);
      const result = answered(await world.transfer.importPeople(people(next)));
      expect(result).toMatchObject({ updated: 1, differences: 0 });
      expect(whole(world).slice(0, 2)).toEqual([
        { ...account, [otherColumn(column)]: next[otherColumn(column)] },
        claims,
      ]);
    });

    it(`${column} that ${how}: a file that changes the same cell makes a difference, told again while it stands`, async () => {
      const world = await begin(...first);
      await change(world);
      const before = whole(world);
      const file = people({ ...row, [column]: source });
      // Of two values the source can only have come round to the desk's.
      const differences = column === 'admin' || column === 'kind' ? 0 : 1;
      for (const _ of ['first', 'again']) {
        const result = answered(await world.transfer.importPeople(file));
        expect(result).toMatchObject({ updated: 0, unchanged: 1, differences });
        if (differences === 1)
          expect(result.differing).toMatchObject([{ line: 2, record: 'account', id: 'A-1', column }]);
      }
      expect(whole(world)).toEqual(before);
    });
  }

  it('and the first file again, after others, changes nothing', async () => {
    for (const { change, rows, column } of accountChanges) {
      const first = rows ?? [bert, ada];
      const world = await begin(...first);
      await change(world);
      const before = whole(world);
      answered(await world.transfer.importPeople(csv(['account_id', 'practice_id', 'kind', 'state'], first)));
      expect(answered(await world.transfer.importPeople(people(...first)))).toMatchObject({
        updated: 0,
        unchanged: 2,
        differences: 0,
      });
      expect([column, whole(world)]).toEqual([column, before]);
    }
  });
});

const practiceChanges: readonly {
  readonly column: string;
  readonly desk: string;
  readonly source: string;
}[] = [
  { column: 'name', desk: 'Elm Veterinary', source: 'Elm Vets Inc.' },
  { column: 'email', desk: 'desk@elm.example', source: 'front@elm.example' },
  { column: 'phone', desk: '(415) 555-0120', source: '(415) 555-0130' },
  { column: 'address', desk: '2 Elm Street', source: '3 Elm Street' },
  { column: 'city', desk: 'Elmville', source: 'Elmstead' },
  { column: 'state', desk: 'NY', source: 'WA' },
  { column: 'postal_code', desk: '94001', source: '94002' },
  { column: 'status', desk: 'closed', source: 'closed' },
];

describe('what the desk did with a practice stays done', () => {
  for (const { column, desk, source } of practiceChanges) {
    const change = async (world: World) => {
      if (column === 'status') return act(world, 'practices.close', { practiceId: 'P-1', why: 'sold' });
      const keys =
        column === 'email' ? ', email_key = :desk' : column === 'phone' ? ', phone_digits = NULL' : '';
      return world.store.write((transaction) => {
        const text = `UPDATE practices SET ${column} = ?${keys.replace(':desk', '?')} WHERE id = 'P-1'`;
        transaction.one({ text, values: keys.includes(':desk') ? [desk, desk] : [desk] });
        return { keep: true, value: null };
      });
    };
    const other = column === 'city' ? { address: '9 Elm Street' } : { city: 'Elmford' };

    it(`${column}: a file that changes another cell changes that one alone`, async () => {
      const world = await begin();
      await change(world);
      const before = practiceRow(world) as object;
      const result = answered(await world.transfer.importPractices(practices({ ...practice, ...other })));
      expect(result).toMatchObject({ updated: 1, differences: 0 });
      expect(practiceRow(world)).toEqual({ ...before, ...other, [column]: desk });
    });

    it(`${column}: a file that changes the same cell makes a difference`, async () => {
      const world = await begin();
      await change(world);
      const before = practiceRow(world);
      const result = answered(
        await world.transfer.importPractices(practices({ ...practice, [column]: source })),
      );
      expect(result).toMatchObject({ updated: 0, unchanged: 1, differences: desk === source ? 0 : 1 });
      expect(practiceRow(world)).toEqual(before);
    });
  }
});
