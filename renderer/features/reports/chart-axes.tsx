import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleLinear } from '@visx/scale';
import { countText } from '../../data/numbers.ts';
import { classes } from '../../ui/classes.ts';
import styles from './reports.module.css';

/** The room of a drawing, in pixels: its bars stand within the edges. */
export const chartRoom = { height: 176, start: 48, end: 8, top: 12, bottom: 24 } as const;

export const wholeChartHeight = chartRoom.height + chartRoom.top + chartRoom.bottom;

/** How wide the part with the bars is. */
export const barsRoom = (width: number): number => Math.max(0, width - chartRoom.start - chartRoom.end);

/** Places bars from left to right, by their names; the gap is a part of a bar's room. */
export const bandsOf = (names: readonly string[], width: number, gap: number) =>
  scaleBand<string>({
    domain: [...names],
    range: [chartRoom.start, chartRoom.start + barsRoom(width)],
    paddingInner: gap,
    paddingOuter: gap / 2,
  });

/** Heights of bars, from 0 to a round number. */
export const heightsOf = (end: number) =>
  scaleLinear<number>({ domain: [0, end], range: [chartRoom.top + chartRoom.height, chartRoom.top] });

interface ChartAxesProps {
  readonly bands: ReturnType<typeof bandsOf>;
  /** The bars that have a word below them. */
  readonly shown: readonly string[];
  readonly nameOf: (name: string) => string;
  /** Where the word of a bar stands: in its middle, or ending with it where it would be cut. */
  readonly anchorOf?: (name: string) => 'middle' | 'end';
  /** The number at which the upright axis ends. */
  readonly end: number;
  readonly width: number;
}

/** Lines and words around bars. */
export function ChartAxes({ bands, shown, nameOf, anchorOf = () => 'middle', end, width }: ChartAxesProps) {
  const className = classes(styles.axis) ?? '';
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused.
    <g aria-hidden="true">
      <AxisLeft
        scale={heightsOf(end)}
        left={chartRoom.start}
        tickValues={[0, end / 2, end]}
        tickFormat={(value) => countText(Number(value))}
        hideAxisLine
        tickLength={-barsRoom(width)}
        tickClassName={classes(styles.gridLine) ?? ''}
        tickLabelProps={() => ({ className, x: -8, dy: 4, textAnchor: 'end' })}
      />
      <AxisBottom
        scale={bands}
        top={chartRoom.top + chartRoom.height}
        tickValues={[...shown]}
        tickFormat={nameOf}
        hideAxisLine
        hideTicks
        tickLabelProps={(name) => {
          const textAnchor = anchorOf(name);
          return {
            className,
            dx: textAnchor === 'end' ? bands.bandwidth() / 2 + chartRoom.end : 0,
            dy: 2,
            textAnchor,
          };
        }}
      />
    </g>
  );
}
