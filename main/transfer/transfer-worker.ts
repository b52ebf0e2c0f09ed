import { parentPort, workerData } from 'node:worker_threads';
import { composeJobStore } from '../compose/compose-store.ts';
import { done } from '../failures.ts';
import { setDeskLanguage } from '../language.ts';
import { setMachinePolicy } from '../machine-policy.ts';
import { signerOf } from '../store/signing.ts';
import { openAndRun } from './open-and-run.ts';
import type { WorkerMessage, WorkerStart } from './worker-messages.ts';

/** The worker's entry: one job with a store connection of its own, then the end. An exception ends it, and its job. */
const start = workerData as WorkerStart;
const flag = new Int32Array(start.cancelFlag);
const post = (message: WorkerMessage) => parentPort?.postMessage(message);
const key = Buffer.from(start.key.buffer, start.key.byteOffset, start.key.byteLength);
const seed = start.signingSeed && Buffer.from(start.signingSeed);
setDeskLanguage(start.language);
setMachinePolicy(done(start.policy));

try {
  const answer = await openAndRun(start.name, start.input, {
    storeOptions: { path: start.storePath, key, nativeBinding: start.nativeBinding },
    ownFiles: start.ownFiles,
    actor: start.actor,
    signer: seed && signerOf(seed),
    desk: start.desk,
    version: start.version,
    cancelled: () => Atomics.load(flag, 0) !== 0,
    progress: (progress) => post({ kind: 'progress', progress }),
    announce: (topics) => post({ kind: 'changed', topics }),
    composeStore: (opened) => composeJobStore(opened, start.version),
  });
  post({ kind: 'done', answer });
} finally {
  key.fill(0);
  seed?.fill(0);
  start.signingSeed?.fill(0);
}
