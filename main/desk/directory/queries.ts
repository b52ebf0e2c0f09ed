import { done } from '../../failures.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { lastImport } from './import/import-journal.ts';
import { importMaps } from './import-maps.ts';
import { lookup } from './lookup.ts';
import { practiceStanding } from './practice-standing.ts';
import { recordsNamed } from './recent-records.ts';
import { accountRecord, directoryCounts, practiceAccountsPage, practiceRecord } from './records.ts';

/** What faces may ask of practices and accounts. */
export const directoryQueries: QueriesOf<
  | 'lookup'
  | 'recordsNamed'
  | 'practice'
  | 'practiceStanding'
  | 'practiceAccounts'
  | 'account'
  | 'directoryCounts'
  | 'importMaps'
  | 'lastImport'
> = {
  lookup: (reader, input) => done(lookup(reader, input)),
  recordsNamed: (reader, { of }) => done(recordsNamed(reader, of)),
  practice: (reader, { id }) => practiceRecord(reader, id),
  practiceStanding: (reader, { id }) => practiceStanding(reader, id),
  practiceAccounts: (reader, { id, after, limit }) =>
    done(practiceAccountsPage(reader, { id, after, limit })),
  account: (reader, { id }) => accountRecord(reader, id),
  importMaps: (reader) => done(importMaps(reader)),
  lastImport: (reader) => done(lastImport(reader)),
  directoryCounts: (reader) => done(directoryCounts(reader)),
};
