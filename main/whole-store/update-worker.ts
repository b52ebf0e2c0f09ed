import { workerData } from 'node:worker_threads';
import { setDeskLanguage } from '../language.ts';
import type { UpdateStart } from './update-in-worker.ts';
import { updateStore } from './update-store.ts';

// Brings a large store up to date beside the window's thread.
const { language, options } = workerData as UpdateStart;
setDeskLanguage(language);
// A buffer comes over as plain bytes.
await updateStore({ ...options, key: Buffer.from(options.key) });
