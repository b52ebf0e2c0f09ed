import { z } from 'zod';
import type { AuditHead } from './audit.ts';
import { job, shell } from './define.ts';
import type { Refusal } from './refusals.ts';
import { filePath, type Millis } from './shared.ts';

/** Why a backup was made. */
export const backupReasons = ['by-hand', 'scheduled', 'before-migration'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What a backup is, read from the file itself. */
export interface BackupFacts {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  readonly schema: number;
  /** The desk that it is of; null where the store never had an id. */
  readonly storeId: string | null;
  readonly auditHead: AuditHead;
  /** When it was made, by its manifest, else by the file's own time. */
  readonly madeAt: Millis;
}

export interface BackupMade extends BackupFacts {
  readonly ok: true;
  /** Path of the manifest that lies beside the file. */
  readonly manifest: string;
  /** Older backups that were thinned out after this one, as paths. */
  readonly removed: readonly string[];
}

export interface BackupCheck extends BackupFacts {
  readonly ok: boolean;
  /** What is wrong with it, where `ok` is false. */
  readonly problem?: Refusal;
}

/** What the present store has that a backup has not. */
export interface NewerInStore {
  readonly entries: number;
  readonly cases: number;
  readonly messages: number;
}

/** How a backup stands to the store that it would replace. */
export interface Compared {
  /** `none`: there is no store; `unreadable`: it can't be opened; `other`: it is another desk's. */
  readonly present: 'none' | 'unreadable' | 'same' | 'other';
  /** Null where there is nothing to compare with. */
  readonly newer: NewerInStore | null;
}

export interface RestoreResult extends BackupFacts {
  readonly ok: true;
  readonly store: string;
  readonly compared: Compared;
  /** Where the store lies that was here before; null where there was none. */
  readonly aside: string | null;
  /** Messages that may have been sent since the backup was made: they wait for a person. */
  readonly messagesHeld: number;
  /** Links, codes and trusted browsers that no longer count. */
  readonly voided: number;
}

/** A backup as a list shows it, by its manifest; the file itself has not been opened. */
export interface BackupListed {
  readonly file: string;
  readonly name: string;
  readonly reason: BackupReason;
  readonly madeAt: Millis;
  readonly bytes: number;
  readonly schema: number | null;
  readonly entries: number | null;
  /** Whether it is of this desk, as far as its manifest says. */
  readonly ownDesk: boolean;
  /** Whether its length is the one in its manifest. */
  readonly whole: boolean;
}

export interface BackupList {
  readonly folder: string;
  /** The newest first. */
  readonly backups: readonly BackupListed[];
  /** Why the folder can't be looked at, or null. */
  readonly problem: Refusal | null;
}

export interface StoreCheck {
  readonly ok: boolean;
  /** `quick`: pages and tables alone; `full`: indexes, references and the audit chain too. */
  readonly kind: 'quick' | 'full';
  readonly at: Millis;
  /** What is wrong, in sentences; the first 20. */
  readonly problems: readonly string[];
  readonly entries: number | null;
}

/** What is known of backups and checks, for the status bar and the settings. */
export interface BackupStatus {
  readonly folder: string;
  /** Whether backups are made by themselves. */
  readonly scheduled: boolean;
  readonly lastGood: { readonly at: Millis; readonly file: string; readonly bytes: number } | null;
  /** When the next one is due; null where none is. */
  readonly nextAt: Millis | null;
  /** The failure since the last good one: when it began, and what was said last. */
  readonly failing: { readonly since: Millis; readonly at: Millis; readonly message: string } | null;
  /** Whether it has failed for so long that it is to be shown everywhere. */
  readonly overdue: boolean;
  readonly lastCheck: StoreCheck | null;
  /** Whether the program ended without closing the store before this start. */
  readonly uncleanEnd: boolean;
}

/** Rows of one table that could not be saved. */
export interface LostRows {
  readonly table: string;
  /** Rows that came over. */
  readonly saved: number;
  /** Rows that are known to be lost; null where nobody can say how many there were. */
  readonly lost: number | null;
  /** Between which keys nothing could be read. */
  readonly gaps: readonly { readonly after: string | null; readonly before: string | null }[];
  /** Rows that could be read and were left out, because what they belong to is lost, or cut loose from it. */
  readonly orphans: number;
  readonly cutLoose: number;
}

export interface SalvageResult {
  readonly store: string;
  /** Where the damaged store lies, whole. */
  readonly aside: string;
  readonly saved: number;
  readonly ok: true;
  /** Tables that lost something. */
  readonly lost: readonly LostRows[];
  /** Whether the audit chain came over without a gap. */
  readonly chainWhole: boolean;
  /** The list as a file. */
  readonly report: string;
}

export const backupJobs = {
  /** Without `out` into the folder of the settings, under a name of its own, and older ones are thinned out afterwards. */
  createBackup: job<BackupMade>()(
    z.object({ out: filePath.optional(), reason: z.enum(['by-hand', 'scheduled']).default('by-hand') }),
    { role: 'agent' },
  ),
  checkStore: job<StoreCheck>()(z.object({ kind: z.enum(['quick', 'full']).default('full') }), {
    role: 'auditor',
  }),
};

const oneBackup = z.object({ file: filePath });

export const backupCalls = {
  listBackups: shell<BackupList>()(z.object({}), { role: 'setup' }),
  backupStatus: shell<BackupStatus>()(z.object({}), { role: 'auditor' }),
  /** Checks the whole file, and says what the present store has that it has not. */
  verifyBackup: shell<BackupCheck & { readonly compared: Compared }>()(oneBackup, { role: 'setup' }),
  /** Puts a backup in the place of the store, which is kept aside. */
  restoreBackup: shell<RestoreResult>()(oneBackup, { role: 'setup-lead' }),
  /** Ends what runs of these three; nothing is changed then. */
  cancelBackupWork: shell<{ cancelled: boolean }>()(z.object({}), { role: 'setup' }),
  /** Saves what can still be read of a damaged store into a new one. */
  salvageStore: shell<SalvageResult>()(z.object({}), { role: 'setup-lead' }),
};
