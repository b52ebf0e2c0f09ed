import { parentPort, workerData } from 'node:worker_threads';
import type { Spoken } from '../../language/say.ts';
import { setDeskLanguage } from '../language.ts';
import { openStore, type StoreOptions } from '../store/store.ts';
import { snapshotOf } from './team-snapshots.ts';

// Puts a snapshot on the team's server beside the window's thread, and says how it went.
const { language, options } = workerData as { readonly language: Spoken; readonly options: StoreOptions };
setDeskLanguage(language);
// Buffers come over as plain bytes.
const key = Buffer.from(options.key);
const opened = openStore({ ...options, key });
if (opened.ok) {
  const answer = await snapshotOf({ store: opened.value, key }, options);
  opened.value.close();
  parentPort?.postMessage(answer);
} else parentPort?.postMessage(opened);
