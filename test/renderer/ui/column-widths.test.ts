import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsIn } from '../../../renderer/ui/lists/column-list.tsx';
import { moved, readShares } from '../../../renderer/ui/lists/column-widths.ts';

test('A line between two columns gives one what it takes from the other, and leaves both wide enough', () => {
  const width = fc.integer({ min: 40, max: 600 });
  fc.assert(
    fc.property(width, width, fc.integer({ min: -900, max: 900 }), (left, right, by) => {
      const [one, other] = moved(left, right, by);
      expect(one + other).toBe(left + right);
      expect(Math.min(one, other)).toBeGreaterThanOrEqual(40);
      expect(Math.sign(one - left) * Math.sign(by)).toBeGreaterThanOrEqual(0);
    }),
  );
  expect(moved(100, 100, 30)).toEqual([130, 70]);
  expect(moved(100, 100, 300)).toEqual([160, 40]);
  expect(moved(100, 100, -300)).toEqual([40, 160]);
});

test('Widths that were kept are read as far as they are any', () => {
  expect(readShares('{"caller":120,"state":"wide","age":3,"reason":null}')).toEqual({ caller: 120 });
  for (const broken of [null, '', 'null', '7', '{', '[1]'])
    expect(Object.keys(readShares(broken))).toEqual([]);
});

test('A column for which a list is too narrow is left out of it', () => {
  const columns = [{ id: 'a' }, { id: 'b', from: 800 }, { id: 'c' }];
  expect(columnsIn(columns, 799).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(columnsIn(columns, 800)).toEqual(columns);
});
