import type { Clock } from '../desk/ground/basics/context.ts';
import { type Answer, done, failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { lockSetup } from '../folder/setup-lock.ts';
import type { StoreLocation } from '../keys/open-with-key.ts';
import { hasOfflineCopy } from '../store/offline-folder.ts';
import { removeCopy } from '../store/rekeyed-copy.ts';
import { hasSwapNote, restoringFile, settleSwap, swapIn } from '../store/restore-swap.ts';
import { runsElsewhere } from '../store/running-marks.ts';
import { type StoreOptions, storeRefusal } from '../store/store.ts';
import { noteBackupState } from '../transfer/backup/backup-state.ts';
import { copyReference, presentKeyOf } from './restore-store.ts';

/**
 * Puts another store in the place of the one that a folder has, under the same key. `make` writes it, whole and closed, into the file
 * that it is given, while the present store may be open in this program; `letGo` closes it, just before it is moved into a folder beside,
 * which is given back. It stays as it is after every refusal. With `keepsCopy` what was done without the team stays beside, to be done
 * again on the other store.
 * Codes `team-kept-work`, `store-key-missing`, `store-in-use`, `store-busy`, `disk-full`, `store-not-writable`, and those of `make`.
 */
export async function replaceStore(
  place: StoreLocation & { readonly clock: Clock; readonly keepsCopy?: boolean },
  make: (options: StoreOptions) => Promise<Answer<unknown>>,
  letGo: () => Promise<void> = async () => undefined,
): Promise<Answer<string | null>> {
  const { folder, nativeBinding, keepsCopy = false } = place;
  const { store: storePath } = dataFolder(folder);
  if (runsElsewhere(storePath)) return failures.storeInUseElsewhere();
  // What was done without the team is nowhere else.
  if (!keepsCopy && hasOfflineCopy(storePath)) return failures.teamKeptWork();
  const lock = lockSetup(folder);
  if (!lock.ok) return lock;
  const making = restoringFile(storePath);
  try {
    const settled = hasSwapNote(storePath) ? settleSwap(storePath) : done(true);
    if (!settled.ok) return settled;
    const presentKey = await presentKeyOf(place);
    if (presentKey === null) return failures.storeKeyMissing();
    const made = await make({ path: making, key: presentKey, nativeBinding, isCopy: true });
    if (!made.ok) return made;
    await letGo();
    const swapped = swapIn({ storePath, presentKey, nativeBinding, keepsCopy, at: new Date(place.clock()) });
    if (!swapped.ok) return swapped;
    if (swapped.value !== null) copyReference(folder, swapped.value);
    noteBackupState(storePath, { lastCheck: null });
    return swapped;
  } catch (error) {
    const refusal = storeRefusal(error, storePath);
    if (refusal === null) throw error;
    return refusal;
  } finally {
    // In its place it has another name; stopped while it takes it, the next start goes on.
    if (!hasSwapNote(storePath)) removeCopy(making);
    lock.value();
  }
}
