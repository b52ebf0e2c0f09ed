import { done } from '../../failures.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { lookup } from './lookup.ts';
import { accountRecord, directoryCounts, practiceAccountsPage, practiceRecord } from './records.ts';

/** What faces may ask of practices and accounts. */
export const directoryQueries: QueriesOf<
  'lookup' | 'practice' | 'practiceAccounts' | 'account' | 'directoryCounts'
> = {
  lookup: (reader, input) => done(lookup(reader, input)),
  practice: (reader, { id }) => practiceRecord(reader, id),
  practiceAccounts: (reader, { id, after, limit }) =>
    done(practiceAccountsPage(reader, { id, after, limit })),
  account: (reader, { id }) => accountRecord(reader, id),
  directoryCounts: (reader) => done(directoryCounts(reader)),
};
