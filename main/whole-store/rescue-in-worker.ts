import { Worker } from 'node:worker_threads';
import type { Spoken } from '../../language/say.ts';
import type { Compared } from '../../preload/contract/backup.ts';
import { type Answer, failures } from '../failures.ts';
import { deskLanguage } from '../language.ts';
import type { StoreKey } from '../store/key.ts';
import type { Prepared, PrepareParts } from '../transfer/backup/prepare-restore.ts';
import type { Salvaged } from '../transfer/backup/salvage/salvage-store.ts';
import type { Verified } from '../transfer/backup/verify-backup.ts';

/** What each kind of work answers. */
export interface RescueAnswers {
  readonly verify: Answer<Verified & { readonly compared: Compared }>;
  readonly restore: Answer<Prepared>;
  readonly salvage: Answer<Salvaged>;
}
export type RescueName = keyof RescueAnswers;

/** What goes over: plain values alone. */
type Given = Omit<PrepareParts, 'clock' | 'random' | 'cancelled' | 'progress'>;

export interface RescueStart {
  readonly name: RescueName;
  readonly parts: Given;
  readonly language: Spoken;
  /** One number in shared memory, not 0 when the work is to end. */
  readonly cancelFlag: SharedArrayBuffer;
}

export type RescueMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly answer: unknown };

export interface RescueOptions {
  /** The built `rescue-worker.js`. */
  readonly workerFile: string | URL;
  readonly cancelFlag: SharedArrayBuffer;
  readonly progress: (done: number, total: number) => void;
}

/**
 * Does long work on backups and damaged stores in a worker, so that the window goes on drawing. Code `job-failed` where the worker
 * dies, and those of the work.
 */
export function rescueInWorker<Name extends RescueName>(
  name: Name,
  parts: Given,
  { workerFile, cancelFlag, progress }: RescueOptions,
): Promise<RescueAnswers[Name]> {
  const { file, storePath, keys, presentKey, nativeBinding, operator, desk } = parts;
  const workerData: RescueStart = {
    name,
    parts: { file, storePath, keys, presentKey, nativeBinding, operator, desk },
    language: deskLanguage(),
    cancelFlag,
  };
  return new Promise((resolve) => {
    let answer: RescueAnswers[Name] | undefined;
    let death = '';
    const worker = new Worker(workerFile, { workerData, name: `backup ${name}` });
    worker.on('message', (message: RescueMessage) => {
      if (message.kind === 'progress') progress(message.done, message.total);
      else answer = withBuffers(message.answer) as RescueAnswers[Name];
    });
    worker.on('error', (error) => {
      death = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => resolve(answer ?? (failures.jobFailed(name, death) as RescueAnswers[Name])));
  });
}

/** A key comes back as plain bytes. */
function withBuffers(answer: unknown): unknown {
  const given = answer as Answer<{ readonly key?: Uint8Array | null }>;
  if (!given.ok || !given.value.key) return answer;
  const key: StoreKey = Buffer.from(given.value.key);
  return { ...given, value: { ...given.value, key } };
}
