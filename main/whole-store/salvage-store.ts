import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SalvageResult } from '../../preload/contract/backup.ts';
import { type Answer, done, failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { deskIdOf } from '../folder/desk-id.ts';
import { lockSetup } from '../folder/setup-lock.ts';
import { findKey } from '../keys/find-key.ts';
import { hasSwapNote, settleSwap, swapIn } from '../store/restore-swap.ts';
import { noteBackupState } from '../transfer/backup/backup-state.ts';
import { type Salvaged, type SalvageParts, salvageStore } from '../transfer/backup/salvage/salvage-store.ts';
import { copyReference, type RestoreOptions } from './restore-store.ts';

export interface SalvageOptions extends Omit<RestoreOptions, 'file' | 'prepare' | 'letGo'> {
  /** Makes the store; a window has a worker do it. */
  readonly salvage?: (parts: SalvageParts) => Promise<Answer<Salvaged>>;
}

/**
 * Puts what can still be read of a folder's damaged store into a new one that takes its place. The damaged one is moved whole into a
 * folder beside, with a list of what could not be saved: tables, counts and row numbers, nothing of anybody. Codes of `salvageStore`,
 * `store-in-use`, `store-busy`.
 */
export async function salvageFolder(options: SalvageOptions): Promise<Answer<SalvageResult>> {
  const { folder, nativeBinding } = options;
  const { store: storePath } = dataFolder(folder);
  const lock = lockSetup(folder);
  if (!lock.ok) return lock;
  try {
    const settled = hasSwapNote(storePath) ? settleSwap(storePath) : done(true);
    if (!settled.ok) return settled;
    const key = await findKey(options);
    if (!key.ok) return key;
    const salvaged = await (options.salvage ?? salvageStore)({
      storePath,
      presentKey: key.value,
      nativeBinding,
      operator: options.operator,
      desk: deskIdOf(folder),
      clock: options.clock,
      random: options.random,
      cancelled: options.cancelled ?? (() => false),
      progress: options.progress ?? (() => undefined),
    });
    if (!salvaged.ok) return salvaged;
    const at = new Date(options.clock());
    // Folding the log into a damaged file would change it: it is moved as it lies.
    const swapped = swapIn({
      storePath,
      presentKey: null,
      nativeBinding,
      at,
      step: options.step ?? (() => {}),
    });
    if (!swapped.ok) return swapped;
    if (swapped.value === null) return failures.nothingToSalvage(storePath);
    copyReference(folder, swapped.value);
    noteBackupState(storePath, { lastCheck: null, uncleanSince: null });
    const report = join(swapped.value, 'salvage-report.json');
    const result = { ...salvaged.value, ok: true, store: storePath, aside: swapped.value, report } as const;
    try {
      writeFileSync(report, `${JSON.stringify(result, null, 2)}\n`, { mode: 0o600 });
    } catch {
      // What it says is said on the screen too, and its counts are in the chain.
    }
    return done(result);
  } finally {
    lock.value();
  }
}
