import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNewStore, openStore, type Store, type StoreOptions } from '../../main/store/store.ts';
import { addUsualOperators } from './operators.ts';

/** The key of all stores that are copies of the blank one: another process of a test opens them too. */
export const blankKey = Buffer.alloc(32, 7);

let blank: Buffer | null = null;

/**
 * A new store at a path, with the usual operators. It is made once for all tests of a process, and each has a copy of its file:
 * making one takes ten times as long as opening it.
 */
export function copyBlankStore(path: string): { readonly store: Store; readonly options: StoreOptions } {
  blank ??= makeBlank();
  writeFileSync(path, blank, { mode: 0o600, flag: 'wx' });
  // A test may spoil its key.
  const options = { path, key: Buffer.from(blankKey) };
  return { store: opened(openStore(options)), options };
}

function makeBlank(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-blank-'));
  const path = join(folder, 'desk.db');
  const store = opened(createNewStore({ path, key: blankKey }));
  addUsualOperators(store);
  store.close();
  const file = readFileSync(path);
  rmSync(folder, { recursive: true, force: true });
  return file;
}

function opened(answer: ReturnType<typeof openStore>): Store {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}
