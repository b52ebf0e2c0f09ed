import { changing } from '../lab/lab.ts';
import type { Operation } from '../lab/operation.ts';
import type { Scenario } from '../lab/scenario.ts';
import { operations } from '../operations/all.ts';
import { restore } from '../operations/backups.ts';
import { exportCases } from '../operations/export.ts';
import { init } from '../operations/init.ts';
import { keyChange } from '../operations/key-change.ts';
import { wrongClock } from './clock.ts';
import { filledDisk, readOnlyDisk } from './disks.ts';
import { flipScenarios } from './flips.ts';
import { killedAtCall, killedAtMoment } from './kills.ts';
import { refusedCalls, refusings } from './refused-calls.ts';
import { sharingScenarios } from './sharing.ts';
import { storyKilled, storyRefused } from './story.ts';
import { pulledOut } from './unmounted.ts';

/** Those that the short form has too; the others have tests of their own beside it. */
const short: readonly Operation[] = [init, exportCases, restore, keyChange];

/** Everything that goes wrong, in the order of the table. The first three groups are 500 kills together. */
export const scenarios: readonly Scenario[] = [
  storyKilled(260, 2),
  ...operations.map((operation) => killedAtCall(operation, 20, short.includes(operation) ? 1 : 0)),
  ...operations.map((operation) => killedAtMoment(operation, 8, 0)),
  storyRefused('one I/O error in a change', changing, ['EIO'], false, 20, 1),
  storyRefused('I/O errors from a change on', changing, ['EIO'], true, 20, 0),
  storyRefused('a disk that gets full at a call', changing, ['full'], false, 20, 1),
  storyRefused('interrupted calls and half writes', ['write', 'read'], ['short', 'EINTR'], false, 20, 0),
  ...refusings.flatMap((refusing) => operations.map((operation) => refusedCalls(refusing, operation, 5, 0))),
  ...operations.map((operation) => filledDisk(operation, 6, 0)),
  ...operations.map((operation) => readOnlyDisk(operation, 1, 0)),
  ...flipScenarios(20, 1),
  pulledOut,
  ...sharingScenarios,
  wrongClock,
];
