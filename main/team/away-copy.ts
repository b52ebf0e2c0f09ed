import { failures, type Refused } from '../failures.ts';
import type { Writer } from '../store/handles.ts';
import { hasOfflineCopy } from '../store/offline-folder.ts';
import { type Doing, type Store, storeRefusal, type Written } from '../store/store.ts';
import { StoreRefused } from '../store/store-refused.ts';
import { copyInWorker } from './copy-in-worker.ts';
import { noteRead, type ReadCopy, readDamaged, setAsideCopy, unreadCopies } from './damaged-copy.ts';
import { countKept, endIfDone, isOver, keep, keepAgain, keepEntry } from './kept-actions.ts';
import { placeOf } from './membership.ts';
import { type CopyPlace, dropCopy, openOfflineCopy, removeLeftBehind } from './offline-copy.ts';
import type { Entry } from './seal.ts';

/** The copy on which a desk works without its team. */
export interface AwayCopy {
  readonly store: Store;
  /** Does work there and keeps the action that it carries out; `over` where the copy has been taken over by another program. */
  write<Value>(
    work: (transaction: Writer) => Written<Value>,
    doing: Doing | undefined,
    inDoubt: Entry | null,
  ): Promise<'over' | { readonly value: Value }>;
  /** How many pieces of work wait for the team. */
  kept(): number;
  /** Whether all of it was taken over, by this program or another of the desk. */
  isOver(): boolean;
  /** Whether it is closed here: nothing can be asked of it any more. */
  isClosed(): boolean;
  /** Ends the copy where all of it was taken over, and says whether it did. */
  end(): boolean;
  close(): void;
}

export interface AwayCopiesParts {
  readonly place: CopyPlace;
  readonly clock: () => number;
  /** Told of a copy that was damaged, once what could be read of it is safe. */
  readonly damaged: (found: ReadCopy) => void;
  /** Whether a folder can't be renamed while a file in it is open, as on Windows. */
  readonly openFilesHold?: boolean;
}

/** Work on a copy keeps what it carries out, in its transaction. */
function keeping<Value>(
  work: (transaction: Writer) => Written<Value>,
  doing: Doing,
  inDoubt: Entry | null,
): (transaction: Writer) => Written<Value> {
  return (transaction) => {
    const written = work(transaction);
    const { keep: isKept, instead, refusal } = written;
    if (isKept) {
      if (inDoubt) keepEntry(transaction, inDoubt);
      keep(transaction, doing, { refusal: undefined, entry: inDoubt?.id ?? null });
      return written;
    }
    if (instead === undefined || refusal === undefined) return written;
    return {
      ...written,
      instead: (after) => {
        instead(after);
        if (inDoubt) keepEntry(after, inDoubt);
        keep(after, doing, { refusal, entry: inDoubt?.id ?? null });
      },
    };
  };
}

function copyOver(store: Store, path: string, openFilesHold: boolean): AwayCopy {
  let isClosed = false;
  /** Whether it is of no more use, ended here or by another program of the desk. */
  const isDone = (): boolean => {
    try {
      return isOver(store.read);
    } catch {
      // The next start finds out.
      return false;
    }
  };
  return {
    store,
    // It is closed because it is over, or because the program ends: what is asked then is noted nowhere.
    isOver: () => isClosed || isOver(store.read),
    isClosed: () => isClosed,
    write: async (work, doing, inDoubt) => {
      let over = false;
      const doWork = doing ? keeping(work, doing, inDoubt) : work;
      const value = await store.write<unknown>((transaction) => {
        over = isOver(transaction);
        return over ? { keep: false, value: null } : doWork(transaction);
      });
      return over ? 'over' : { value: value as never };
    },
    kept: () => countKept(store.read),
    end: () =>
      store.derive((transaction) => {
        if (isOver(transaction)) return { keep: false, value: true };
        const ends = endIfDone(transaction);
        // Under its lock, so that no other program has put one in its place meanwhile.
        if (ends && !openFilesHold) dropCopy(path, store.path);
        return { keep: ends, value: ends };
      }),
    close: () => {
      if (isClosed) return;
      const isLeft = openFilesHold && isDone();
      isClosed = true;
      store.close();
      // The last program that closes it can.
      if (isLeft) dropCopy(path, store.path);
    },
  };
}

/** The copies of a store: at most one at a time, which all programs of the desk share. */
export interface AwayCopies {
  /** Whether there is one, of this program or another of the desk. */
  exists(): boolean;
  /** The one that is there; null where there is none. Rejects as `get`. */
  find(): Promise<AwayCopy | null>;
  /** The same, made where there is none. Rejects as making and opening one is refused. */
  get(since: number): Promise<AwayCopy>;
}

const whatIsDamaged = new Set(['store-damaged', 'store-key-wrong', 'store-too-new']);

export function createAwayCopies({
  place,
  clock,
  damaged,
  openFilesHold = process.platform === 'win32',
}: AwayCopiesParts): AwayCopies {
  const { path } = place;
  const setAside = (): void => {
    try {
      setAsideCopy(path, clock());
    } catch (error) {
      // Another program has it open (Windows), or nothing can be written there: looking up goes on.
      const { code = 'unknown' } = error as NodeJS.ErrnoException;
      throw new StoreRefused(storeRefusal(error, path) ?? failures.storeNotWritable(path, code));
    }
  };
  const open = (): AwayCopy | null => {
    if (!hasOfflineCopy(path)) return null;
    let refusal: Refused | null;
    try {
      const opened = openOfflineCopy(place);
      if (opened.ok) {
        if (!isOver(opened.value.read)) return copyOver(opened.value, path, openFilesHold);
        // Left where open files hold their folder.
        opened.value.close();
        dropCopy(path, opened.value.path);
        return null;
      }
      refusal = opened;
    } catch (error) {
      refusal = storeRefusal(error, path);
      // A copy without its own tables is none that can be worked on.
      if (refusal === null && !/^SQLITE_ERROR/.test(String((error as { code?: string }).code))) throw error;
      refusal ??= failures.storeDamaged(path, String((error as Error).message));
    }
    if (!whatIsDamaged.has(refusal.error.code)) throw new StoreRefused(refusal);
    setAside();
    return null;
  };
  /** What can be read of damaged ones is kept in this one before anything else. */
  const rescueInto = (copy: AwayCopy): void => {
    for (const folder of unreadCopies(path)) {
      const found = readDamaged(place, folder);
      copy.store.derive((transaction) => {
        keepAgain(transaction, found.kept, found.entries);
        return { keep: true, value: null };
      });
      noteRead(folder);
      damaged(found);
    }
  };
  const get = async (since: number): Promise<AwayCopy> => {
    for (let tries = 0; tries < 3; tries += 1) {
      const found = open();
      if (found) {
        rescueInto(found);
        return found;
      }
      await copyInWorker(place, since);
    }
    throw new StoreRefused(failures.storeBusy());
  };
  let hasTidied = false;
  const exists = (): boolean => hasOfflineCopy(path) || unreadCopies(path).length > 0;
  return {
    exists,
    find: async () => {
      if (!hasTidied) removeLeftBehind(path);
      hasTidied = true;
      if (!exists()) return null;
      const found = open();
      if (found === null) return unreadCopies(path).length > 0 ? get(clock()) : null;
      rescueInto(found);
      return found;
    },
    get,
  };
}

/** Whether a copy, or a store, has an entry already; null where that can't be told from it. */
export function hasEntry(store: Pick<Store, 'read'>, { position, hash }: Entry): boolean | null {
  const place = placeOf(store.read);
  if (place.position < position) return false;
  return place.position === position ? place.hash === hash : null;
}
