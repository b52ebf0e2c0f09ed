import { say } from '../language.ts';
import { backupWords } from './backup-words.ts';
import { refused } from './refused.ts';

/** Backups: how they are made, checked and restored, and what is saved of a store without one. */
export const backupFailures = {
  backupsThere: (folder: string) =>
    refused('backups-there', say(backupWords.backupsThere, { folder }), { folder }),
  backupExists: (path: string) => refused('backup-exists', say(backupWords.exists, { path }), { path }),
  backupDamaged: (path: string, what: string) =>
    refused('backup-damaged', say(backupWords.damaged, { path, what }), { path, what }),
  backupKeyUnknown: (path: string) =>
    refused('backup-key-unknown', say(backupWords.keyUnknown, { path }), { path }),
  backupBeforeMigration: (folder: string, reason: string) =>
    refused('backup-before-migration', say(backupWords.beforeMigration, { folder, reason }), { folder }),
  noRoomBeforeMigration: (folder: string) =>
    refused('disk-full', say(backupWords.noRoomBeforeMigration, { folder }), { folder }),
  nothingToSalvage: (path: string) =>
    refused('nothing-to-salvage', say(backupWords.nothingToSalvage, { path }), { path }),
} as const;
