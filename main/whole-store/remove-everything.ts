import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type Answer, done, failures } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { readKeyReference } from '../folder/key-reference.ts';
import { keyEntry, storeEntry } from '../keys/find-key.ts';
import type { StoreLocation } from '../keys/open-with-key.ts';
import { signingEntry } from '../keys/signing-key.ts';
import { runsElsewhere } from '../store/running-marks.ts';
import { sql } from '../store/sql.ts';
import { storeRefusal } from '../store/store.ts';
import { openFolder } from './open-store.ts';

export interface RemovingOptions extends StoreLocation {
  /** Where the program keeps what it can make again; null where it keeps nothing. */
  readonly caches: string | null;
  /** What becomes of backups beside the store: without a word nothing is removed where there are some. */
  readonly backups: 'remove' | 'keep' | null;
}

export interface Removed {
  /** What was removed, as paths. */
  readonly removed: readonly string[];
  /** What is still there: files that are not the program's, its backups, a key file that lies elsewhere. */
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

const backupsName = 'backups';

/**
 * Removes everything that the program has made for a user: the store and those set aside, its keys in the keychain, logs, drafts, mails of
 * the sandbox, caches, and what the window keeps. Names that are not the program's stay. The key goes last: what was stopped before can
 * be done again. Codes `store-in-use`, `team-member`, `backups-there`, `store-not-writable`.
 */
export async function removeEverything(options: RemovingOptions): Promise<Answer<Removed>> {
  const { folder, caches, backups } = options;
  const { store } = dataFolder(folder);
  if (runsElsewhere(store)) return failures.storeInUseElsewhere();
  if (await isInTeam(options)) return failures.teamMember();
  const hasBackups =
    existsSync(join(folder, backupsName)) && readdirSync(join(folder, backupsName)).length > 0;
  if (hasBackups && backups === null) return failures.backupsThere(join(folder, backupsName));
  // Without its key a backup could be opened by the recovery key on paper alone.
  const keepsKey = hasBackups && backups === 'keep';
  const reference = readKeyReference(folder);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const isOwn = (name: string): boolean =>
    ownNames.test(name) ||
    chromiumNames.test(name) ||
    (name === backupsName && backups === 'remove') ||
    (name === backupsName && !hasBackups);
  const isReference = (name: string): boolean => name.startsWith('key-reference.json');
  const going = names.filter((name) => isOwn(name) && !(keepsKey && isReference(name)));
  const paths = going.map((name) => join(folder, name));
  try {
    const first = paths.filter((path) => !isReference(basename(path)));
    for (const path of [...first, ...(caches === null ? [] : [caches])])
      rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    const keychain = keepsKey || reference === null ? [] : await forgetKeys(options, reference);
    for (const path of paths) rmSync(path, { recursive: true, force: true });
    const left = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
    if (existsSync(folder) && left.length === 0) rmdirSync(folder);
    const keyFile = options.keyFile ?? reference?.keyFile ?? null;
    return done({
      removed: [...paths, ...(left.length === 0 ? [folder] : [])],
      left: [
        ...left,
        ...(keyFile !== null && existsSync(keyFile) && !isInside(folder, keyFile) ? [keyFile] : []),
      ],
      keychain,
    });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return storeRefusal(error, folder) ?? failures.storeNotWritable(folder, code);
  }
}

const isInside = (folder: string, path: string): boolean => !relative(folder, path).startsWith('..');

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

async function forgetKeys(
  { keychain }: RemovingOptions,
  { storeId, fingerprint }: { readonly storeId: string; readonly fingerprint: string | null },
): Promise<readonly string[]> {
  const own = [
    storeEntry(storeId),
    signingEntry(storeId),
    ...(fingerprint === null ? [] : [keyEntry(fingerprint)]),
  ];
  try {
    const there = (await keychain.all()).map(({ name }) => name).filter((name) => own.includes(name));
    for (const name of there) await keychain.remove(name);
    return there;
  } catch {
    // Where no keychain answers the key was in a file.
    return [];
  }
}
