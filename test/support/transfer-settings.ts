import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import { write } from './store.ts';

/** Writes a setting as it is, beside the door. */
export const changeSetting = (store: Store, key: string, value: unknown) =>
  write(store, (transaction) =>
    transaction.run(
      sql`INSERT INTO settings (key, value) VALUES (${key}, ${JSON.stringify(value)})
          ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ),
  );
