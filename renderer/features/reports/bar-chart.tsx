import { bandsOf, ChartAxes, heightsOf, wholeChartHeight } from './chart-axes.tsx';
import { axisEndOf } from './chart-scale.ts';
import styles from './reports.module.css';
import { useWidth } from './use-width.ts';

export interface CountedBar {
  readonly name: string;
  /** As it is written under the bar. */
  readonly label: string;
  /** What it shows, in words. */
  readonly says: string;
  readonly count: number;
}

interface BarChartProps {
  /** What it shows, for those who don't see it: the same numbers stand in the table beside it. */
  readonly label: string;
  readonly bars: readonly CountedBar[];
  /** Every how many bars a word stands. */
  readonly every: number;
}

/** Bars of counts side by side. The numbers are on hover, and in the table that can be shown instead. */
export function BarChart({ label, bars, every }: BarChartProps) {
  const [plot, width] = useWidth<HTMLDivElement>();
  const names = bars.map(({ name }) => name);
  const end = axisEndOf(bars.map(({ count }) => count));
  const bands = bandsOf(names, width, 0.25);
  const heights = heightsOf(end);
  const labels = new Map(bars.map((bar) => [bar.name, bar.label]));
  return (
    <div ref={plot} className={styles.plot}>
      {width === 0 ? null : (
        <svg data-picture width={width} height={wholeChartHeight} role="img" aria-label={label}>
          <ChartAxes
            bands={bands}
            shown={names.filter((_, index) => index % every === 0)}
            nameOf={(name) => labels.get(name) ?? name}
            end={end}
            width={width}
          />
          {bars.map(({ name, count, says }) => (
            <g key={name} className={styles.counted}>
              <title>{says}</title>
              <rect
                x={bands(name) ?? 0}
                y={heights(count)}
                width={bands.bandwidth()}
                height={heights(0) - heights(count)}
              />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
