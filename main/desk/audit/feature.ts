import { auditQueries } from '../../../preload/contract/audit.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { auditQueries as answers } from './audit-queries.ts';

/** The chain of what was done, to be looked at. */
export const auditFeature = defineFeature(
  { actions: {}, queries: auditQueries },
  { actions: {}, queries: answers },
);
