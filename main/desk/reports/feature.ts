import { reportQueries } from '../../../preload/contract/reports.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { caseReport } from './case-report.ts';
import { mailReport } from './mail-report.ts';
import { resetReport } from './reset-report.ts';

/** What happened in a period, counted. */
export const reportsFeature = defineFeature(
  { actions: {}, queries: reportQueries },
  { actions: {}, queries: { mailReport, caseReport, resetReport } },
);
