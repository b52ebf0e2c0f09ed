import type { BenchRow, Compared, Figures } from './bench-part.ts';

/**
 * A row whose target is a limit and so much more: `Node alone + 150 ms`. The limit is shown with what is allowed beside it, and
 * the ratio is of both together. The median counts: of some dozen starts of a process the slowest tells of the machine.
 */
export function rowAllowing(
  what: string,
  { desk, limit }: Compared,
  more: number,
  limitIs: string,
  unit: 'ms' | 'MB' = 'ms',
): BenchRow {
  const allowed: Figures = {
    runs: limit.runs,
    median: limit.median + more,
    p95: limit.p95 + more,
    p99: limit.p99 + more,
  };
  const ratio = desk.median / allowed.median;
  return {
    what,
    desk,
    limit: allowed,
    limitIs: `${limitIs}, and ${more} ${unit}`,
    ratio,
    target: `median ≤ ${limitIs} + ${more} ${unit}`,
    most: 1,
    met: ratio <= 1,
    unit,
  };
}
