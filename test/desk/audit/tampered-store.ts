import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openKeyed } from '../../../main/store/keyed-database.ts';
import { createNewStore, type Store } from '../../../main/store/store.ts';
import { valueIn } from '../../support/answers.ts';
import { addUsualOperators } from '../../support/operators.ts';
import { explained } from '../../support/store.ts';

export interface TamperedStore {
  readonly store: Store;
  /** Works on the file as someone with the key and a tool of their own would: nothing of the program looks on. */
  byHand<Value>(work: (database: Database.Database) => Value): Value;
}

/** A store in a file of its own, for a test that changes it behind the program's back. */
export function tamperedStore(): TamperedStore {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-tampered-'));
  const options = { path: join(folder, 'desk.db'), key: randomBytes(32) };
  const store = valueIn(createNewStore(options));
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  addUsualOperators(store);
  return {
    store: explained(store),
    byHand: (work) => {
      const database = openKeyed(options);
      try {
        database.pragma('foreign_keys = OFF');
        return work(database);
      } finally {
        database.close();
      }
    },
  };
}
