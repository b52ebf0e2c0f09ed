import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import type { KeyFileWarning } from '../../preload/contract/keys.ts';
import { say } from '../language.ts';
import { keyFileWords as words } from './words.ts';

/** Who asks, and where: handed in by tests. */
export interface Asker {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** The user's number; null where users have none. */
  readonly uid: number | null;
}

const thisUser = (): Asker => ({
  platform: process.platform,
  env: process.env,
  uid: process.getuid?.() ?? null,
});

/** A path as a shell takes it. */
const quoted = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;

/** Folders that a service copies to other computers, by the names that these services give them. */
const synchronised =
  /^(OneDrive( - .+)?|Dropbox( \(.+\))?|Google ?Drive|GoogleDrive-.+|My Drive|iCloud ?Drive|com~apple~CloudDocs|Nextcloud|ownCloud|Box|Box Sync|MEGA|pCloudDrive|Syncthing)$/i;

function isSynchronised(path: string, env: NodeJS.ProcessEnv): boolean {
  const named = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].filter((folder) => folder);
  return (
    dirname(path)
      .split(/[/\\]/)
      .some((part) => synchronised.test(part)) ||
    named.some((folder) => path.startsWith(join(folder ?? '', sep)))
  );
}

/**
 * What makes a key file less safe than it should be: others can read it, it is someone else's, others can put another file in
 * its place, or a service copies it elsewhere. None where nothing is to be seen; Windows keeps its permissions where this
 * can't look. `option` is the one by which the program is told of the file. Nothing is changed.
 */
export function keyFileRisks(
  keyFile: string,
  option: '--key-file' | '--sign-in-key' | '--approval-key' = '--key-file',
  asker: Asker = thisUser(),
): readonly KeyFileWarning[] {
  const path = resolve(keyFile);
  const warnings: KeyFileWarning[] = [];
  if (isSynchronised(path, asker.env))
    warnings.push({
      risk: 'synchronised',
      message: say(words.synchronised, { path, option }),
      command: null,
    });
  if (asker.platform === 'win32') return warnings;
  const file = statSync(path, { throwIfNoEntry: false });
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  // The administrator can read and replace everything anyhow.
  const isOthers = file !== undefined && asker.uid !== null && file.uid !== asker.uid && file.uid !== 0;
  if (isOthers)
    warnings.push({
      risk: 'others-own',
      message: say(words.othersOwn, { path }),
      command: `sudo chown ${quoted(userInfo().username)} ${quoted(path)} && chmod 600 ${quoted(path)}`,
    });
  else if (file !== undefined && (file.mode & 0o077) !== 0)
    warnings.push({
      risk: 'others-can-read',
      message: say(words.othersCanRead, { path }),
      command: `${asker.uid !== null && file.uid !== asker.uid ? 'sudo ' : ''}chmod 600 ${quoted(path)}`,
    });
  // In a folder for everybody (`/tmp`) the sticky bit lets only a file's owner replace it.
  if (folder !== undefined && (folder.mode & 0o022) !== 0 && (folder.mode & 0o1000) === 0)
    warnings.push({
      risk: 'others-can-replace',
      message: say(words.othersCanReplace, { path, folder: dirname(path) }),
      command: `chmod go-w ${quoted(dirname(path))}`,
    });
  return warnings;
}
