import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { say } from '../../language.ts';
import { Icon } from '../buttons/icon.tsx';
import { classes } from '../classes.ts';
import { Unseen } from '../text/unseen.tsx';
import { partWords as words } from '../words.ts';
import styles from './column-list.module.css';

export interface ColumnHead {
  readonly id: string;
  readonly name: string;
  /** Numbers and moments stand at the end of their column. */
  readonly isAtEnd?: boolean;
  /** How the list is sorted by it; left out where it can't be. */
  readonly sort?: { readonly by: 'rising' | 'falling' | null; readonly onSort: () => void };
}

interface ColumnHeadsProps {
  readonly heads: readonly ColumnHead[];
  /** Moves the line after a column by so many pixels. */
  readonly onMove: (index: number, by: number) => void;
  /** Puts all columns back. */
  readonly onPutBack: () => void;
}

const step = 16;

/** What the columns are, once above the list: one stop for the Tab key. Arrows walk, Shift and arrows change a width. */
export function ColumnHeads({ heads, onMove, onPutBack }: ColumnHeadsProps) {
  const [at, setAt] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const from = useRef(0);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.shiftKey && by !== undefined) onMove(at, by * step);
    else if (event.shiftKey && event.key === 'Enter') onPutBack();
    else {
      const to = by === undefined ? { Home: 0, End: heads.length - 1 }[event.key] : at + by;
      if (to === undefined || event.shiftKey) return;
      const next = Math.max(0, Math.min(heads.length - 1, to));
      setAt(next);
      bar.current?.querySelectorAll('button')[next]?.focus();
    }
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>, index: number): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onMove(index, event.clientX - from.current);
    from.current = event.clientX;
  };
  return (
    <div
      ref={bar}
      className={classes(styles.columns, styles.heads)}
      role="toolbar"
      aria-label={say(words.columns)}
      onKeyDown={onKeyDown}
    >
      {heads.map(({ id, name, isAtEnd = false, sort }, index) => (
        <div key={id} className={styles.head}>
          <button
            type="button"
            className={classes(styles.name, isAtEnd && styles.atEnd, sort !== undefined && styles.sorts)}
            tabIndex={index === Math.min(at, heads.length - 1) ? 0 : -1}
            title={say(words.columnWidthKeys)}
            {...(sort === undefined ? {} : { 'aria-pressed': sort.by !== null })}
            onFocus={() => setAt(index)}
            onClick={() => sort?.onSort()}
          >
            <span className={styles.cut}>{name}</span>
            {sort === undefined || sort.by === null ? null : (
              <>
                <Unseen>{say(sort.by === 'rising' ? words.rising : words.falling)}</Unseen>
                <Icon name={sort.by === 'rising' ? 'chevron-up' : 'chevron-down'} />
              </>
            )}
          </button>
          {index === heads.length - 1 ? null : (
            <span
              aria-hidden="true"
              className={styles.edge}
              onDoubleClick={onPutBack}
              onPointerDown={(event) => {
                from.current = event.clientX;
                event.currentTarget.setPointerCapture(event.pointerId);
              }}
              onPointerMove={(event) => onPointerMove(event, index)}
            />
          )}
        </div>
      ))}
    </div>
  );
}
