import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { openStore, type Store, type StoreOptions, storeRefusal } from '../../store/store.ts';
import { rejectWords } from './reject-words.ts';

/**
 * Runs `work` on a copy of the store, encrypted with the same key, in a folder that only this user may read and that is
 * removed afterwards. The store itself is only read. Codes `disk-full`, `store-not-writable`.
 */
export async function onCopy<Value>(
  store: Store,
  options: StoreOptions,
  work: (copy: Store) => Promise<Answer<Value>>,
): Promise<Answer<Value>> {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), 'login-desk-dry-run-'));
    const path = join(folder, 'copy.db');
    store.copyTo(path);
    const copy = openStore({ ...options, path });
    if (!copy.ok) return copy;
    try {
      return await work(copy.value);
    } finally {
      copy.value.close();
    }
  } catch (error) {
    const refusal = storeRefusal(error, folder ?? tmpdir());
    if (refusal?.error.code === 'disk-full') return failures.diskFullForFile(say(rejectWords.dryRunCopy));
    if (refusal) return refusal;
    throw error;
  } finally {
    if (folder) rmSync(folder, { recursive: true, force: true });
  }
}
