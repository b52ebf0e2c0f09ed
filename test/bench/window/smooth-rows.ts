import { type BenchRow, type Figures, figuresOf } from '../bench-part.ts';
import type { Smoothness } from './smoothness.ts';

/** No longer does the main thread keep anything waiting, in milliseconds: a frame. */
const smoothDelay = 16;
/** So many frames a second look smooth. */
const smoothFrames = 50;

const delayFigures = ({ delay }: Smoothness): Figures => ({
  runs: delay.count,
  median: delay.p50,
  p95: delay.p95,
  p99: delay.p99,
});

/** How smooth a window was while something went on, beside the same window with nothing to do. */
export function smoothRows(what: string, busy: Smoothness, idle: Smoothness): readonly BenchRow[] {
  const [delay, idleDelay] = [delayFigures(busy), delayFigures(idle)];
  const [frames, idleFrames] = [figuresOf(busy.frames), figuresOf(idle.frames)];
  return [
    {
      what: `main thread’s delay while ${what}`,
      desk: delay,
      limit: idleDelay,
      limitIs: 'the same window with nothing to do',
      ratio: delay.p99 / Math.max(smoothDelay, idleDelay.p99),
      target: `p99 ≤ ${smoothDelay} ms`,
      most: 1,
      met: delay.p99 <= smoothDelay,
    },
    {
      what: `frames while ${what}`,
      desk: frames,
      limit: idleFrames,
      limitIs: 'the same window with nothing to do',
      ratio: idleFrames.median / frames.median,
      target: `median ≥ ${smoothFrames} a second`,
      most: 60 / smoothFrames,
      met: frames.median >= smoothFrames,
      unit: 'frames/s',
    },
  ];
}
