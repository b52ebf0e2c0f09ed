import type { PlainMessage } from '../../language/catalogue.ts';
import { say } from '../language.ts';
import { refused } from './refused.ts';
import { storeWords, whyNotWritable } from './store-words.ts';

const whyNot: Readonly<Record<string, PlainMessage>> = {
  EACCES: whyNotWritable.notAllowed,
  EPERM: whyNotWritable.notAllowed,
  EROFS: whyNotWritable.readOnlyMedium,
  ENOENT: whyNotWritable.noFolder,
  ENOTDIR: whyNotWritable.insideFile,
  EEXIST: whyNotWritable.nameTaken,
  ENAMETOOLONG: whyNotWritable.nameTooLong,
};

/** Which program opened a store that is too new for this one, and the backup that was made before it did. */
export interface NewerProgram {
  readonly own: string;
  readonly newer: string;
  readonly backup: string | null;
}

/** What is wrong with the store, its folder or its key. */
export const storeFailures = {
  // Store and key
  storeMissing: (folder: string) => refused('store-missing', say(storeWords.storeMissing, { folder })),
  storeExists: (folder: string) => refused('store-exists', say(storeWords.storeExists, { folder })),
  storeKeyMissing: () => refused('store-key-missing', say(storeWords.storeKeyMissing)),
  storeKeyWrong: () => refused('store-key-wrong', say(storeWords.storeKeyWrong)),
  storeDamaged: (path: string, what: string) =>
    refused('store-damaged', say(storeWords.storeDamaged, { path, what }), { what }),
  signingKeyMissing: () => refused('signing-key-missing', say(storeWords.signingKeyMissing)),
  storeNotDamaged: () => refused('store-not-damaged', say(storeWords.storeNotDamaged)),
  storeTooNew: (schema: number, program: NewerProgram | null = null) => {
    if (program === null)
      return refused('store-too-new', say(storeWords.storeTooNew, { version: schema }), { schema });
    const { own, newer, backup } = program;
    const said = say(storeWords.storeOfNewerProgram, { own, newer });
    const back = backup === null ? '' : ` ${say(storeWords.backupOfBefore, { backup })}`;
    return refused('store-too-new', `${said}${back}`, { schema, newer, backup });
  },
  storeNotWritable: (path: string, reason: string) =>
    refused(
      'store-not-writable',
      say(storeWords.storeNotWritable, {
        path,
        why: say(whyNot[reason] ?? whyNotWritable.refusedBySystem),
        reason,
      }),
    ),
  storeReadOnly: () => refused('store-read-only', say(storeWords.storeReadOnly)),
  diskFull: () => refused('disk-full', say(storeWords.diskFull)),
  storeBusy: () => refused('store-busy', say(storeWords.storeBusy)),
  storeInUseElsewhere: () => refused('store-in-use', say(storeWords.storeInUseElsewhere)),
  keyIsChanging: () => refused('store-busy', say(storeWords.keyIsChanging)),
  copyDiffers: (what: string) => refused('copy-differs', say(storeWords.copyDiffers, { what })),
  recoveryKeyGroups: (groups: readonly number[]) =>
    refused(
      'recovery-key-invalid',
      say(storeWords.recoveryKeyGroups, { count: groups.length, groups: groups.join(', ') }),
      { groups },
    ),
  recoveryKeyLength: (groups: number, needed: number) =>
    refused('recovery-key-invalid', say(storeWords.recoveryKeyLength, { groups, needed }), { groups: [] }),
  recoveryKeyMistyped: () =>
    refused('recovery-key-invalid', say(storeWords.recoveryKeyMistyped), { groups: [] }),
  recoveryKeyOther: (fingerprint: string, stores: string | null) =>
    refused(
      'recovery-key-other',
      stores === null
        ? say(storeWords.recoveryKeyOther, { fingerprint })
        : say(storeWords.recoveryKeyOtherThan, { fingerprint, stores }),
      { fingerprint, storeFingerprint: stores },
    ),
  storeInUse: () => refused('store-in-use', say(storeWords.storeInUse)),
  keyFileMissing: (path: string) => refused('key-file-missing', say(storeWords.keyFileMissing, { path })),
  keyFileInvalid: (path: string) => refused('key-file-invalid', say(storeWords.keyFileInvalid, { path })),
  keychainOtherKey: () => refused('store-key-wrong', say(storeWords.keychainOtherKey)),
  keychainMissing: (reason: string) =>
    refused('keychain-missing', say(storeWords.keychainMissing, { reason })),
  keychainLocked: () => refused('keychain-locked', say(storeWords.keychainLocked)),
  keychainDenied: (reason: string) => refused('keychain-denied', say(storeWords.keychainDenied, { reason })),
  keychainForgets: (reason: string) =>
    refused('keychain-forgets', say(storeWords.keychainForgets, { reason })),
  keychainUnavailable: (reason: string) =>
    refused('keychain-unavailable', say(storeWords.keychainUnavailable, { reason })),
} as const;
