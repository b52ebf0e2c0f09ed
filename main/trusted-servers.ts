import { once } from 'node:events';
import { createSecureContext, type SecureContext } from 'node:tls';
import { Worker } from 'node:worker_threads';

/** In the build all entries lie beside each other. */
const workerFile = new URL(
  import.meta.url.endsWith('.ts') ? './network/authorities-worker.ts' : './authorities-worker.js',
  import.meta.url,
);

let reading: Promise<readonly string[]> | null = null;

/** What the system trusts besides, read once for a process, and not on this thread. */
async function authorities(): Promise<readonly string[]> {
  const worker = new Worker(workerFile, { name: 'authorities' });
  const [found] = (await once(worker, 'message')) as [readonly string[]];
  return found;
}

/**
 * How a server's certificate is checked, whatever is said over the connection: it may be of an authority that Node brings along, or
 * of one that this computer trusts.
 */
export async function trustedServers(): Promise<SecureContext> {
  // Without the system's own the usual ones still count.
  reading ??= authorities().catch(() => []);
  const context = createSecureContext({ minVersion: 'TLSv1.2' });
  const { context: native } = context as { readonly context: { addCACert(pem: string): void } };
  for (const pem of await reading) {
    try {
      native.addCACert(pem);
    } catch {
      // One that can't be read is trusted by nobody.
    }
  }
  return context;
}
