import { workerData } from 'node:worker_threads';

// A worker that ends without an answer, in the way that its job's input asks for.
const { manifest } = (workerData as { readonly input: { readonly manifest: string } }).input;
if (manifest === 'throw') throw new Error('a bug');
process.exit(3);
