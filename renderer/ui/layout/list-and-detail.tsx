import { type CSSProperties, type ReactNode, useRef } from 'react';
import { classes } from '../classes.ts';
import { RoomForBoth } from '../use-open-first.ts';
import { usePlaceWidth } from '../use-place-width.ts';
import styles from './list-and-detail.module.css';
import { Splitter, useListWidth } from './splitter.tsx';

export interface ListAndDetailProps {
  readonly listLabel: string;
  readonly list: ReactNode;
  readonly detailLabel: string;
  /** Null where nothing is open: the list has all of the width then. */
  readonly detail: ReactNode | null;
  /** How much of the width the list takes: rows that say why need half of it. */
  readonly listWidth?: 'half' | 'narrow';
  /** Escape in the detail goes back to the list. */
  readonly isEscapeToList?: boolean;
  /** Escape in the list closes what is open of it. */
  readonly onClose?: () => void;
}

/** As in the style sheet: below this one stands above the other. */
const besideFrom = 720;
const wideFrom = 1400;

// In percent, before anybody moves the line between.
const usualWidths = { half: 50, narrow: 40, wide: 62 } as const;

/** A list, and beside it what is open of it. Each scrolls on its own. */
export function ListAndDetail({
  listLabel,
  list,
  detailLabel,
  detail,
  listWidth = 'half',
  isEscapeToList = false,
  onClose,
}: ListAndDetailProps) {
  const listPart = useRef<HTMLElement>(null);
  const [place, room] = usePlaceWidth();
  // On a wide screen the list has columns, and what is open of it is still as wide as on a small one.
  const usual = usualWidths[room >= wideFrom ? 'wide' : listWidth];
  const [width, setWidth] = useListWidth(listLabel, usual);
  return (
    <div
      ref={place}
      className={classes(styles.parts, detail === null && styles.alone)}
      style={{ '--list': `${width}%` } as CSSProperties}
    >
      <section
        ref={listPart}
        className={styles.list}
        aria-label={listLabel}
        onKeyDown={(event) => {
          if (onClose === undefined || detail === null || event.key !== 'Escape' || event.defaultPrevented)
            return;
          if ((event.target as HTMLElement).role !== 'listbox') return;
          event.preventDefault();
          onClose();
        }}
      >
        <RoomForBoth value={room >= besideFrom}>{list}</RoomForBoth>
      </section>
      {detail === null ? null : (
        <>
          <Splitter width={width} usual={usual} onChange={setWidth} />
          <section
            className={styles.detail}
            aria-label={detailLabel}
            onKeyDown={(event) => {
              if (!isEscapeToList || event.key !== 'Escape' || event.defaultPrevented) return;
              listPart.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
            }}
          >
            {detail}
          </section>
        </>
      )}
    </div>
  );
}
