import { directoryQueries } from '../../../preload/contract/directory.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { directoryQueries as answers } from './queries.ts';

/** Practices and accounts, looked up. */
export const directoryFeature = defineFeature(
  { actions: {}, queries: directoryQueries },
  { actions: {}, queries: answers },
);
