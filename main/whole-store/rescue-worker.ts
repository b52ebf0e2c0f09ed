import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { setDeskLanguage } from '../language.ts';
import { prepareRestore, verifyAndCompare } from '../transfer/backup/prepare-restore.ts';
import { salvageStore } from '../transfer/backup/salvage/salvage-store.ts';
import type { RescueAnswers, RescueMessage, RescueName, RescueStart } from './rescue-in-worker.ts';

// Looks through a backup, makes a store of one, or saves what is left of a damaged store, beside the window's thread.
const start = workerData as RescueStart;
const flag = new Int32Array(start.cancelFlag);
const post = (message: RescueMessage): void => parentPort?.postMessage(message);
setDeskLanguage(start.language);
// Buffers come over as plain bytes.
const parts = {
  ...start.parts,
  keys: start.parts.keys.map((key) => Buffer.from(key)),
  presentKey: start.parts.presentKey === null ? null : Buffer.from(start.parts.presentKey),
  clock: Date.now,
  random: randomBytes,
  cancelled: () => Atomics.load(flag, 0) !== 0,
  progress: (done: number, total: number) => post({ kind: 'progress', done, total }),
};

const work: { readonly [Name in RescueName]: () => Promise<RescueAnswers[Name]> } = {
  verify: async () => verifyAndCompare(parts),
  restore: () => prepareRestore(parts),
  salvage: () => salvageStore(parts),
};

post({ kind: 'done', answer: await work[start.name]() });
