import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
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

test('ids of a million lines are told apart, and are kept outside the heap', async () => {
  // A set of a million texts takes more than 60 MB of it.
  const worker = new Worker(new URL('../../support/seen-ids-worker.ts', import.meta.url), {
    workerData: { lines: 1_000_000 },
    resourceLimits: { maxOldGenerationSizeMb: 32 },
  });
  const [told] = await once(worker, 'message');
  expect(told).toEqual({ taken: 0, forgotten: 0 });
  await worker.terminate();
});
