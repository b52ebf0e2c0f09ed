import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { say } from '../../language.ts';
import { partWords as words } from '../words.ts';
import styles from './list-and-detail.module.css';

/** Between these a list and what is open of it can both be read. In percent of the width. */
const least = 20;
const most = 70;
const step = 2;

const kept = (name: string): string => `list-width:${name}`;

function readWidth(name: string): number | null {
  const width = Number(localStorage.getItem(kept(name)) ?? Number.NaN);
  return width >= least && width <= most ? width : null;
}

/** How much of the width the list has, in percent: kept on this computer, of this program's window alone. */
export function useListWidth(name: string, usual: number): readonly [number, (width: number) => void] {
  const [width, setWidth] = useState(() => readWidth(name));
  const change = (next: number): void => {
    const within = Math.round(Math.min(most, Math.max(least, next)));
    setWidth(within === usual ? null : within);
    if (within === usual) localStorage.removeItem(kept(name));
    else localStorage.setItem(kept(name), String(within));
  };
  return [width ?? usual, change];
}

interface SplitterProps {
  readonly width: number;
  /** Where a double click or Enter puts it back. */
  readonly usual: number;
  readonly onChange: (width: number) => void;
}

/** The line between a list and what is open of it. It is dragged, or moved by the arrow keys; a double click or Enter puts it back. */
export function Splitter({ width, usual, onChange }: SplitterProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = { ArrowLeft: width - step, ArrowRight: width + step, Home: least, End: most, Enter: usual }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    onChange(to);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const around = event.currentTarget.parentElement?.getBoundingClientRect();
    if (around !== undefined && around.width > 0)
      onChange(((event.clientX - around.left) / around.width) * 100);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule can't be moved.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={say(words.listWidth)}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={styles.splitter}
      onKeyDown={onKeyDown}
      onDoubleClick={() => onChange(usual)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
    />
  );
}
