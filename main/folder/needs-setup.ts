import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './data-folder.ts';

/** There until all that a policy asks for at the first run is done: what was stopped in between goes on at the next start. */
export const unfinishedFile = (folder: string): string => join(folder, 'policy-setup-unfinished');

/** Whether a folder is still to be set up by a policy: it has no store, or setting it up was stopped. */
export const needsSetup = (folder: string): boolean =>
  existsSync(unfinishedFile(folder)) || !existsSync(dataFolder(folder).store);
