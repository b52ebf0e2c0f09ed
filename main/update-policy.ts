import type { UpdatePolicy } from './updates/rules.ts';

/** What the IT of this computer has fixed about updates. */
export const updatePolicy = (): UpdatePolicy => ({});
