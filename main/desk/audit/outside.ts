import { join } from 'node:path';

/** The file in a folder outside the machine that a store's signed heads are added to, one a line. */
export const headsFile = (folder: string, store: string): string =>
  join(folder, `login-desk-heads-${store}.jsonl`);
