import { z } from 'zod';
import { query } from './define.ts';

export interface AuditHead {
  readonly entries: number;
  /** Hash of the last entry, 64 hexadecimal digits; all zeros where there is none. */
  readonly head: string;
}

export interface AuditVerification extends AuditHead {
  readonly ok: boolean;
  /** Sequence of the first entry that doesn't fit, or null. */
  readonly firstBad: number | null;
}

export const auditQueries = {
  auditHead: query<AuditHead>()(z.object({}), { topics: ['audit'] }),
};
