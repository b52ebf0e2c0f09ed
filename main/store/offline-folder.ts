import { existsSync } from 'node:fs';

/**
 * The folder of a store's copy, on which a desk works without its team. It has its name once the copy is whole, and loses it in one
 * step: what else SQLite keeps beside a database never lies there without it.
 */
export const offlineFolder = (storePath: string): string => `${storePath}-offline`;

/** Whether a store has such a copy, whatever is in it. */
export const hasOfflineCopy = (storePath: string): boolean => existsSync(offlineFolder(storePath));
