import { randomBytes } from 'node:crypto';
import type { AccountRow, PracticeRow } from '../../main/desk/directory/import/rows.ts';
import { upsertAccount } from '../../main/desk/directory/import/write-account.ts';
import { upsertPractice } from '../../main/desk/directory/import/write-practice.ts';
import type { Upserted, WriteCircumstances } from '../../main/desk/directory/import/written-row.ts';
import { createIds } from '../../main/desk/ground/basics/context.ts';
import { createSearchIds } from '../../main/desk/ground/people/search-index.ts';
import type { Writer } from '../../main/store/handles.ts';
import type { Store } from '../../main/store/store.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { write } from './store.ts';

/** When the tests' directory was imported, unless they say otherwise. */
export const importedAt = Date.UTC(2026, 0, 5, 9);

/** A practice's row; say only what the test is about. */
export const practiceRow = (row: Partial<PracticeRow> = {}): PracticeRow => ({
  id: 'P-100',
  name: 'Harbour Dental',
  email: '',
  phone: '',
  address: '',
  city: '',
  state: '',
  postalCode: '',
  status: 'active',
  language: '',
  ...row,
});

/** An account's row; say only what the test is about. */
export const accountRow = (row: Partial<AccountRow> = {}): AccountRow => ({
  id: 'a-1',
  practiceId: 'P-100',
  kind: 'person',
  userName: '',
  givenName: 'Mary',
  familyName: 'Berg',
  role: '',
  administrator: false,
  loginEmail: '',
  emailState: 'none',
  phone: '',
  phoneType: null,
  status: 'active',
  language: '',
  ...row,
});

const importing = (transaction: Writer, now: number): WriteCircumstances => ({
  now,
  operator: 'Ada',
  newId: createIds(() => now, randomBytes),
  changed: () => undefined,
  searchIds: createSearchIds(transaction),
});

/** Imports practices, one by one, in one transaction. */
export const importPractices = (
  store: Store,
  rows: readonly PracticeRow[],
  now: number = importedAt,
): Promise<readonly Answer<Upserted>[]> =>
  write(store, (transaction) => {
    const circumstances = importing(transaction, now);
    return rows.map((row) => upsertPractice(transaction, row, circumstances));
  });

/** Imports accounts, one by one, in one transaction. */
export const importAccounts = (
  store: Store,
  rows: readonly AccountRow[],
  now: number = importedAt,
): Promise<readonly Answer<Upserted>[]> =>
  write(store, (transaction) => {
    const circumstances = importing(transaction, now);
    return rows.map((row) => upsertAccount(transaction, row, circumstances));
  });

/** Practices and accounts from what a test is about; everything has to come in. */
export async function fillDirectory(
  store: Store,
  practices: readonly Partial<PracticeRow>[],
  accounts: readonly Partial<AccountRow>[],
  now: number = importedAt,
): Promise<void> {
  const answers = [
    ...(await importPractices(store, practices.map(practiceRow), now)),
    ...(await importAccounts(store, accounts.map(accountRow), now)),
  ];
  for (const answer of answers) if (!answer.ok) throw new Error(answer.error.message);
}
