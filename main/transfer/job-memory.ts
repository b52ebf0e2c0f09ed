import type { JobName } from '../../preload/contract/contract.ts';
import { usualCache } from '../store/open-database.ts';

export interface JobMemory {
  /** The space for what is new, in megabytes; what outlives a sweep of it is swept far more slowly. */
  readonly newMegabytes: number;
  /** What the job keeps of the store's file, decrypted, in kibibytes. */
  readonly cacheKibibytes: number;
}

/** A job that would take more, in megabytes, ends alone instead of the program. */
export const mostOldMegabytes = 256;

/** An import goes through every index of the store, and ends. */
const throughIndexes: JobMemory = { newMegabytes: 24, cacheKibibytes: 65_536 };

/** An export reads each row once and makes many texts of it, which are soon forgotten; workbooks and pages take memory of their own besides. */
const rowByRow: JobMemory = { newMegabytes: 32, cacheKibibytes: usualCache };

/** What a job may take of the computer's memory: with the program around it an export stays below 300 MB, an import below 350. */
export const jobMemory = (name: JobName): JobMemory =>
  name === 'exportCases' || name === 'exportAudit' || name === 'exportScheduled' ? rowByRow : throughIndexes;
