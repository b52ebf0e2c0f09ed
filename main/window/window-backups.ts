import { randomBytes } from 'node:crypto';
import { basename, dirname, resolve } from 'node:path';
import type {
  BackupCheck,
  BackupList,
  Compared,
  RestoreResult,
  SalvageResult,
} from '../../preload/contract/backup.ts';
import type { OpenDesk } from '../compose.ts';
import { type Answer, done, failures, type Refusal } from '../failures.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { deskIdOf } from '../folder/desk-id.ts';
import type { ChosenPaths } from '../ipc/chosen-paths.ts';
import { keysFor } from '../keys/backup-keys.ts';
import type { StoreLocation } from '../keys/open-with-key.ts';
import { readBackupName } from '../transfer/backup/backup-names.ts';
import { readBackupState } from '../transfer/backup/backup-state.ts';
import { listBackupsIn } from '../transfer/backup/list-backups.ts';
import { backupFolderOf } from '../transfer/backup/schedule.ts';
import type { Progress } from '../transfer/job-context.ts';
import { type RescueName, rescueInWorker } from '../whole-store/rescue-in-worker.ts';
import { presentKeyOf, restoreStore } from '../whole-store/restore-store.ts';
import { salvageFolder } from '../whole-store/salvage-store.ts';

export interface WindowBackupParts {
  readonly login: () => OpenDesk | null;
  readonly operator: () => string;
  readonly location: () => StoreLocation;
  readonly paths: ChosenPaths;
  /** Why the store could not be opened; null where it is, or was not tried. */
  readonly refusal: () => Refusal | null;
  /** Closes the desk that is open, if one is: its store is about to be another one. */
  readonly close: () => Promise<void>;
  /** Opens what is there now. */
  readonly open: () => Promise<unknown>;
  readonly tell: (name: string, progress: Progress) => void;
}

/** What the window asks about backups and damaged stores: also while no desk is open, for that is when they are needed most. */
export function windowBackups(parts: WindowBackupParts) {
  const { login, location, paths } = parts;
  const { store: storePath } = dataFolder(location().folder);
  let cancelFlag = new SharedArrayBuffer(4);
  let isAtIt = false;

  const folder = (): string => {
    const desk = login();
    if (desk) return backupFolderOf(storePath, desk.desk.settings()['backup.folder']);
    return readBackupState(storePath).folder ?? backupFolderOf(storePath, null);
  };
  // A page that was taken over could otherwise have any file looked at.
  const mayName = (file: string): boolean =>
    paths.has('open-backup', file) ||
    (resolve(dirname(file)) === resolve(folder()) && readBackupName(basename(file)) !== null);
  const rescue = (name: RescueName) => ({
    workerFile: new URL('./rescue-worker.js', import.meta.url),
    cancelFlag,
    progress: (count: number, total: number) =>
      parts.tell(`${name}Backup`, { done: count, total, rate: 0, secondsLeft: null }),
  });
  /** One at a time: a second one waits for nobody, it is refused. */
  const alone = async <Value>(work: () => Promise<Answer<Value>>): Promise<Answer<Value>> => {
    if (isAtIt) return failures.jobsTooMany();
    isAtIt = true;
    cancelFlag = new SharedArrayBuffer(4);
    try {
      return await work();
    } finally {
      isAtIt = false;
    }
  };

  return {
    listBackups: async (): Promise<Answer<BackupList>> => {
      const at = folder();
      try {
        const backups = await listBackupsIn(at, login()?.reader ?? null);
        return done({ folder: at, backups, problem: null });
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
        // The folder beside the store is made with the first backup.
        const problem =
          code === 'ENOENT' && at === backupFolderOf(storePath, null)
            ? null
            : failures.fileUnreadable(at, code);
        return done({ folder: at, backups: [], problem: problem?.error ?? null });
      }
    },
    backupStatus: async () => {
      const desk = login();
      return desk ? done(desk.backups()) : failures.deskNotOpen();
    },
    cancelBackupWork: async () => {
      Atomics.store(new Int32Array(cancelFlag), 0, 1);
      return done({ cancelled: isAtIt });
    },
    verifyBackup: ({ file }: { readonly file: string }) =>
      alone<BackupCheck & { readonly compared: Compared }>(async () => {
        if (!mayName(file)) return failures.pathNotChosen('file');
        const verified = await rescueInWorker(
          'verify',
          {
            file,
            storePath,
            keys: await keysFor(location(), file),
            presentKey: await presentKeyOf(location()),
            nativeBinding: location().nativeBinding,
            operator: parts.operator(),
            desk: '',
          },
          rescue('verify'),
        );
        return verified.ok ? done({ ...verified.value.check, compared: verified.value.compared }) : verified;
      }),
    restoreBackup: ({ file }: { readonly file: string }) =>
      alone<RestoreResult>(async () => {
        if (!mayName(file)) return failures.pathNotChosen('file');
        let isClosed = false;
        const restored = await restoreStore({
          ...location(),
          file,
          operator: parts.operator(),
          clock: Date.now,
          random: randomBytes,
          prepare: (given) => rescueInWorker('restore', given, rescue('restore')),
          letGo: async () => {
            isClosed = true;
            await parts.close();
          },
        });
        if (isClosed) await parts.open();
        return restored;
      }),
    salvageStore: () =>
      alone<SalvageResult>(async () => {
        if (!login() && parts.refusal()?.code !== 'store-damaged') return failures.storeNotDamaged();
        // What is written meanwhile would be lost.
        await parts.close();
        const salvaged = await salvageFolder({
          ...location(),
          operator: parts.operator(),
          clock: Date.now,
          random: randomBytes,
          salvage: (given) =>
            rescueInWorker(
              'salvage',
              { ...given, file: '', keys: [], desk: deskIdOf(location().folder) },
              rescue('salvage'),
            ),
        });
        await parts.open();
        return salvaged;
      }),
  };
}
