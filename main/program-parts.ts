import { setImmediate as turn } from 'node:timers/promises';

/** What the program is made of, by what takes 5 to 30 ms of this thread each. */
const parts: readonly (() => Promise<unknown>)[] = [
  async () => (await import('./parts/schemas.ts')).part,
  () => import('better-sqlite3'),
  async () => (await import('./parts/numbers.ts')).part,
  () => import('./compose.ts'),
  () => import('./ipc/serve.ts'),
];

/**
 * Loads the program behind a window that was just opened, as soon as the page has its files. Before that its processes come up
 * and need the processors themselves, and what the page and its preload ask this thread would wait behind a part.
 */
export async function loadProgram(
  pageServed: Promise<unknown>,
): Promise<typeof import('./window/window-program.ts')> {
  await pageServed;
  for (const load of parts) {
    await load();
    // What this thread was asked meanwhile comes in between.
    await turn();
  }
  return import('./window/window-program.ts');
}
