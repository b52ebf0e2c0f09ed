import { app } from 'electron';

/** A page that ends so often in so long, in milliseconds, ends again: it stays as it is then. */
const most = { times: 3, within: 60_000 } as const;

/**
 * Loads a page anew whose process ended by itself: what was typed is kept as it is typed, so the window goes on where it was. What happened
 * is told.
 */
export function bringBackPages(clock: () => number, tell: (line: string) => void): void {
  let times: readonly number[] = [];
  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const now = clock();
    times = [...times.filter((time) => now - time < most.within), now];
    const isTooOften = times.length > most.times;
    tell(
      `The window’s page ended: ${reason}, ${exitCode}.${isTooOften ? ' It ended too often to be loaded again.' : ''}`,
    );
    if (!isTooOften && !contents.isDestroyed()) contents.reload();
  });
}
