import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BackupListed } from '../../../preload/contract/backup.ts';
import type { Reader } from '../../store/handles.ts';
import { knownStoreId } from '../../store/store-id.ts';
import { manifestPath } from '../export/manifest.ts';
import { type BackupManifest, parseBackupManifest } from './backup-manifest.ts';
import { readBackupName } from './backup-names.ts';

const manifestOf = async (file: string): Promise<BackupManifest | null> =>
  parseBackupManifest(await readFile(manifestPath(file), 'utf8').catch(() => ''));

async function listed(file: string, storeId: string | null): Promise<BackupListed | null> {
  const name = basename(file);
  const named = readBackupName(name);
  const manifest = await manifestOf(file);
  if (named === null && manifest?.file !== name) return null;
  const facts = await stat(file).catch(() => null);
  if (!facts?.isFile()) return null;
  return {
    file,
    name,
    reason: manifest?.reason ?? named?.reason ?? 'by-hand',
    madeAt: manifest ? Date.parse(manifest.madeAt) : (named?.at ?? Math.round(facts.mtimeMs)),
    bytes: facts.size,
    schema: manifest?.schema ?? null,
    entries: manifest?.auditHead.entries ?? null,
    // What is made before a migration has no manifest, and lies in the store's own folder.
    ownDesk: manifest === null || storeId === null || manifest.storeId === storeId,
    whole: facts.size > 0 && (manifest === null || manifest.bytes === facts.size),
  };
}

/**
 * The backups in a folder, the newest first, by their names and manifests; none is opened. What is something else is left out.
 * `reader` is of the store whose backups are told from those of others; null where it can't be opened. Never blocks the thread, for a folder may lie on a network. Throws the system's error where the folder can't be read.
 */
export async function listBackupsIn(folder: string, reader: Reader | null): Promise<readonly BackupListed[]> {
  const storeId = reader && knownStoreId(reader);
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.') && !name.endsWith('.json'));
  const found = await Promise.all(names.map((name) => listed(join(folder, name), storeId)));
  return found
    .filter((backup) => backup !== null)
    .sort((one, other) => other.madeAt - one.madeAt || (one.name < other.name ? 1 : -1));
}
