import { existsSync, lstatSync, readdirSync, realpathSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { type Answer, done, failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { type KeyReference, readKeyReference } from '../folder/key-reference.ts';
import { keyEntry, storeEntry } from '../keys/find-key.ts';
import type { StoreLocation } from '../keys/open-with-key.ts';
import { signingEntry } from '../keys/signing-key.ts';
import { keychainProblem, keychainRefusal } from '../store/keychain-troubles.ts';
import { runsElsewhere } from '../store/running-marks.ts';
import { sql } from '../store/sql.ts';
import { storeRefusal } from '../store/store.ts';
import { backupManifestOf } from '../transfer/backup/backup-manifest.ts';
import { isUnfinishedBackup, readBackupName } from '../transfer/backup/backup-names.ts';
import { isManifestName, manifestOf } from '../transfer/export/manifest.ts';
import { openFolder } from './open-store.ts';

export interface RemovingOptions extends StoreLocation {
  /** Whether the folder is the one that the system gives the program. In another one that a person named, only a data folder is touched. */
  readonly isOwnFolder?: boolean;
  /** Where the program keeps what it can make again; null where it keeps nothing. */
  readonly caches: string | null;
  /** What becomes of backups beside the store: without a word nothing is removed where there are some. */
  readonly backups: 'remove' | 'keep' | null;
}

export interface Removed {
  /** What was removed, as paths. */
  readonly removed: readonly string[];
  /** What is still there: what is not the program's, its backups, where a link led to, a key file that lies elsewhere. */
  readonly left: readonly string[];
  /** Entries of the keychain that were removed. */
  readonly keychain: readonly string[];
}

/** What the program itself writes into its folder. */
const ownNames =
  /^(login-desk\.db.*|key-reference\.json.*|key-change\.json.*|desk-id.*|opens-at-once.*|window\.json.*|colours\.json.*|setup\.lock.*|setup-unfinished|updates\.json.*|policy-setup-unfinished|drafts|logs|sandbox-mail|set-aside-.+)$/;

/** What Chromium writes into the folder of a program's window, on all systems. */
const chromiumNames =
  /^(blob_storage|Cache|Code Cache|component_crx_cache|Cookies.*|Crash Reports|Crashpad|databases|Dawn.*Cache|declarative_net_request|DevToolsActivePort|Dictionaries|DIPS.*|File System|GPUCache|GrShaderCache|IndexedDB|Local State|Local Storage|lockfile|Network|Network Persistent State|Partitions|PersistentOriginTrials|Preferences|QuotaManager.*|Service Worker|Session Storage|ShaderCache|Shared Dictionary|SharedStorage.*|shared_proto_db|Singleton(Cookie|Lock|Socket)|TransportSecurity|Trust Tokens.*|VideoDecodeStats|WebStorage|\.org\.chromium\.Chromium\..+)$/;

/** What only a data folder has. They go last, so that one which was stopped half way is still known as one. */
const markNames =
  /^(login-desk\.db.*|key-reference\.json.*|key-change\.json.*|desk-id.*|opens-at-once.*|setup\.lock.*|setup-unfinished|policy-setup-unfinished|window\.json)$/;

const referenceName = /^key-reference\.json/;

const backupsName = 'backups';

/**
 * Removes everything that the program has made for a user: the store and those set aside, its keys in the keychain, logs, drafts, mails of
 * the sandbox, caches, and what the window keeps. Names that are not the program's stay, what a link leads to as well, and a folder that
 * is no data folder as a whole. The key goes last: what was stopped before can be done again. Codes `store-in-use`, `team-member`,
 * `backups-there`, `store-not-writable`, and those of the keychain.
 */
export async function removeEverything(options: RemovingOptions): Promise<Answer<Removed>> {
  const { folder, caches, backups } = options;
  const { store } = dataFolder(folder);
  if (runsElsewhere(store)) return failures.storeInUseElsewhere();
  if (await isInTeam(options)) return failures.teamMember();
  try {
    const found = namesIn(folder);
    const isData = options.isOwnFolder || found.some((name) => markNames.test(name));
    const names = isData ? found : [];
    const kept = names.includes(backupsName) ? filesOf(join(folder, backupsName)) : [];
    const hasBackups = kept.length > 0;
    if (hasBackups && backups === null) return failures.backupsThere(join(folder, backupsName));
    // Without its key a backup could be opened by the recovery key on paper alone.
    const keepsKey = hasBackups && backups === 'keep';
    const reference = readKeyReference(folder);
    const entries =
      keepsKey || reference === null || names.length === 0
        ? done([])
        : await keychainEntries(options, reference);
    if (!entries.ok) return entries;
    const going = goingFrom(folder, names, keepsKey);
    const removed: string[] = [];
    // A link is taken away, and never what it leads to.
    const targets = going.flatMap((path) => targetOf(path) ?? []);
    const remove = (path: string): void => {
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
      rmSync(path, { recursive: true, force: true, maxRetries: 3 });
      removed.push(path);
    };
    for (const path of going.filter((each) => !referenceName.test(basename(each)))) remove(path);
    if (names.includes(backupsName) && !keepsKey)
      for (const path of ownBackups(join(folder, backupsName))) remove(path);
    if (caches !== null) remove(caches);
    for (const name of entries.value) await options.keychain.remove(name);
    for (const path of going) remove(path);
    const left: string[] = namesIn(folder).map((name) => join(folder, name));
    if (isData && left.length === 0 && isThere(folder)) (removeFolder(folder) ? removed : left).push(folder);
    const keyFile = options.keyFile ?? reference?.keyFile ?? null;
    const elsewhere =
      keyFile !== null && existsSync(keyFile) && !isInside(folder, keyFile) ? [resolve(keyFile)] : [];
    return done({ removed, left: [...left, ...targets, ...elsewhere], keychain: entries.value });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    // A bug has no code of the system.
    if (code === undefined) throw error;
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
}

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;

/** Throws the system's error where the path is no folder. */
const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** What is in a folder beside the store; a file of that name counts as itself. */
const filesOf = (path: string): readonly string[] =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === false ? [path] : namesIn(path);

/** What goes from a data folder, what marks it as one at the end. */
function goingFrom(folder: string, names: readonly string[], keepsKey: boolean): readonly string[] {
  const isOwn = (name: string): boolean => ownNames.test(name) || chromiumNames.test(name);
  return names
    .filter((name) => isOwn(name) && !(keepsKey && referenceName.test(name)))
    .toSorted((one, other) => Number(markNames.test(one)) - Number(markNames.test(other)))
    .map((name) => join(folder, name));
}

/** The backups of a folder with their manifests, and the folder where nothing else is in it. Of a link the link. */
function ownBackups(folder: string): readonly string[] {
  if (!lstatSync(folder).isDirectory()) return lstatSync(folder).isSymbolicLink() ? [folder] : [];
  const names = readdirSync(folder);
  const isBackup = (name: string): boolean =>
    readBackupName(name) !== null ||
    isUnfinishedBackup(name) ||
    backupManifestOf(join(folder, name)) !== null;
  const own = names.filter((name) => isBackup(isManifestName(name) ? manifestOf(name) : name));
  const files = own.map((name) => join(folder, name));
  return own.length === names.length ? [...files, folder] : files;
}

/** Where a link leads to that is there; null where the path is none. */
function targetOf(path: string): string | null {
  if (!lstatSync(path).isSymbolicLink()) return null;
  return existsSync(path) ? realpathSync(path) : null;
}

/** Removes an empty folder. A link to one stays, and so does the root of a drive. */
function removeFolder(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

const isInside = (folder: string, path: string): boolean => !/^\.\.([\\/]|$)/.test(relative(folder, path));

/** Whether the team would still count on this desk. A store that can't be opened says nothing of a team, and holds nobody up. */
async function isInTeam(options: RemovingOptions): Promise<boolean> {
  if (!existsSync(dataFolder(options.folder).store)) return false;
  const opened = await openFolder({ ...options, keepsSchema: true });
  if (!opened.ok) return false;
  try {
    return opened.value.store.read.get(sql`SELECT 1 AS n FROM team_membership`) !== undefined;
  } finally {
    opened.value.store.close();
    opened.value.key.fill(0);
  }
}

/**
 * The entries of the keychain that are this store's. One that is there and doesn't answer is a refusal, unless the key is in a file:
 * nobody could say afterwards which entry it was.
 */
async function keychainEntries(
  { keychain, keyFile }: RemovingOptions,
  { storeId, fingerprint, keyFile: remembered }: KeyReference,
): Promise<Answer<readonly string[]>> {
  const own = [
    storeEntry(storeId),
    signingEntry(storeId),
    ...(fingerprint === null ? [] : [keyEntry(fingerprint)]),
  ];
  const isElsewhere = (keyFile ?? remembered) !== null;
  try {
    const names = (await keychain.all()).map(({ name }) => name).filter((name) => own.includes(name));
    // A locked one may say that it has nothing.
    const problem = names.length > 0 || isElsewhere ? null : await keychainProblem(keychain);
    return problem === null || problem.error.code === 'keychain-missing' ? done(names) : problem;
  } catch (error) {
    const refusal = keychainRefusal(error);
    return refusal.error.code === 'keychain-missing' || isElsewhere ? done([]) : refusal;
  }
}
