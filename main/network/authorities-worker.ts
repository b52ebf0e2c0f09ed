import { parentPort } from 'node:worker_threads';
import { systemAuthorities } from './system-authorities.ts';

// Reads and compares what the system trusts beside the main thread: on some systems that takes a few hundred milliseconds.
parentPort?.postMessage(systemAuthorities());
