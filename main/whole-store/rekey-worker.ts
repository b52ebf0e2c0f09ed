import { parentPort, workerData } from 'node:worker_threads';
import type { Spoken } from '../../language/say.ts';
import { setDeskLanguage } from '../language.ts';
import { makeRekeyedCopy, type RekeyRequest } from '../store/rekeyed-copy.ts';

// Copies a store under another key beside the window's thread, says how it went, and holds the store until it is told.
const { language, request } = workerData as { readonly language: Spoken; readonly request: RekeyRequest };
setDeskLanguage(language);
// Buffers come over as plain bytes.
const held = makeRekeyedCopy({
  ...request,
  key: Buffer.from(request.key),
  newKey: Buffer.from(request.newKey),
});
if (held.ok) {
  parentPort?.once('message', () => {
    void held.value.release().then(() => parentPort?.close());
  });
  parentPort?.postMessage({ ok: true });
} else {
  parentPort?.postMessage(held);
  parentPort?.close();
}
