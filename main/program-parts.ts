import { setTimeout as after, setImmediate as turn } from 'node:timers/promises';

type Part = () => Promise<unknown>;

/** What the program stands on. The first window process takes longer to come up than these take here. */
const before: readonly Part[] = [
  async () => (await import('./parts/schemas.ts')).part,
  () => import('better-sqlite3'),
  async () => (await import('./parts/numbers.ts')).part,
];

/** The program itself, up to what only the window needs. */
const behind: readonly Part[] = [() => import('./compose.ts'), () => import('./ipc/serve.ts')];

// The last bytes of the page's files are still on their way, and their end is told by this thread. In milliseconds.
const untilTaken = 10;

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
  await after(untilTaken);
  await load(behind);
  return import('./window-program.ts');
}
