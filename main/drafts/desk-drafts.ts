import { type FileHandle, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RandomBytes } from '../desk/ground/basics/context.ts';
import { type Answer, done, failures } from '../failures.ts';
import type { StoreKey } from '../store/key.ts';
import { makeFolder } from '../store/make-folder.ts';
import { storeRefusal } from '../store/store.ts';
import {
  draftsFile,
  draftsFolder,
  draftsKeyOf,
  type KeptText,
  ownWordsFile,
  sealDrafts,
  unsealDrafts,
} from './sealed-drafts.ts';

/** What became of one draft: typed anew, or null where it was sent or given up. */
export interface DraftChange {
  readonly name: string;
  readonly json: string | null;
}

/** What operators typed into the window and did not send, kept for the next start: this desk's own, sealed with the store's key. */
export interface DeskDrafts {
  /** An operator's drafts by their names, as plain JSON. What can't be read is gone. */
  of(operatorId: string): Promise<Readonly<Record<string, string>>>;
  /** Keeps changes; answers once they are on the disk. Codes `disk-full`, `store-not-writable`, `store-read-only`. */
  keep(operatorId: string, changes: readonly DraftChange[]): Promise<Answer<{ kept: true }>>;
  /** Waits for what is being written. */
  settled(): Promise<void>;
}

interface DeskDraftsParts {
  readonly folder: string;
  readonly key: StoreKey;
  readonly clock: () => number;
  readonly random: RandomBytes;
  readonly readOnly: boolean;
}

/** Drafts of so long ago are of no call that anybody remembers: they go. */
const keptMillis = 7 * 24 * 3_600_000;
/** More than this nobody types in a week; the oldest go first. */
const most = { texts: 500, characters: 2_000_000 } as const;

export function createDeskDrafts(parts: DeskDraftsParts): DeskDrafts {
  const { folder, clock, random } = parts;
  // Before the store's key is wiped.
  const key = draftsKeyOf(parts.key);
  const known = new Map<string, Promise<Map<string, KeptText>>>();
  const writing = new Map<string, Promise<Answer<{ kept: true }>>>();
  const isOld = (at: number): boolean => clock() - at > keptMillis;

  const read = async (operatorId: string): Promise<Map<string, KeptText>> => {
    const file = draftsFile(folder, operatorId);
    const bytes = await readFile(file).catch(() => null);
    const texts = bytes === null ? null : unsealDrafts(bytes, file, key);
    return new Map([...(texts ?? [])].filter(([, { at }]) => !isOld(at)));
  };
  const textsOf = (operatorId: string): Promise<Map<string, KeptText>> => {
    const texts = known.get(operatorId) ?? read(operatorId);
    known.set(operatorId, texts);
    return texts;
  };
  const write = async (operatorId: string): Promise<Answer<{ kept: true }>> => {
    const texts = await textsOf(operatorId);
    dropOldest(texts);
    const file = draftsFile(folder, operatorId);
    try {
      if (texts.size === 0) await rm(file, { force: true });
      else await replaceFile(folder, file, sealDrafts(texts, file, key, random));
      return done({ kept: true });
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
      return storeRefusal(error, file) ?? failures.storeNotWritable(file, code);
    }
  };

  return {
    of: async (operatorId) =>
      Object.fromEntries([...(await textsOf(operatorId))].map(([name, { json }]) => [name, json])),
    keep: async (operatorId, changes) => {
      if (parts.readOnly) return failures.storeReadOnly();
      const texts = await textsOf(operatorId);
      for (const { name, json } of changes) {
        // The newest come last.
        texts.delete(name);
        if (json !== null) texts.set(name, { at: clock(), json });
      }
      // One after the other: an older state never takes a newer one's place.
      const next = (writing.get(operatorId) ?? Promise.resolve()).then(() => write(operatorId));
      writing.set(operatorId, next);
      return next;
    },
    settled: async () => {
      await Promise.all(writing.values());
    },
  };
}

function dropOldest(texts: Map<string, KeptText>): void {
  let characters = [...texts.values()].reduce((sum, { json }) => sum + json.length, 0);
  for (const [name, { json }] of texts) {
    if (texts.size <= most.texts && characters <= most.characters) return;
    texts.delete(name);
    characters -= json.length;
  }
}

/** Puts bytes into a file's place in one step: killed anywhere, one of the two is there, and whole. */
export async function replaceFile(folder: string, file: string, bytes: Buffer): Promise<void> {
  makeFolder(draftsFolder(folder));
  const making = `${file}.new`;
  let handle: FileHandle | undefined;
  try {
    handle = await open(making, 'w', 0o600);
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    handle = undefined;
    await rename(making, file);
  } catch (error) {
    await handle?.close().catch(() => undefined);
    await rm(making, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Removes the drafts of who did not come back in time. What can't be removed is tried at the next start. */
export async function removeOldDrafts(folder: string, now: number): Promise<void> {
  const names = await readdir(draftsFolder(folder)).catch(() => []);
  for (const name of names) {
    const file = join(draftsFolder(folder), name);
    // Words of this computer are no draft, and don't get old.
    if (file === ownWordsFile(folder)) continue;
    const written = await stat(file).catch(() => null);
    if (written !== null && now - written.mtimeMs > keptMillis)
      await rm(file, { force: true }).catch(() => undefined);
  }
}

/** Seals all drafts with the key that the store has now. What the earlier key does not open stays as it is. */
export async function resealDrafts(
  folder: string,
  keys: { readonly from: StoreKey; readonly to: StoreKey },
  random: RandomBytes,
): Promise<void> {
  const [from, to] = [draftsKeyOf(keys.from), draftsKeyOf(keys.to)];
  const names = await readdir(draftsFolder(folder)).catch(() => []);
  for (const name of names) {
    const file = join(draftsFolder(folder), name);
    const bytes = await readFile(file).catch(() => null);
    const texts = bytes && unsealDrafts(bytes, file, from);
    if (texts !== null) await replaceFile(folder, file, sealDrafts(texts, file, to, random));
  }
}
