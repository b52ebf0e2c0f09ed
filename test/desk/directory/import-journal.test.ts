import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createDesk } from '../../../main/desk/desk.ts';
import { lastImport } from '../../../main/desk/directory/import/import-journal.ts';
import { sql } from '../../../main/store/sql.ts';
import { valueIn } from '../../support/answers.ts';
import { testClock } from '../../support/desk.ts';
import { testDeskId } from '../../support/desk-id.ts';
import { practiceRow } from '../../support/directory.ts';
import { addOperator } from '../../support/operators.ts';
import { internalActions } from '../../support/random-actions.ts';
import { temporaryStore } from '../../support/store.ts';

test('of two imports at once the one that began last can be undone, and all of it', async () => {
  const store = temporaryStore();
  addOperator(store, 'Mia');
  const parts = { store, clock: testClock(), random: randomBytes, desk: testDeskId };
  const desk = createDesk({ ...parts, sandboxFolder: '/nonexistent', internalActions });
  const chunk = async (importId: string, isBegun: boolean, id: string) =>
    valueIn(
      await desk.perform({
        type: 'directory.import-practices',
        input: {
          ...{ importId, isBegun, file: `${importId}.csv`, sha256: '0'.repeat(64), absent: [] },
          rows: [{ line: 2, row: practiceRow({ id }) }],
        },
        operator: 'Mia',
      }),
    );
  await chunk('one', false, 'P-1');
  await chunk('other', false, 'P-2');
  await chunk('one', true, 'P-3');
  await chunk('other', true, 'P-4');
  expect(lastImport(store.read)).toMatchObject({ id: 'other', added: 2, records: 2 });
  const undone = { type: 'directory.undo-import', input: { importId: 'other', pieces: 9 }, operator: 'Mia' };
  valueIn(await desk.perform(undone));
  expect(lastImport(store.read)).toMatchObject({ takenOut: 2, settled: 2, stayed: 0 });
  expect(store.read.all(sql`SELECT id FROM practices ORDER BY id`)).toEqual([{ id: 'P-1' }, { id: 'P-3' }]);
});
