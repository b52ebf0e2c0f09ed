import type { monitorEventLoopDelay } from 'node:perf_hooks';
import type { ElectronApplication, Page } from '@playwright/test';

export interface Smoothness {
  /** Frames that the page drew in each whole second; where there was none, in what there was of it. */
  readonly frames: readonly number[];
  /** The main thread's delays in milliseconds, by their part: `monitorEventLoopDelay`, looked at each millisecond. */
  readonly delay: {
    readonly count: number;
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
  };
}

/** Watches the page and the main thread while `work` is done, or for so many milliseconds. */
export async function watchSmoothness(
  app: ElectronApplication,
  page: Page,
  work: () => Promise<unknown>,
): Promise<Smoothness> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    Object.assign(globalThis, { watchedDelay: delay });
  });
  await page.evaluate(() => {
    const seconds: number[] = [];
    let count = 0;
    let began = performance.now();
    const frame = (): void => {
      count += 1;
      const now = performance.now();
      if (now - began >= 1000) {
        seconds.push((count * 1000) / (now - began));
        count = 0;
        began = now;
      }
      if (!watched.isOver) requestAnimationFrame(frame);
    };
    const watched = {
      seconds,
      isOver: false,
      end: (): void => {
        watched.isOver = true;
        // Work that was over within a second has that part of one.
        if (seconds.length === 0) seconds.push((count * 1000) / (performance.now() - began));
      },
    };
    Object.assign(window, { watchedFrames: watched });
    requestAnimationFrame(frame);
  });
  try {
    await work();
  } finally {
    await page.evaluate(() => (window as unknown as { watchedFrames: { end(): void } }).watchedFrames.end());
  }
  const frames = await page.evaluate(
    () => (window as unknown as { watchedFrames: { seconds: number[] } }).watchedFrames.seconds,
  );
  const delay = await app.evaluate(() => {
    const { watchedDelay } = globalThis as unknown as {
      watchedDelay: ReturnType<typeof monitorEventLoopDelay>;
    };
    watchedDelay.disable();
    const at = (part: number): number => watchedDelay.percentile(part) / 1e6;
    return { count: watchedDelay.count, p50: at(50), p95: at(95), p99: at(99) };
  });
  return { frames, delay };
}
