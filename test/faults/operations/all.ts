import type { Operation } from '../lab/operation.ts';
import { afterKill } from './after-a-kill.ts';
import { backUp, restore } from './backups.ts';
import { exportCases } from './export.ts';
import { importPeople } from './import.ts';
import { init } from './init.ts';
import { keyChange } from './key-change.ts';
import { migration } from './migration.ts';
import { oneAction } from './one-action.ts';
import { salvage } from './salvage.ts';
import { scheduledBackup } from './scheduled-backup.ts';
import { send } from './send.ts';
import { setAside } from './set-aside.ts';
import { signIn } from './sign-in.ts';

/** What is done by a run of the program while something goes wrong. */
export const operations: readonly Operation[] = [
  init,
  oneAction,
  afterKill,
  importPeople,
  migration,
  exportCases,
  send,
  backUp,
  scheduledBackup,
  restore,
  salvage,
  keyChange,
  setAside,
  signIn,
];
