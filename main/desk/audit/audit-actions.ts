import { z } from 'zod';
import { done } from '../../failures.ts';
import { type ActionDefinition, defineInternalAction } from '../ground/basics/definitions.ts';

/** Names of the entries that tell of no change: what was read out, and what went in or out as a file. */
export const auditEntries = {
  revealed: 'audit.revealed',
  jobBegan: 'audit.job-began',
  jobEnded: 'audit.job-ended',
  logUnread: 'audit.log-unread',
  backupMade: 'audit.backup-made',
  keyChanged: 'audit.key-changed',
  recoveryKeyWritten: 'audit.recovery-key-written',
  recoveryKeyChecked: 'audit.recovery-key-checked',
  recoveryKeyUsed: 'audit.recovery-key-used',
  salvaged: 'audit.salvaged',
  oldRemoved: 'audit.old-removed',
  headMailed: 'audit.head-mailed',
  // What became of the team itself (`team-entry.ts`).
  teamCreated: 'audit.team-created',
  teamJoined: 'audit.team-joined',
  teamInvited: 'audit.team-invited',
  teamRemoved: 'audit.team-removed',
  teamLeft: 'audit.team-left',
  teamRaised: 'audit.team-raised',
  // Not performed: these explain rows that the program wrote by itself (`explained-store.ts`).
  sealed: 'audit.sealed',
  signingKeyMade: 'audit.signing-key-made',
  mailWentOn: 'audit.mail-went-on',
  codesWentOn: 'audit.codes-went-on',
  storeNamed: 'audit.store-named',
} as const;

/** Ids of an entry about a long list: the first of them tell what kind of reading it was. */
export const mostRecords = 100;

const noChange = () => done({});

/** A key's fingerprint, which tells nothing of the key. */
const fingerprint = z.string();

/** Entries of the chain that the program itself makes. No face can name them. */
export const auditActions: readonly ActionDefinition[] = [
  defineInternalAction(
    auditEntries.revealed,
    z.object({
      query: z.string(),
      input: z.unknown(),
      records: z.array(z.string()).max(mostRecords),
      count: z.number(),
    }),
    { handle: noChange },
  ),
  defineInternalAction(auditEntries.jobBegan, z.object({ job: z.string(), input: z.unknown() }), {
    handle: noChange,
  }),
  defineInternalAction(
    auditEntries.jobEnded,
    z.object({ job: z.string(), refused: z.string().optional(), result: z.record(z.string(), z.unknown()) }),
    { handle: noChange },
  ),
  // A copy of everything left the store.
  defineInternalAction(
    auditEntries.backupMade,
    z.object({ file: z.string(), bytes: z.number(), sha256: z.string(), schema: z.number() }),
    { handle: noChange },
  ),
  // Not all rows of the store came out of its damaged predecessor.
  defineInternalAction(
    auditEntries.salvaged,
    z.object({
      saved: z.number(),
      tables: z.array(
        z.object({
          table: z.string(),
          lost: z.number().nullable(),
          orphans: z.number(),
          cutLoose: z.number(),
        }),
      ),
    }),
    { handle: noChange },
  ),
  // The end of a log that could not be read, and where its bytes are kept.
  defineInternalAction(auditEntries.logUnread, z.object({ kept: z.string() }), { handle: noChange }),
  // Of keys the chain has fingerprints alone.
  defineInternalAction(
    auditEntries.keyChanged,
    z.object({ from: fingerprint, to: fingerprint, place: z.enum(['keychain', 'file']) }),
    { role: 'lead', handle: noChange },
  ),
  defineInternalAction(
    auditEntries.recoveryKeyWritten,
    z.object({ fingerprint, how: z.enum(['shown', 'printed', 'saved']) }),
    { role: 'lead', handle: noChange },
  ),
  defineInternalAction(auditEntries.recoveryKeyChecked, z.object({ fingerprint }), { handle: noChange }),
  defineInternalAction(
    auditEntries.recoveryKeyUsed,
    z.object({ fingerprint, place: z.enum(['keychain', 'file']) }),
    { handle: noChange },
  ),
];
