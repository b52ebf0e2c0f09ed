import { Worker } from 'node:worker_threads';
import type { Spoken } from '../../language/say.ts';
import { deskLanguage } from '../language.ts';
import type { StoreOptions } from '../store/store.ts';

/** What the worker is given. */
export interface UpdateStart {
  readonly options: Pick<StoreOptions, 'path' | 'key' | 'nativeBinding' | 'programVersion'>;
  readonly language: Spoken;
}

/**
 * Brings a store up to date in a worker, so that the window goes on drawing, and closes it again. `workerFile` is the built
 * `update-worker.js`. Resolves also where the worker dies: whoever opens the store then does what is left, or says what is wrong.
 */
export const updateInWorker = (
  workerFile: string | URL,
  { path, key, nativeBinding, programVersion }: UpdateStart['options'],
): Promise<void> =>
  new Promise((resolve) => {
    const workerData: UpdateStart = {
      options: { path, key, nativeBinding, programVersion },
      language: deskLanguage(),
    };
    const worker = new Worker(workerFile, { workerData, name: 'update' });
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
