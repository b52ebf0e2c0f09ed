import { differenceActions, differenceQueries } from '../../../preload/contract/differences.ts';
import { type ActionDefinition, defineFeature } from '../ground/basics/definitions.ts';
import { keeping, differenceQueries as queries, taking } from './differences.ts';

/** Settling what the source and the desk say differently; `actions` are those that the desk has for it. */
export const differencesFeature = (actions: ReadonlyMap<string, ActionDefinition>) =>
  defineFeature(
    { actions: differenceActions, queries: differenceQueries },
    { actions: { 'differences.keep': keeping, 'differences.take': taking(actions) }, queries },
  );
