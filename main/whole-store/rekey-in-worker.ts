import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type Answer, done, type Refused } from '../failures.ts';
import { deskLanguage } from '../language.ts';
import type { HeldStore, RekeyRequest } from '../store/rekeyed-copy.ts';

/**
 * Makes a copy under another key in a worker, so that the window goes on drawing. `workerFile` is the built
 * `rekey-worker.js`. Codes as `makeRekeyedCopy`; rejects where the worker dies.
 */
export const rekeyInWorker =
  (workerFile: string | URL) =>
  async (request: RekeyRequest): Promise<Answer<HeldStore>> => {
    const worker = new Worker(workerFile, { workerData: { language: deskLanguage(), request } });
    const ended = once(worker, 'exit');
    const answer = await new Promise<{ readonly ok: true } | Refused>((said, died) => {
      worker.once('message', said);
      worker.once('error', died);
      worker.once('exit', () => died(new Error('the worker that copies the store ended without an answer')));
    });
    if (!answer.ok) return answer;
    return done({
      release: async () => {
        worker.postMessage('release');
        await ended;
      },
    });
  };
