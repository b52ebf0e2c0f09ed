import { directoryQueries } from '../../../preload/contract/directory.ts';
import { importActions, importQueries } from '../../../preload/contract/imports.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { forgettingMap } from './import-maps.ts';
import { directoryQueries as answers } from './queries.ts';

/** Practices and accounts, looked up; and how files of them are read. */
export const directoryFeature = defineFeature(
  { actions: importActions, queries: { ...directoryQueries, ...importQueries } },
  { actions: { 'imports.forget-map': forgettingMap }, queries: answers },
);
