import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import { createSeenIds } from '../../main/transfer/import/seen-ids.ts';

// Notes the ids of so many lines; says how many of them it took for known, and of how many it forgot the line.
const { lines } = workerData as { readonly lines: number };
const seen = createSeenIds(randomBytes);
let taken = 0;
for (let line = 1; line <= lines; line += 1) if (seen.note(`A-${line}`, line) !== null) taken += 1;
let forgotten = 0;
for (let line = 1; line <= lines; line += 9973)
  if (seen.note(`A-${line}`, lines + 1) !== line) forgotten += 1;
parentPort?.postMessage({ taken, forgotten });
