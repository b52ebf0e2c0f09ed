import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type Answer, done, failures } from '../failures.ts';
import { isAlive } from './is-alive.ts';
import type { StoreKey } from './key.ts';
import { openKeyed } from './keyed-database.ts';
import { removeQuietly } from './make-folder.ts';
import { partName, removeOldParts } from './part-name.ts';
import { runsElsewhere } from './running-marks.ts';
import { storeRefusal } from './store.ts';
import { syncFile, syncFolderOf } from './sync-files.ts';

/** Where the store is made that is to take the present one's place: beside it, so that the last step is one rename. */
export const restoringFile = (storePath: string): string => `${storePath}-restoring`;

const noteFile = (storePath: string): string => `${storePath}-restore`;

/** A store's files. The log and what belongs to it go with the store that they are of. */
const ends = ['', '-wal', '-shm', '-journal'] as const;

const schema = z.object({
  pid: z.number(),
  /** `checking`: nothing is moved yet. `swapping`: from now on it goes forward, by whoever comes next. */
  phase: z.enum(['checking', 'swapping']),
  /** The name of the folder that the present store goes into; null where there is none. */
  aside: z
    .string()
    .regex(/^set-aside-[\w-]+$/)
    .nullable(),
  /** Whether what was done on a copy of the present store stays, to be done again on the other one. */
  keepsCopy: z.boolean().default(false),
});
type Note = z.output<typeof schema>;

function readNote(storePath: string): Note | null {
  try {
    return schema.safeParse(JSON.parse(readFileSync(noteFile(storePath), 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

function writeNote(storePath: string, note: Note): void {
  const path = noteFile(storePath);
  // What programs left that were killed while they wrote it.
  removeOldParts(path);
  const making = partName(path);
  writeFileSync(making, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  syncFile(making);
  renameSync(making, path);
  syncFolderOf(path);
}

/** Steps between which a test stops the program. */
export type SwapStep = 'noted' | 'alone' | 'decided' | 'aside' | 'swapped';

/**
 * Takes a store for itself alone and puts all of its log into its file. False where another program has it open. A store that can't be
 * opened is left as it is, with its log.
 */
function foldAlone(storePath: string, key: StoreKey, nativeBinding: string | undefined): boolean {
  let database: ReturnType<typeof openKeyed> | undefined;
  try {
    database = openKeyed({ path: storePath, key, nativeBinding, patience: 1000 });
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    database.pragma('journal_mode = DELETE');
    return true;
  } catch (error) {
    return !String((error as { code?: string }).code).startsWith('SQLITE_BUSY') && !runsElsewhere(storePath);
  } finally {
    database?.close();
  }
}

/** A free name for the folder that a store is moved into. */
export function asideName(storePath: string, at: Date): string {
  const name = `set-aside-${at.toISOString().slice(0, 19).replace(/[:T]/g, '-')}`;
  let free = name;
  for (let count = 2; existsSync(join(dirname(storePath), free)); count += 1) free = `${name}-${count}`;
  return free;
}

export interface SwapParts {
  readonly storePath: string;
  /** What may open the present store; null where no key of it is known. */
  readonly presentKey: StoreKey | null;
  readonly nativeBinding?: string | undefined;
  readonly at: Date;
  /** Whether what was done on a copy of the present store stays here, to be done again on the other one. */
  readonly keepsCopy?: boolean;
  readonly step?: (step: SwapStep) => void;
}

/**
 * Puts the store that was made under `restoringFile` in the place of the present one, which is moved whole into a folder beside, and
 * gives that folder; null where there was no store. Stopped anywhere, the next start finds one of the two. The caller holds the lock
 * of the folder. Codes `store-in-use`, `disk-full`, `store-not-writable`.
 */
export function swapIn(parts: SwapParts): Answer<string | null> {
  const { storePath, presentKey, nativeBinding, keepsCopy = false, step = () => undefined } = parts;
  const aside = ends.some((end) => existsSync(`${storePath}${end}`)) ? asideName(storePath, parts.at) : null;
  const note = { pid: process.pid, aside, keepsCopy } as const;
  let isDecided = false;
  try {
    writeNote(storePath, { ...note, phase: 'checking' });
    step('noted');
    const isAlone =
      presentKey === null ? !runsElsewhere(storePath) : foldAlone(storePath, presentKey, nativeBinding);
    if (aside !== null && !isAlone) return failures.storeInUseElsewhere();
    step('alone');
    writeNote(storePath, { ...note, phase: 'swapping' });
    isDecided = true;
    step('decided');
    moveAndPlace(storePath, note, step);
    return done(aside === null ? null : join(dirname(storePath), aside));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    const refusal = storeRefusal(error, storePath);
    if (refusal) return refusal;
    if (/^E[A-Z]+$/.test(code)) return failures.storeNotWritable(dirname(storePath), code);
    throw error;
  } finally {
    if (!isDecided) removeQuietly(noteFile(storePath));
  }
}

/** What is decided: each step may have been done before. */
function moveAndPlace(
  storePath: string,
  { aside, keepsCopy }: Pick<Note, 'aside' | 'keepsCopy'>,
  step: (step: SwapStep) => void,
): void {
  const restoring = restoringFile(storePath);
  if (existsSync(restoring)) {
    if (aside !== null) {
      const folder = join(dirname(storePath), aside);
      if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
      // The log first: a store without its log is damaged, a log beside another store would damage that one.
      // What was done on a copy goes with the store that it belongs to, unless that is to be done again.
      for (const end of [...(keepsCopy ? [] : ['-offline']), ...[...ends].reverse()]) {
        const from = `${storePath}${end}`;
        const to = join(folder, basename(from));
        if (existsSync(from) && !existsSync(to)) renameSync(from, to);
      }
      syncFolderOf(join(folder, 'any'));
      step('aside');
    }
    renameSync(restoring, storePath);
    syncFolderOf(storePath);
  }
  step('swapped');
  removeQuietly(noteFile(storePath));
}

/** Whether another program is putting a store in this one's place at this moment. */
export function isBeingSwapped(storePath: string): boolean {
  const note = readNote(storePath);
  return note !== null && note.pid !== process.pid && isAlive(note.pid);
}

/** Whether a restore was stopped and is to be ended: see `settleSwap`. */
export const hasSwapNote = (storePath: string): boolean => existsSync(noteFile(storePath));

/**
 * Ends a restore that was stopped: forward where moving had begun, else back to the store that is there. The caller holds the lock of
 * the folder. Codes `disk-full`, `store-not-writable`.
 */
export function settleSwap(storePath: string): Answer<true> {
  const note = readNote(storePath);
  try {
    if (note?.phase === 'swapping') moveAndPlace(storePath, note, () => undefined);
    else {
      for (const end of ends) removeQuietly(`${restoringFile(storePath)}${end}`);
      removeQuietly(noteFile(storePath));
    }
    return done(true);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, storePath) ?? failures.storeNotWritable(dirname(storePath), code);
  }
}
