import { keptActions, keptQueries } from '../../../preload/contract/kept.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { keptAnswers, settling } from './list.ts';

/** Work that was done on a copy of the store and done again on the store itself, or refused then. */
export const keptFeature = defineFeature(
  { actions: keptActions, queries: keptQueries },
  { actions: { 'kept.settle': settling }, queries: keptAnswers },
);
