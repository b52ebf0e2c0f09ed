import { z } from 'zod';
import { shell } from './define.ts';
import type { Millis } from './shared.ts';

/** Why a key file is not as safe as it should be. */
export const keyFileRisks = ['others-can-read', 'others-own', 'others-can-replace', 'synchronised'] as const;
export type KeyFileRisk = (typeof keyFileRisks)[number];

/** What is wrong with where a key file lies: a sentence for a person, and the command that mends it where one does. */
export interface KeyFileWarning {
  readonly risk: KeyFileRisk;
  readonly message: string;
  readonly command: string | null;
}

/** The key of the open store, as far as anyone may know it. */
export interface KeyStatus {
  /** Derived from the key one way: tells keys apart and gives nothing of them away. */
  readonly fingerprint: string;
  /** The file that the key is read from; null for the system's keychain. */
  readonly keyFile: string | null;
  /** When the recovery key of this key was shown, printed or saved last, and when parts of it were typed back. */
  readonly recoveryWrittenAt: Millis | null;
  readonly recoveryCheckedAt: Millis | null;
  /** Whether the desk asks for that: a key that only a keychain has is lost with its computer. */
  readonly recoveryWanted: boolean;
  readonly warnings: readonly KeyFileWarning[];
}

/** A recovery key, to be written down: 13 groups of five signs, and two of them to be typed back. */
export interface RecoveryKeySheet {
  readonly groups: readonly string[];
  readonly fingerprint: string;
  /** The store's folder. */
  readonly store: string;
  /** Numbers of groups, from 1. */
  readonly asked: readonly [number, number];
}

/** What a change of the key came to. */
export interface KeyChangeResult {
  readonly from: string;
  readonly to: string;
  readonly keyFile: string | null;
  /** Whether the earlier key is kept, for the backups that it opens. */
  readonly earlierKept: boolean;
}

const path = z.string().min(1).max(4096);

/** The operator's own password, typed again; null for who has none. */
const password = z.string().max(1000).nullable();

export const keyCalls = {
  /** `needsPassword`: whether the operator types it again for what a lead may do with the key. */
  keyStatus: shell<KeyStatus & { readonly needsPassword: boolean }>()(z.object({}), { role: 'auditor' }),
  /** The recovery key, for the screen. A lead's; the audit chain has it first. The next two follow it within minutes. */
  showRecoveryKey: shell<RecoveryKeySheet>()(z.object({ password }), { role: 'lead' }),
  /** Prints the sheet that the window shows, by the system's dialog; false where the person changed their mind. */
  printRecoveryKey: shell<{ printed: boolean }>()(z.object({}), { role: 'lead' }),
  /** Saves it as a text file that the system's dialog asks for; null where the person changed their mind. */
  saveRecoveryKey: shell<{ path: string | null }>()(z.object({}), { role: 'lead' }),
  /** Two groups, typed back from the paper. */
  checkRecoveryKey: shell<{ checked: true }>()(
    z.object({
      groups: z
        .array(z.object({ number: z.number().int().min(1).max(13), typed: z.string().max(50) }))
        .length(2),
    }),
    { role: 'lead' },
  ),
  /** Ends the first run without a recovery key for now; the desk goes on asking for it. */
  recoveryKeyLater: shell<{ later: true }>()(z.object({}), { role: 'auditor' }),
  /** Opens a store whose key can't be had with its typed recovery key, and keeps the key in the keychain, or in a new key file. */
  openWithRecoveryKey: shell<{ opened: true }>()(
    z.object({ typed: z.string().min(1).max(1000), keyFile: path.nullable() }),
    { role: 'setup-lead' },
  ),
  /** Gives the store another key, in the keychain or in a new key file. The desk is closed meanwhile. */
  changeKey: shell<KeyChangeResult>()(
    z.object({ keyFile: path.nullable(), forgetEarlier: z.boolean(), password }),
    {
      role: 'lead',
    },
  ),
};
