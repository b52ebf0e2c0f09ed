import { z } from 'zod';
import { query, shell } from './define.ts';
import type { Refusal } from './refusals.ts';
import type { Millis } from './shared.ts';

export interface AuditHead {
  readonly entries: number;
  /** Hash of the last entry, 64 hexadecimal digits; all zeros where there is none. */
  readonly head: string;
}

/** What may be wrong with a chain, or with the rows that it answers for. */
const auditProblemCodes = [
  // The chain itself.
  'entry-edited',
  'entry-missing',
  'entry-moved',
  'chain-cut',
  'chain-rewritten',
  'retention-unsigned',
  // Rows that no entry explains.
  'row-edited',
  'row-older',
  'row-added',
  'row-removed',
  'row-changed-before',
  'rows-do-not-add-up',
  'sealed-again',
  'not-sealed',
  // A signed head, or a manifest and its file.
  'head-unreadable',
  'signature-missing',
  'signature-wrong',
  'signer-unknown',
  'other-store',
  'file-changed',
] as const;
export type AuditProblemCode = (typeof auditProblemCodes)[number];

export interface AuditProblem {
  readonly code: AuditProblemCode;
  /** The entry that it is about, or that should explain the row. */
  readonly entry?: number;
  /** The kind of row, as in `case`, `line`, `claim`. */
  readonly kind?: string;
  /** The row's key: a case's number, an account's id, a setting's name. */
  readonly key?: string;
  readonly caseNumber?: string;
  /** In the words of a person. */
  readonly message: string;
}

/** Who signed a manifest or a head. */
export interface AuditSigner {
  /** Of the public key, as in `3F2A 91C0 …`: 16 groups of four. */
  readonly fingerprint: string;
  /** The public key, 64 hexadecimal digits. */
  readonly publicKey: string;
  /** Whether it is the store's own key, or the one that was named; null where there is nothing to compare it with. */
  readonly known: boolean | null;
}

export interface AuditVerification extends AuditHead {
  readonly ok: boolean;
  /** Sequence of the first entry that doesn't fit, or null. */
  readonly firstBad: number | null;
  /** All that doesn't hold, the chain first; a hundred at most. */
  readonly problems?: readonly AuditProblem[];
  /** How many more problems there are. */
  readonly moreProblems?: number;
  /** What is no fault and good to know, in words: what was removed when it was old enough, what no signature covers yet. */
  readonly notes?: readonly string[];
  /** Whoever signed the manifest or the head that was checked. */
  readonly signer?: AuditSigner;
  /** How many rows were compared with the chain. */
  readonly rows?: number;
}

export const auditQueries = {
  auditHead: query<AuditHead>()(z.object({}), { topics: ['audit'] }),
};

/** How the heads of the chain are signed and taken out of the machine. */
export interface AuditStatus {
  /** The key that heads and manifests are signed with; null where there is none this time: then nothing is signed. */
  readonly signer: Pick<AuditSigner, 'fingerprint' | 'publicKey'> | null;
  /** The newest head that is kept in the store; null where none was signed yet. */
  readonly lastSigned: { readonly at: Millis; readonly entries: number } | null;
  /** Why the folder outside could not be written last; null where it could, or there is none. */
  readonly outsideProblem: Refusal | null;
}

export const auditCalls = {
  auditStatus: shell<AuditStatus>()(z.object({}), { role: 'auditor' }),
};
