import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type CopyPlace, makeOfflineCopy } from './offline-copy.ts';

/** Beside this file, in the source as in the build. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './offline-copy-worker.ts' : './offline-copy-worker.js',
  import.meta.url,
);

interface Trouble {
  readonly code: string | undefined;
  readonly message: string;
}

/** Makes a store's copy in a worker, so that the window goes on drawing; where none can be started, here. Rejects as `makeOfflineCopy` throws. */
export async function copyInWorker(place: CopyPlace, since: number): Promise<void> {
  // A copy without the pool that small buffers share: it is handed over whole, and zeroed there.
  const key = new Uint8Array(place.key);
  const { path, nativeBinding } = place;
  let trouble: Trouble | null;
  try {
    const worker = new Worker(workerFile, {
      workerData: { place: { path, key, nativeBinding }, since },
      transferList: [key.buffer],
      name: 'offline copy',
    });
    const ended = once(worker, 'exit');
    // Told below.
    ended.catch(() => undefined);
    trouble = await new Promise<Trouble | null>((said, died) => {
      worker.once('message', said);
      worker.once('error', died);
      worker.once('exit', () => died(new Error('the worker that copies the store ended without an answer')));
    });
    await ended;
  } catch {
    makeOfflineCopy(place, since);
    return;
  }
  if (trouble !== null) throw Object.assign(new Error(trouble.message), { code: trouble.code });
}
