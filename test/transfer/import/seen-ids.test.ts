import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSeenIds } from '../../../main/transfer/import/seen-ids.ts';
import { seededRandom } from '../../support/desk.ts';

test('an id is known from its second line on, with the first line that had it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 4 }), { maxLength: 200 }), (ids) => {
      const seen = createSeenIds(seededRandom());
      const before = new Map<string, number>();
      for (const [at, id] of ids.entries()) {
        expect(seen.note(id, at + 1)).toBe(before.get(id) ?? null);
        if (!before.has(id)) before.set(id, at + 1);
      }
    }),
  );
});

test('ids of a million lines are told apart, and are kept outside the heap', () => {
  const lines = 1_000_000;
  const seen = createSeenIds(seededRandom('many'));
  const before = process.memoryUsage();
  let again = 0;
  for (let line = 1; line <= lines; line += 1) if (seen.note(`A-${line}`, line) !== null) again += 1;
  expect(again).toBe(0);
  // 2^21 places of 12 bytes.
  expect(process.memoryUsage().arrayBuffers - before.arrayBuffers).toBeGreaterThan(20_000_000);
  for (let line = 1; line <= lines; line += 9973) expect(seen.note(`A-${line}`, lines + 1)).toBe(line);
});
