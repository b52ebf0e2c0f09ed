import { randomBytes } from 'node:crypto';
import { createIds } from '../../main/desk/ground/basics/context.ts';
import { done } from '../../main/failures.ts';
import { signerOf } from '../../main/store/signing.ts';
import type { StoreOptions } from '../../main/store/store.ts';
import { createJobs, type Jobs, type JobsParts } from '../../main/transfer/jobs.ts';
import { openAndRun } from '../../main/transfer/open-and-run.ts';
import { testDeskId } from './desk-id.ts';

/** Jobs over a store, with the worker's source as its file. */
export const jobsOver = (storeOptions: StoreOptions, parts: Partial<JobsParts> = {}): Jobs =>
  createJobs({
    workerFile: new URL('../../main/transfer/transfer-worker.ts', import.meta.url),
    storeOptions,
    ownFiles: [],
    actor: () => done({ operator: 'Sam' }),
    desk: testDeskId,
    version: '0.0.0-test',
    newId: createIds(Date.now, randomBytes),
    onProgress: () => {},
    onDone: () => {},
    onChanged: () => {},
    ...parts,
  });

/** Runs a job as a worker does, in the test's own thread: sooner there, and its progress is told before the next step. */
export const runHere =
  (storeOptions: StoreOptions, ownFiles: readonly string[] = []): Jobs['run'] =>
  (name, input, onProgress = () => {}, signal) =>
    openAndRun(name, input, {
      storeOptions,
      ownFiles,
      actor: { operator: 'Sam' },
      signer: signerOf(Buffer.alloc(32, 7)),
      desk: testDeskId,
      version: '0.0.0-test',
      cancelled: () => signal?.aborted === true,
      progress: (progress) => onProgress({ jobId: 'here', name, ...progress }),
      announce: () => {},
    });
