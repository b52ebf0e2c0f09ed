import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { answered, practicesHeader, transferDesk } from '../support/transfer-desk.ts';

const mostKept = 8 * 2 ** 20;

it('the long log that an import leaves is cut when others write again', async () => {
  const desk = transferDesk();
  const log = () => statSync(`${desk.storeOptions.path}-wal`).size;
  const rows = Array.from(
    { length: 20_000 },
    (_, n) => `P-${n},Harbour Dental ${n},,,${n} Main Street,Oakhurst,CA,,`,
  );
  answered(await desk.importPractices(`${practicesHeader}${rows.join('\n')}\n`));
  expect(log()).toBeGreaterThan(mostKept);
  // The first carries the log's pages home, the next begins it again.
  for (let time = 0; time < 3; time += 1)
    await desk.store.write((transaction) => {
      transaction.run(
        sql`INSERT OR REPLACE INTO settings (key, value) VALUES ('desk.name', ${`"Desk ${time}"`})`,
      );
      return { keep: true, value: null };
    });
  expect(log()).toBeLessThanOrEqual(mostKept);
});
