import { parentPort, workerData } from 'node:worker_threads';
import { type CopyPlace, makeOfflineCopy } from './offline-copy.ts';

// Copies a store beside the desk's thread, and says how it went: null, or the error's code and text.
const { place, since } = workerData as {
  readonly place: Omit<CopyPlace, 'key'> & { readonly key: Uint8Array };
  readonly since: number;
};
const key = Buffer.from(place.key.buffer, place.key.byteOffset, place.key.byteLength);
let trouble: { readonly code: string | undefined; readonly message: string } | null = null;
try {
  makeOfflineCopy({ ...place, key }, since);
} catch (error) {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  trouble = { code, message };
} finally {
  key.fill(0);
}
parentPort?.postMessage(trouble);
