import { done } from '../../failures.ts';
import { defineQuery } from '../ground/basics/definitions.ts';
import { lookup } from './lookup.ts';
import { accountRecord, directoryCounts, practiceAccountsPage, practiceRecord } from './records.ts';

/** What faces may ask of practices and accounts. */
export const directoryQueries = [
  defineQuery('lookup', (reader, input) => done(lookup(reader, input))),
  defineQuery('practice', (reader, { id }) => practiceRecord(reader, id)),
  defineQuery('practiceAccounts', (reader, { id, after, limit }) =>
    done(practiceAccountsPage(reader, { id, after, limit })),
  ),
  defineQuery('account', (reader, { id }) => accountRecord(reader, id)),
  defineQuery('directoryCounts', (reader) => done(directoryCounts(reader))),
];
