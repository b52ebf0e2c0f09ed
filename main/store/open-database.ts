import type Database from 'better-sqlite3';
import { type Answer, done, failures, type NewerProgram } from '../failures.ts';
import { backUpBefore, beforeMigrationRefusal } from './back-up-before.ts';
import { databaseStore } from './database-store.ts';
import { openKeyed } from './keyed-database.ts';
import { isOfTeam, newestOf, programOf, schemaDamage } from './known-schema.ts';
import type { LogPart } from './log-read.ts';
import { migrate } from './migrate.ts';
import { migration as seals } from './migrations/0280-seals.ts';
import { isFirstStartOf, noteProgram, readProgramNote } from './program-note.ts';
import { noteWrittenRows } from './sealed-rows.ts';
import { readSearchTerms } from './search-terms.ts';
import { storeRefusal } from './store-refusal.ts';
import type { Store, StoreOptions } from './store-shape.ts';

/** `LDK1`: tells this program's stores from other databases. */
export const applicationId = 0x4c444b31;

/** What a desk keeps of its file in memory, in kibibytes: a few megabytes of a laptop's memory for each connection. */
export const usualCache = 32_768;
/** To this the log is cut once its pages are in the store's file, in bytes: an import leaves one that is many times as long. */
const mostLogKept = 8 * 2 ** 20;

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
export type Origin = 'used' | 'new' | 'copy';

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

/**
 * Opens a store's file, brings its schema up to date and gives the store on it. `log` is how much of its log can be read, where that
 * is known. Codes `store-key-wrong`, `store-too-new`, `store-damaged`, `team-raise-needed` and those of `storeRefusal`.
 */
export function openDatabase(
  options: StoreOptions,
  origin: Origin = 'used',
  log?: LogPart | null,
): Answer<Store> {
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
    return done(databaseStore(database, path, program));
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
