import { mkdirSync, rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { hasMarks, marksAreLeft } from '../../../main/desk/kept/marks.ts';
import { offlineFolder } from '../../../main/store/offline-folder.ts';
import { sql } from '../../../main/store/sql.ts';
import { temporaryStore, write } from '../../support/store.ts';

test('what was done again is known by its mark as long as there is a copy that may have it to be done', async () => {
  const store = temporaryStore();
  expect(marksAreLeft(store, 'front')).toBe(false);
  await write(store, (transaction) =>
    transaction.one(sql`INSERT INTO done_again (id, desk) VALUES ('a-1', 'front')`),
  );
  expect([hasMarks(store.read, 'front'), marksAreLeft(store, 'front')]).toEqual([true, true]);
  // A desk that was killed between doing it again and noting so, and that begins while its team's server is away.
  const folder = offlineFolder(store.path);
  mkdirSync(folder);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect([hasMarks(store.read, 'front'), marksAreLeft(store, 'front')]).toEqual([true, false]);
});
