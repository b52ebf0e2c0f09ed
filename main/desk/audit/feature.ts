import { auditQueries } from '../../../preload/contract/audit.ts';
import { auditLogQueries } from '../../../preload/contract/audit-log.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { auditQueries as answers } from './audit-queries.ts';
import { entryQueries } from './read-entries.ts';

/** The chain of what was done, to be looked at. */
export const auditFeature = defineFeature(
  { actions: {}, queries: { ...auditQueries, ...auditLogQueries } },
  { actions: {}, queries: { ...answers, ...entryQueries } },
);
