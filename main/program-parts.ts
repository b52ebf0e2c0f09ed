import { setImmediate as turn } from 'node:timers/promises';

type Part = () => Promise<unknown>;

/** What comes first: no more than the window's own process takes to come up. */
const before: readonly Part[] = [
  () => import('better-sqlite3'),
  async () => (await import('./parts/numbers.ts')).part,
];

const behind: readonly Part[] = [
  async () => (await import('./parts/schemas.ts')).part,
  () => import('./compose.ts'),
  () => import('./ipc/serve.ts'),
];

/** One after the other, 5 to 30 ms each: what this thread is asked for meanwhile comes in between. */
async function load(parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    await part();
    await turn();
  }
}

/**
 * Loads the program behind a window that was just opened. While the page asks for its files this thread has nothing else to
 * do: each of them, and what the preload asks, would wait behind a part.
 */
export async function loadProgram(
  pageServed: Promise<unknown>,
): Promise<typeof import('./window-program.ts')> {
  await load(before);
  await pageServed;
  await load(behind);
  return import('./window-program.ts');
}
