import { z } from 'zod';
import { query } from './define.ts';
import { id, type Millis, type Page, type ProofKind, pageLimit, typedText } from './shared.ts';
import { dayOrInstant, timeZone } from './times.ts';

/** What was tried and refused. */
export interface AuditRefusal {
  readonly code: string;
  /** The sentence that was said then; null where none was kept. */
  readonly message: string | null;
}

/** An entry of the audit chain as lists show it. */
export interface AuditRow {
  readonly sequence: number;
  readonly at: Millis;
  readonly operator: string;
  /** The action's type. */
  readonly action: string;
  /** What was done, in words, without the name of whom it is about: that has its own fields. */
  readonly what: string;
  /** What was done for whom, in one sentence. */
  readonly sentence: string;
  readonly refused: AuditRefusal | null;
  readonly caseNumber: string | null;
  readonly practiceId: string | null;
  readonly practiceName: string | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
  /** Proofs that came with it; those that the case had before are in the case. */
  readonly proofs: readonly ProofKind[];
  /** A lead's reason to go on without the proof that it needs. */
  readonly override: string | null;
  /** The second person who approved it. */
  readonly approvedBy: string | null;
}

/** An entry with all that the chain keeps of it. Addresses and numbers in it are masked in the window. */
export interface AuditEntry extends AuditRow {
  /** What was given to the action, without its secrets, as the chain has it. */
  readonly input: unknown;
  /** What else the entry holds, by name, as the chain has it. */
  readonly rest: Readonly<Record<string, unknown>>;
  readonly hash: string;
  readonly previousHash: string;
}

/** What the chain may be narrowed to. `from` and `to` are days of the zone, `to` included, or instants, `to` not included. */
export const auditFilters = z.object({
  operator: typedText(200).optional(),
  /** An action's type. */
  action: typedText(100).optional(),
  /** An account's id, a Practice ID or a case's number, whichever it is. */
  whom: typedText(100).optional(),
  practice: typedText(100).optional(),
  account: id.optional(),
  case: typedText(20).optional(),
  /** True: what was refused; false: what was done. */
  refused: z.boolean().optional(),
  from: dayOrInstant.optional(),
  to: dayOrInstant.optional(),
  zone: timeZone.default('UTC'),
});
export type AuditFilters = z.input<typeof auditFilters>;

export const auditLogQueries = {
  /**
   * A page of the chain, newest first. The first page tells how many there are of the filters, up to 10,000: `total` is null
   * where there are more, and on later pages.
   */
  auditEntries: query<Page<AuditRow> & { readonly total: number | null }>()(
    auditFilters.extend({ after: z.string().max(100).optional(), limit: pageLimit.default(100) }),
    { topics: ['audit'], long: true },
  ),
  auditEntry: query<AuditEntry>()(z.object({ sequence: z.number().int().min(1) }), { topics: ['audit'] }),
  /** Every kind of entry that there can be, with its words, in the order of the words. */
  auditKinds: query<readonly { readonly action: string; readonly what: string }[]>()(z.object({}), {
    topics: ['settings'],
  }),
};
