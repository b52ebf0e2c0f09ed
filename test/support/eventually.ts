import { vi } from 'vitest';

/** Waits until what is expected is so: for long, as on a busy machine another process or a server may not come to it within a second. */
export const eventually = (isSo: () => unknown): Promise<unknown> => vi.waitFor(isSo, { timeout: 30_000 });
