import { randomInt } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { KeyStatus, RecoveryKeySheet } from '../../preload/contract/keys.ts';
import { auditEntries } from '../desk/audit/audit-actions.ts';
import type { Clock } from '../desk/ground/basics/context.ts';
import { type Answer, done, failures } from '../failures.ts';
import {
  newKeyReference,
  newStoreId,
  type RecoveryNote,
  readKeyReference,
  writeKeyReference,
} from '../folder/key-reference.ts';
import { isOwnPath } from '../folder/own-paths.ts';
import { fingerprintOf } from '../store/fingerprint.ts';
import type { StoreKey } from '../store/key.ts';
import { keyFileRisks } from '../store/key-file-risks.ts';
import { writeNewFile } from '../store/new-file.ts';
import { isGroupOf, recoveryGroups, recoveryKeyOf } from '../store/recovery-key.ts';
import { type KeyPlace, keyFileOf } from './find-key.ts';
import { typedKey } from './key-recovery.ts';

/** A group that was typed back, counted from 1. */
export interface TypedGroup {
  readonly number: number;
  readonly typed: string;
}

/** The key of an open store: what may be known of it, and its recovery key for who may have it. */
export interface StoreKeys {
  status(): KeyStatus;
  /** For the screen or a printer. The chain has it first: whom it refuses gets none. */
  recoveryKey(how: 'shown' | 'printed', operator: string): Promise<Answer<RecoveryKeySheet>>;
  /** Into a new file for its owner alone. Codes `target-in-use`, `store-not-writable`, `disk-full`. */
  saveRecoveryKey(
    path: string,
    operator: string,
  ): Promise<Answer<{ readonly path: string; readonly fingerprint: string }>>;
  /** Two groups typed back from the paper. Code `recovery-key-invalid` with the groups that differ. */
  checkGroups(groups: readonly TypedGroup[], operator: string): Promise<Answer<{ readonly checked: true }>>;
  /** Puts into the chain that the store was opened with its typed recovery key. */
  noteRecovered(operator: string): Promise<Answer<unknown>>;
  /** A whole recovery key typed back. Codes `recovery-key-invalid`, `recovery-key-other`. */
  checkWhole(typed: string, operator: string): Promise<Answer<{ readonly fingerprint: string }>>;
}

export interface StoreKeysParts {
  readonly place: KeyPlace;
  readonly key: StoreKey;
  readonly clock: Clock;
  /** Puts an entry into the audit chain, for this operator. */
  readonly note: (type: string, input: unknown, operator: string) => Promise<Answer<unknown>>;
}

/** The keys of an open store. Nothing is read or written before it is asked. */
export function createStoreKeys({ place, key, clock, note }: StoreKeysParts): StoreKeys {
  const { folder } = place;
  const fingerprint = fingerprintOf(key);
  const noteRecovery = (what: Partial<RecoveryNote>): void => {
    const reference = readKeyReference(folder) ?? newKeyReference(newStoreId(), null);
    const known = reference.recovery?.fingerprint === fingerprint ? reference.recovery : null;
    try {
      writeKeyReference(folder, {
        ...reference,
        recovery: { writtenAt: null, checkedAt: null, ...known, ...what, fingerprint },
      });
    } catch {
      // A folder that can't be written is asked about it again.
    }
  };
  const checked = async (operator: string): Promise<Answer<unknown>> => {
    const noted = await note(auditEntries.recoveryKeyChecked, { fingerprint }, operator);
    if (noted.ok) noteRecovery({ checkedAt: clock() });
    return noted;
  };
  return {
    status: () => {
      const reference = readKeyReference(folder);
      const recovery = reference?.recovery?.fingerprint === fingerprint ? reference.recovery : null;
      const keyFile = keyFileOf(place);
      return {
        fingerprint,
        keyFile,
        recoveryWrittenAt: recovery?.writtenAt ?? null,
        recoveryCheckedAt: recovery?.checkedAt ?? null,
        recoveryWanted: keyFile === null && !recovery?.checkedAt,
        warnings: keyFile === null ? [] : keyFileRisks(keyFile),
      };
    },
    recoveryKey: async (how, operator) => {
      const noted = await note(auditEntries.recoveryKeyWritten, { fingerprint, how }, operator);
      if (!noted.ok) return noted;
      noteRecovery({ writtenAt: clock() });
      return done({ groups: recoveryKeyOf(key), fingerprint, store: folder, asked: twoNumbers() });
    },
    saveRecoveryKey: async (path, operator) => {
      if (isOwnPath(folder, path) || existsSync(path)) return failures.targetInUse(path);
      const noted = await note(auditEntries.recoveryKeyWritten, { fingerprint, how: 'saved' }, operator);
      if (!noted.ok) return noted;
      const sheet = { groups: recoveryKeyOf(key), fingerprint, store: folder, at: clock() };
      const { recoverySheet } = await import('./recovery-sheet.ts');
      const written = writeNewFile(resolve(path), recoverySheet(sheet));
      if (!written.ok) return written;
      noteRecovery({ writtenAt: clock() });
      return done({ path: resolve(path), fingerprint });
    },
    checkGroups: async (groups, operator) => {
      const wrong = groups.filter(({ number, typed }) => !isGroupOf(key, number, typed));
      if (wrong.length > 0) return failures.recoveryKeyGroups(wrong.map(({ number }) => number));
      const noted = await checked(operator);
      return noted.ok ? done({ checked: true }) : noted;
    },
    noteRecovered: (operator) => {
      const at = keyFileOf(place) === null ? 'keychain' : 'file';
      return note(auditEntries.recoveryKeyUsed, { fingerprint, place: at }, operator);
    },
    checkWhole: async (text, operator) => {
      const typed = typedKey(text);
      if (!typed.ok) return typed;
      if (fingerprintOf(typed.value) !== fingerprint)
        return failures.recoveryKeyOther(fingerprintOf(typed.value), fingerprint);
      const noted = await checked(operator);
      return noted.ok ? done({ fingerprint }) : noted;
    },
  };
}

/** Two different groups, the earlier first. */
function twoNumbers(): readonly [number, number] {
  const one = randomInt(1, recoveryGroups + 1);
  const other = ((one - 1 + randomInt(1, recoveryGroups)) % recoveryGroups) + 1;
  return one < other ? [one, other] : [other, one];
}
