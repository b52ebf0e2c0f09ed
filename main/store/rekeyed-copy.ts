import { closeSync, fsyncSync, openSync, rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { type Answer, done, failures } from '../failures.ts';
import type { StoreKey } from './key.ts';
import { openKeyed } from './keyed-database.ts';
import { storeRefusal } from './store.ts';

/** A store, and the copy of it that another key is to open. */
export interface RekeyRequest {
  readonly path: string;
  readonly key: StoreKey;
  readonly copy: string;
  readonly newKey: StoreKey;
  readonly nativeBinding?: string | undefined;
}

/** A store that no other connection can open until it is let go. */
export interface HeldStore {
  release(): Promise<void>;
}

/** Steps of making the copy, for tests that stop it between two. */
export type RekeyStep = 'held' | 'copied' | 'rekeyed' | 'verified';

// Whoever has the store open has it open for long: waiting as for a write would only keep the person.
const patience = 1000;

const openRaw = (path: string, key: StoreKey, nativeBinding: string | undefined): Database.Database =>
  openKeyed({ path, key, nativeBinding, patience });

/** Takes a store for itself alone, with everything of its log in its file and no log left. Throws `SQLITE_BUSY` where others have it. */
function hold(database: Database.Database): void {
  database.pragma('locking_mode = EXCLUSIVE');
  database.pragma('journal_mode = DELETE');
  database.exec('BEGIN EXCLUSIVE; COMMIT');
}

/** What two copies of one store have in common: versions, the rows of each table, the end of the audit chain. */
function factsOf(database: Database.Database): Readonly<Record<string, unknown>> {
  const names = database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name`,
    )
    .all() as { name: string }[];
  const rows = names.map(({ name }) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    return [name, (database.prepare(`SELECT count(*) AS n FROM ${quoted}`).get() as { n: number }).n];
  });
  return {
    user_version: database.pragma('user_version', { simple: true }),
    application_id: database.pragma('application_id', { simple: true }),
    audit_head: JSON.stringify(
      database.prepare('SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1').get() ?? null,
    ),
    ...Object.fromEntries(rows),
  };
}

/** The first thing that two stores don't have in common; null where there is none. */
function firstDifference(
  store: Readonly<Record<string, unknown>>,
  copy: Readonly<Record<string, unknown>>,
): string | null {
  const names = new Set([...Object.keys(store), ...Object.keys(copy)]);
  return [...names].find((name) => store[name] !== copy[name]) ?? null;
}

/** Removes a copy and what SQLite keeps beside it. */
export function removeCopy(copy: string): void {
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
}

/** Makes what was written to a file outlast a power cut. */
export function flushFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Checks a copy under its new key against what the store holds; what differs, in a word, or null. */
function whatDiffers(
  { copy, newKey, nativeBinding }: RekeyRequest,
  expected: Readonly<Record<string, unknown>>,
): string | null {
  const made = openRaw(copy, newKey, nativeBinding);
  try {
    const found = made.pragma('integrity_check', { simple: true });
    return found === 'ok' ? firstDifference(expected, factsOf(made)) : String(found);
  } finally {
    made.close();
  }
}

/**
 * Copies a store that no one else has open, puts the copy under another key, and checks it from end to end: its integrity, the
 * rows of every table, the head of the chain. The store itself keeps its key; it stays held, so that nothing is written that
 * the copy lacks, until it is released. What was refused leaves no copy. Codes `store-in-use`, `copy-differs`,
 * `store-damaged`, `disk-full`, `store-not-writable`.
 */
export function makeRekeyedCopy(
  request: RekeyRequest,
  at: (step: RekeyStep) => void = () => undefined,
): Answer<HeldStore> {
  const { path, key, copy, newKey, nativeBinding } = request;
  let store: Database.Database | undefined;
  let isHeld = false;
  try {
    removeCopy(copy);
    store = openRaw(path, key, nativeBinding);
    hold(store);
    isHeld = true;
    at('held');
    store.prepare('VACUUM INTO ?').run(copy);
    at('copied');
    const expected = factsOf(store);
    const copied = openRaw(copy, key, nativeBinding);
    try {
      copied.pragma('synchronous = FULL');
      copied.pragma(`rekey = 'raw:${newKey.toString('hex')}'`);
    } finally {
      copied.close();
    }
    flushFile(copy);
    at('rekeyed');
    const difference = whatDiffers(request, expected);
    if (difference !== null) {
      store.close();
      removeCopy(copy);
      return failures.copyDiffers(difference);
    }
    at('verified');
    const held = store;
    return done({ release: async () => void held.close() });
  } catch (error) {
    store?.close();
    removeCopy(copy);
    const isOthers = !isHeld && String((error as { code?: string }).code).startsWith('SQLITE_BUSY');
    const refusal = isOthers ? failures.storeInUseElsewhere() : storeRefusal(error, path);
    if (refusal) return refusal;
    throw error;
  }
}
