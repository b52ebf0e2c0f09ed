import { readinessQueries } from '../../../preload/contract/readiness.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { readinessQueries as answers } from './queries.ts';

/** How ready practices are for the upgrade. */
export const readinessFeature = defineFeature(
  { actions: {}, queries: readinessQueries },
  { actions: {}, queries: answers },
);
