import { type KeyboardEvent, useState } from 'react';
import type { MailCounts } from '../../../preload/contract/reports.ts';
import { countText } from '../../data/numbers.ts';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { nextIndex } from '../../ui/lists/list-keys.ts';
import { axisEnd, type Bar, blocksOf, labelEvery } from './chart-scale.ts';
import { countsWords, mailParts, messageCount, partCount, partWords } from './mail-parts.ts';
import { mailReportWords as words } from './mail-words.ts';
import { PartPatterns, PartSwatch, partFill, partTone } from './part-patterns.tsx';
import { axisWords, type Period, spanWords } from './period.ts';
import styles from './reports.module.css';
import { useWidth } from './use-width.ts';

const height = 176;
const edge = { start: 48, end: 8, top: 12, bottom: 24 } as const;
// Half of a day's word on the axis, in pixels.
const halfWord = 24;
const wholeHeight = height + edge.top + edge.bottom;
const roomIn = (width: number): number => Math.max(0, width - edge.start - edge.end);

const barWords = (bar: Bar): string =>
  say(words.barSays, { days: spanWords(bar), counts: countsWords(bar.counts) });

interface DayChartProps {
  readonly bars: readonly Bar[];
  readonly total: MailCounts;
  readonly period: Period;
}

/**
 * A bar for each day, stacked by what became of its mail. One stop of the Tab key; arrow keys walk the bars, and the line above
 * says in words what the bar under the pointer or the keyboard shows. Pressing one opens the outbox at its days.
 */
export function DayChart({ bars, total, period }: DayChartProps) {
  const open = useNavigation((navigation) => navigation.open);
  const [plot, width] = useWidth<HTMLDivElement>();
  const [walked, setWalked] = useState<number | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const end = axisEnd(bars);
  const lately = bars.findLastIndex(({ counts }) => messageCount(counts) > 0);
  const active = Math.min(walked ?? Math.max(0, lately), bars.length - 1);
  const told = bars[pointed ?? active];
  const step = bars.length === 0 ? 0 : roomIn(width) / bars.length;
  const openBar = ({ from, to }: Bar): void => open('outbox', { from, to });

  const onKeyDown = (event: KeyboardEvent<SVGGElement>): void => {
    const bar = bars[active];
    if ((event.key === 'Enter' || event.key === ' ') && bar !== undefined) {
      event.preventDefault();
      openBar(bar);
      return;
    }
    const key = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' }[event.key] ?? event.key;
    const to = nextIndex(key, active, bars.length, 7);
    if (to === null) return;
    event.preventDefault();
    setWalked(to);
    event.currentTarget.parentElement?.querySelectorAll<SVGGElement>('[data-bar]')[to]?.focus();
  };

  return (
    <div className={styles.chart}>
      <PartPatterns />
      <ul className={styles.legend} aria-label={say(words.whatBecameOfIt)}>
        {mailParts
          .filter((part) => partCount(total, part) > 0)
          .map((part) => (
            <li key={part}>
              <button
                type="button"
                className={styles.legendItem}
                title={say(partWords[part].meaning)}
                onClick={() => open('outbox', { ...period, state: part })}
              >
                <PartSwatch part={part} />
                {say(partWords[part].name)} <strong>{countText(partCount(total, part))}</strong>
              </button>
            </li>
          ))}
      </ul>
      <p className={styles.told}>{told === undefined ? '\u00a0' : barWords(told)}</p>
      <div ref={plot} className={styles.plot}>
        <Axes bars={bars} end={end} width={width} />
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset. */}
        <svg width={width} height={wholeHeight} role="group" aria-label={say(words.walkDays)}>
          {bars.map((bar, index) => (
            // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons.
            <g
              key={bar.from}
              data-bar={bar.from}
              className={styles.dayBar}
              transform={`translate(${edge.start + index * step} ${edge.top})`}
              role="button"
              tabIndex={index === active ? 0 : -1}
              aria-label={barWords(bar)}
              onClick={() => openBar(bar)}
              onKeyDown={onKeyDown}
              onFocus={() => setWalked(index)}
              onMouseEnter={() => setPointed(index)}
              onMouseLeave={() => setPointed(null)}
            >
              <BarDrawing counts={bar.counts} end={end} step={step} />
            </g>
          ))}
        </svg>
      </div>
    </div>
  );
}

interface AxesProps {
  readonly bars: readonly Bar[];
  /** The number at which the upright axis ends. */
  readonly end: number;
  readonly width: number;
}

/** Lines and words around the bars; each bar says by itself what it stands for. */
function Axes({ bars, end, width }: AxesProps) {
  const room = roomIn(width);
  const step = room / bars.length;
  const every = labelEvery(bars.length, room);
  // The last word would be cut in the middle of a narrow bar.
  const isLast = (index: number): boolean => index === bars.length - 1 && step / 2 + edge.end < halfWord;
  return (
    <svg className={styles.axes} width={width} height={wholeHeight} aria-hidden="true">
      {[0, end / 2, end].map((value) => {
        const top = edge.top + height - (value / end) * height;
        return (
          <g key={value}>
            <line className={styles.gridLine} x1={edge.start} x2={width - edge.end} y1={top} y2={top} />
            <text className={styles.axis} x={edge.start - 8} y={top + 4} textAnchor="end">
              {countText(value)}
            </text>
          </g>
        );
      })}
      {bars.map((bar, index) =>
        // Counted from the end: today is the day that people look for.
        (bars.length - 1 - index) % every === 0 ? (
          <text
            key={bar.from}
            className={styles.axis}
            x={isLast(index) ? edge.start + room + edge.end : edge.start + (index + 0.5) * step}
            y={edge.top + height + 18}
            textAnchor={isLast(index) ? 'end' : 'middle'}
          >
            {axisWords(bar.from)}
          </text>
        ) : null,
      )}
    </svg>
  );
}

interface BarDrawingProps {
  readonly counts: MailCounts;
  readonly end: number;
  /** The room of a bar with its gap, in pixels. */
  readonly step: number;
}

function BarDrawing({ counts, end, step }: BarDrawingProps) {
  const thick = Math.max(1, Math.min(40, step * 0.72));
  const start = (step - thick) / 2;
  return (
    <>
      {/* The whole height takes the pointer: a low bar would be hard to hit. */}
      <rect className={styles.hit} width={step} height={height} />
      {blocksOf(counts, end, height).map(({ part, top, height: high }) => (
        <rect
          key={part}
          className={`${styles.block} ${partTone(part)}`}
          x={start}
          y={top}
          width={thick}
          height={high}
          fill={partFill(part)}
        />
      ))}
      <rect className={styles.ring} x={1} y={-6} width={Math.max(0, step - 2)} height={height + 7} rx={2} />
    </>
  );
}
