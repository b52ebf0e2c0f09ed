import { type KeyboardEvent, useState } from 'react';
import type { MailCounts } from '../../../preload/contract/reports.ts';
import { countText } from '../../data/numbers.ts';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { nextIndex } from '../../ui/lists/list-keys.ts';
import { bandsOf, barsRoom, ChartAxes, chartRoom, wholeChartHeight } from './chart-axes.tsx';
import { axisEnd, type Bar, blocksOf, labelEvery } from './chart-scale.ts';
import { countsWords, mailParts, messageCount, partCount, partWords } from './mail-parts.ts';
import { mailReportWords as words } from './mail-words.ts';
import { PartPatterns, PartSwatch, partFill, partTone } from './part-patterns.tsx';
import { axisWords, type Period, spanWords } from './period.ts';
import styles from './reports.module.css';
import { useWidth } from './use-width.ts';

const { height } = chartRoom;
// Half of a day's word on the axis, in pixels.
const halfWord = 24;

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
  const step = bars.length === 0 ? 0 : barsRoom(width) / bars.length;
  const names = bars.map(({ from }) => from);
  const every = labelEvery(bars.length, barsRoom(width));
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
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset. */}
        <svg
          data-picture
          width={width}
          height={wholeChartHeight}
          role="group"
          aria-label={say(words.walkDays)}
        >
          <ChartAxes
            bands={bandsOf(names, width, 0)}
            // Counted from the end: today is the day that people look for.
            shown={names.filter((_, index) => (names.length - 1 - index) % every === 0)}
            nameOf={axisWords}
            // The last word would be cut in the middle of a narrow bar.
            anchorOf={(name) =>
              name === names.at(-1) && step / 2 + chartRoom.end < halfWord ? 'end' : 'middle'
            }
            end={end}
            width={width}
          />
          {bars.map((bar, index) => (
            // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons.
            <g
              key={bar.from}
              data-bar={bar.from}
              className={styles.dayBar}
              transform={`translate(${chartRoom.start + index * step} ${chartRoom.top})`}
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
