import { closeSync, copyFileSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { type Answer, done, failures, type NewerProgram, type Refused } from '../failures.ts';
import { say } from '../language.ts';
import { backUpBefore, beforeMigrationRefusal } from './back-up-before.ts';
import { copyStore } from './copy-store.ts';
import { filesState } from './damage.ts';
import { createHandle, type Reader, type Rule, type Writer } from './handles.ts';
import { type HeldTransaction, holdTransaction } from './held-transaction.ts';
import type { StoreKey } from './key.ts';
import { openKeyed } from './keyed-database.ts';
import { isOfTeam, newestOf, programOf, schemaDamage } from './known-schema.ts';
import type { LogPart } from './log-read.ts';
import { makeFolder } from './make-folder.ts';
import { migrate, migrateSteps } from './migrate.ts';
import { migration as seals } from './migrations/0280-seals.ts';
import type { ProgramSchema } from './migrations/index.ts';
import { isFirstStartOf, noteProgram, readProgramNote } from './program-note.ts';
import { canOnlyBeRead, makeReadingCopy, type ReadingCopy } from './reading-copy.ts';
import { noteWrittenRows } from './sealed-rows.ts';
import { readSearchTerms } from './search-terms.ts';
import { sql } from './sql.ts';
import { StoreRefused } from './store-refused.ts';
import { takeName } from './take-name.ts';
import { damageWords } from './words.ts';

/** `LDK1`: tells this program's stores from other databases. */
export const applicationId = 0x4c444b31;

export interface StoreOptions {
  readonly path: string;
  readonly key: StoreKey;
  /** Path of another build of the native module, for a development Electron that is too old for the packaged one. */
  readonly nativeBinding?: string | undefined;
  /** An older one is brought up to date without a backup of its own: it was made of one, or of a store that is kept. */
  readonly isCopy?: boolean;
  /** It stays in the schema that it has: what it is to be in is said by its team. */
  readonly keepsSchema?: boolean;
  /**
   * The program's own version: a store that another version opened last is backed up first. Left out, nothing is known of versions.
   */
  readonly programVersion?: string | undefined;
  /** Another program's migrations, for a test of what two of them do with one store. */
  readonly program?: ProgramSchema;
  /** How much of the file the connection keeps in memory, decrypted, in kibibytes; `usualCache` unless told. */
  readonly cacheKibibytes?: number;
}

/** What a desk keeps of its file in memory, in kibibytes: a few megabytes of a laptop's memory for each connection. */
export const usualCache = 32_768;
/** To this the log is cut once its pages are in the store's file, in bytes: an import leaves one that is many times as long. */
const mostLogKept = 8 * 2 ** 20;

/** What work in a transaction comes to. */
export interface Written<Value> {
  /** False rolls all of it back. */
  readonly keep: boolean;
  readonly value: Value;
  /** What is written where nothing was kept: in a transaction of its own that follows at once. */
  readonly instead?: ((transaction: Writer) => void) | undefined;
  /** Why nothing was kept, as plain JSON: for whoever has to tell it again. */
  readonly refusal?: unknown;
}

/** What a write is done for, for a store that may have to have it done again on a newer state. */
export interface Doing {
  readonly id: string;
  /** All that it takes to do it again, as plain JSON. */
  readonly what: unknown;
  /** Whether a person would call it work of theirs. */
  readonly isWork: boolean;
}

export interface Store {
  readonly path: string;
  /** As it was when it was opened. A team's changes while it is open: `schemaNow`. */
  readonly schema: number;
  /** Up to which schema this program can bring a store. */
  readonly newestSchema: number;
  /** Whether nothing can be written: the store lies on a medium, or in a folder, that allows no writing. */
  readonly readOnly: boolean;
  /** Why, where it is not for the medium or the folder. */
  readonly readOnlyBecause?: Refused;
  /** Where the log is kept whose last change could not be read when the store was opened; null where all was read. */
  readonly unreadLog: string | null;
  readonly read: Reader;
  /** How long one write may take, in milliseconds, where others have to do all of it again at once; left out where no one has. */
  readonly longestWrite?: number;
  /**
   * Runs `work` in one immediate transaction and gives its value. `keep: false` rolls back; so does a throw, which rejects.
   * Writes are carried out in the order of the calls. A store on one machine runs `work` before this returns; another may
   * answer later and may run `work` again on a newer state, so it changes nothing outside that a second run does not set.
   * A write of sealed rows (`sealed-rows.ts`) has to append the entry that explains them; one that does not is a bug, and
   * rejects. `doing` is left out for what is only worked out or noted on the way: it is done anew wherever it is needed.
   */
  write<Value>(work: (transaction: Writer) => Written<Value>, doing?: Doing): Promise<Value>;
  /** Whether another connection is writing at the moment: a write would wait for it, and the whole thread with it. */
  isBusy(): boolean;
  /** The same at once, for what is worked out from the rest of the store: done also where nothing else can be written. */
  derive<Value>(work: (transaction: Writer) => Written<Value>): Value;
  /** The same for who has this connection alone: it stays open, for a moment, until that decides whether it is kept. */
  hold<Value>(work: (transaction: Writer) => Value): HeldTransaction<Value>;
  schemaNow(): number;
  /** Brings the schema up, in a transaction that is under way: with it, it is kept or rolled back. */
  migrateInside(to: number): void;
  /** Makes kept values anew, by the rules of this program, where a log says so: see `Writer.anew`. Left out without such a log. */
  readonly makeAnew?: (transaction: Writer, rule: Rule) => void;
  /** Changes whenever another connection has committed. */
  dataVersion(): number;
  /**
   * What is written over this connection from now on is kept elsewhere too, and comes back from there: a commit no longer waits
   * for the disk. After a power cut the store is whole, as it was a moment before.
   */
  isKeptElsewhere(): void;
  /** Copies the whole store, encrypted with the same key, into a new file. */
  copyTo(path: string): void;
  /** The same for a file that is to last: see `copyStore`. */
  backUpTo(path: string, check: (copy: string) => void): void;
  close(): void;
}

/** SQLite's own codes for what a person can mend; anything else is a bug and stays an exception. */
export function storeRefusal(error: unknown, path: string): Refused | null {
  if (error instanceof StoreRefused) return error.refusal;
  const code = (error as { code?: string }).code ?? '';
  // The index of the log finds no room before the log itself does.
  if (['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT'].includes(code)) return failures.diskFull();
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return failures.storeBusy();
  if (code === 'SQLITE_NOTADB') return failures.storeKeyWrong();
  // Each page carries a tag that the cipher checks when it is read.
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_IOERR_SHORT_READ' || code === 'SQLITE_IOERR_DATA')
    return failures.storeDamaged(path, say(damageWords.partChanged));
  if (code.startsWith('SQLITE_READONLY')) return failures.storeReadOnly();
  if (/^(SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/.test(code))
    return failures.storeNotWritable(path, code);
  if (code.startsWith('SQLITE_IOERR')) return failures.storeNotWritable(path, code);
  return null;
}

function configure(database: Database.Database, { cacheKibibytes = usualCache }: StoreOptions): void {
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('temp_store = MEMORY');
  database.pragma('trusted_schema = OFF');
  database.pragma('mmap_size = 0');
  database.pragma(`cache_size = -${cacheKibibytes}`);
  database.pragma(`journal_size_limit = ${mostLogKept}`);
  readSearchTerms(database);
}

/** Whether a store is one that has been worked in, one that is being made, or a copy that is thrown away. */
type Origin = 'used' | 'new' | 'copy';

/**
 * Brings an older store up to date. One that has been worked in is backed up first, and what others wrote between the backup
 * and the first step is in a backup too; gives its path. Throws as `copyStore` and `migrate` do.
 */
function bringUpToDate(database: Database.Database, options: StoreOptions, version: number): string | null {
  let backup: string | null = null;
  const dataVersion = (): number => Number(database.pragma('data_version', { simple: true }));
  const { steps } = programOf(options);
  for (;;) {
    const before = dataVersion();
    backup = backUpBefore(database, options, version, new Date());
    if (migrate(database, applicationId, steps, () => dataVersion() === before)) return backup;
    // Another program brought it up to date meanwhile.
    if (Number(database.pragma('user_version', { simple: true })) === newestOf(options)) return backup;
  }
}

function open(options: StoreOptions, origin: Origin = 'used', log?: LogPart | null): Answer<Store> {
  const { path, key } = options;
  let database: Database.Database | undefined;
  try {
    database = openKeyed({
      path,
      key,
      nativeBinding: options.nativeBinding,
      ...(log === undefined ? {} : { log }),
    });
    // The first read decrypts the first page: with another key it fails here, before anything is written.
    const version = Number(database.pragma('user_version', { simple: true }));
    const tables = database.prepare('SELECT count(*) AS n FROM sqlite_schema').get() as { n: number };
    const id = Number(database.pragma('application_id', { simple: true }));
    if (tables.n > 0 && id !== applicationId) {
      database.close();
      return failures.storeKeyWrong();
    }
    const program = programOf(options);
    const newest = newestOf(options);
    if (version > newest) {
      database.close();
      return failures.storeTooNew(version, tooNew(options));
    }
    const damage = origin === 'new' ? null : schemaDamage(database, program, version, tables.n);
    if (damage !== null) {
      database.close();
      return failures.storeDamaged(path, damage);
    }
    const isTeams = origin === 'used' && isOfTeam(database, version);
    if (isTeams && version < program.oldestWorkable && !options.keepsSchema) {
      database.close();
      return failures.teamRaiseNeeded(version, newest);
    }
    const stays = isTeams || options.keepsSchema === true;
    configure(database, options);
    // What a migration does to rows that are sealed already has to be explained too.
    if (version >= seals.version) noteWrittenRows(database);
    let backup: string | null = null;
    if (!stays && version < newest) {
      if (origin === 'used') backup = bringUpToDate(database, options, version);
      else migrate(database, applicationId, program.steps);
    } else if (origin === 'used' && isFirstStartOf(path, options.programVersion)) {
      backup = backUpBefore(database, options, version, new Date());
    }
    if (origin === 'used') noteOpened(database, options, backup);
    noteWrittenRows(database);
    return done(createStore(database, path, program));
  } catch (error) {
    database?.close();
    const refusal = beforeMigrationRefusal(error, path) ?? storeRefusal(error, path);
    if (refusal) return refusal;
    throw error;
  }
}

/** What is said of the newer program that opened a store, as far as it is noted beside it. */
function tooNew({ path, programVersion }: StoreOptions): NewerProgram | null {
  const note = readProgramNote(path);
  if (note === null || programVersion === undefined || note.version === programVersion) return null;
  return { own: programVersion, newer: note.version, backup: note.backup };
}

/** Notes that this program opened a store. The backup of its first start stays in the note until another version comes. */
function noteOpened(database: Database.Database, options: StoreOptions, backup: string | null): void {
  const { path, programVersion: version } = options;
  if (version === undefined) return;
  const schema = Number(database.pragma('user_version', { simple: true }));
  const note = readProgramNote(path);
  if (note?.version === version && note.schema === schema && backup === null) return;
  noteProgram(path, { version, schema, backup: backup ?? (note?.version === version ? note.backup : null) });
}

function createStore(database: Database.Database, path: string, { steps }: ProgramSchema): Store {
  const handle = createHandle(database);
  const unexplained = database.prepare('SELECT 1 FROM temp.rows_written LIMIT 1');
  const transact = <Value>(work: (transaction: Writer) => Written<Value>): Value => {
    database.exec('BEGIN IMMEDIATE');
    let written: Written<Value>;
    try {
      written = work(handle);
      if (written.keep && unexplained.get() !== undefined)
        throw new Error('A write changed rows that no entry of the audit chain explains');
      database.exec(written.keep ? 'COMMIT' : 'ROLLBACK');
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
    const { keep, value, instead } = written;
    if (!keep && instead)
      transact((transaction) => {
        instead(transaction);
        return { keep: true, value: null };
      });
    return value;
  };
  const patience = Number(database.pragma('busy_timeout', { simple: true }));
  const isBusy = (): boolean => {
    try {
      database.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; ROLLBACK');
      return false;
    } catch (error) {
      // Whatever else is wrong, the write itself says better.
      return String((error as { code?: string }).code).startsWith('SQLITE_BUSY');
    } finally {
      database.exec(`PRAGMA busy_timeout = ${patience}`);
    }
  };
  // Asked again and again: in a team with each entry of others.
  const version = database.prepare('PRAGMA user_version').pluck();
  const dataVersion = database.prepare('PRAGMA data_version').pluck();
  const schemaNow = (): number => Number(version.get());
  return {
    path,
    schema: schemaNow(),
    newestSchema: steps.at(-1)?.version ?? 0,
    schemaNow,
    migrateInside: (to) => {
      migrateSteps(database, steps, to);
      // Tables that are new are noted from now on, too.
      noteWrittenRows(database);
    },
    readOnly: false,
    unreadLog: null,
    read: handle,
    write: async (work) => transact(work),
    isBusy,
    derive: transact,
    hold: (work) => holdTransaction(database, handle, work),
    dataVersion: () => Number(dataVersion.get()),
    isKeptElsewhere: () => {
      database.pragma('synchronous = NORMAL');
      // Others' entries touch the same pages again and again: they go back into the file together.
      database.pragma('wal_autocheckpoint = 4000');
    },
    copyTo: (target) => {
      handle.run(sql`VACUUM INTO ${target}`);
    },
    backUpTo: (target, check) => copyStore(database, target, check),
    close: () => database.close(),
  };
}

/**
 * Opens a store that is there, and brings its schema up to date. One that can't be written is opened for reading. Codes
 * `store-missing`, `store-damaged`, `store-key-wrong`, `store-too-new`, `store-not-writable`, `disk-full`.
 */
export function openStore(options: StoreOptions): Answer<Store> {
  if (!existsSync(options.path)) return failures.storeMissing(dirname(options.path));
  const { damage, endUnread, log: part } = filesState(options.path);
  if (damage !== null) return failures.storeDamaged(options.path, damage);
  const log = `${options.path}-wal`;
  if (canOnlyBeRead(options.path)) {
    const reading = openForReading(options);
    return reading.ok && endUnread ? done({ ...reading.value, unreadLog: log }) : reading;
  }
  if (!endUnread) {
    const opened = open(options, options.isCopy ? 'copy' : 'used', part);
    // What this program can't work with in its team's schema it can look into.
    return !opened.ok && opened.error.code === 'team-raise-needed' ? openForReading(options, opened) : opened;
  }
  return openBesideUnread(options, log);
}

/** Opens a store whose log ends with what can't be read: its bytes are kept before SQLite writes over them. */
function openBesideUnread(options: StoreOptions, log: string): Answer<Store> {
  const kept = `${log}-unread-${statSync(log).mtime.toISOString().slice(0, 19).replace(/[:T]/g, '-')}`;
  try {
    copyFileSync(log, kept);
  } catch (error) {
    const refusal = storeRefusal(error, options.path);
    if (refusal) return refusal;
    throw error;
  }
  const opened = open(options);
  if (!opened.ok) return opened;
  // What was read goes into the store's file, so that the rest is never read again.
  opened.value.read.get(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
  return done({ ...opened.value, unreadLog: kept });
}

/** Opens a copy of a store that can't be written; what is written to it is refused with `store-read-only`. */
function openForReading(options: StoreOptions, because?: Refused): Answer<Store> {
  let copy: ReadingCopy;
  try {
    copy = makeReadingCopy(options.path);
  } catch (error) {
    const refusal = storeRefusal(error, options.path);
    if (refusal) return refusal;
    throw error;
  }
  let opened: Answer<Store> | undefined;
  try {
    opened = open({ ...options, path: copy.path }, 'copy');
  } finally {
    // Also where opening throws: the copy is as large as the store.
    if (!opened?.ok) copy.remove();
  }
  if (!opened.ok) {
    // The person knows the store by its own place.
    const { code, what } = opened.error as { readonly code: string; readonly what?: unknown };
    return code === 'store-damaged' ? failures.storeDamaged(options.path, String(what)) : opened;
  }
  const store = opened.value;
  return done({
    ...store,
    path: options.path,
    readOnly: true,
    ...(because ? { readOnlyBecause: because } : {}),
    write: () =>
      Promise.reject(
        because
          ? new StoreRefused(because)
          : Object.assign(new Error('the store is open for reading'), { code: 'SQLITE_READONLY' }),
      ),
    isBusy: () => false,
    close: () => {
      store.close();
      copy.remove();
    },
  });
}

/** Makes a new store, encrypted from its first byte. Code `store-exists` where there is one: it is never replaced. */
export function createNewStore(options: StoreOptions): Answer<Store> {
  if (existsSync(options.path)) return failures.storeExists(dirname(options.path));
  const folder = dirname(options.path);
  try {
    makeFolder(folder);
    // Made whole under another name: a program that is killed meanwhile leaves no half-made store.
    const making = `${options.path}.new`;
    for (const end of ['', '-wal', '-shm']) rmSync(`${making}${end}`, { force: true });
    closeSync(openSync(making, 'wx', 0o600));
    const made = open({ ...options, path: making }, 'new');
    if (made.ok) {
      // Closing alone keeps quiet about a log that could not be brought into the file, and the name is given to the file only.
      made.value.read.get(sql`PRAGMA wal_checkpoint(TRUNCATE)`);
      made.value.close();
      // Of two that make it at once one is the first: a link takes no other's place.
      takeName(making, options.path);
    }
    for (const end of ['', '-wal', '-shm']) rmSync(`${making}${end}`, { force: true });
    if (!made.ok) return made;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    if (code === 'EEXIST') return failures.storeExists(folder);
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
  return open(options);
}
