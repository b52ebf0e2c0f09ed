import { type CSSProperties, type ReactNode, useRef } from 'react';
import styles from './list-and-detail.module.css';
import { Splitter, useListWidth } from './splitter.tsx';

export interface ListAndDetailProps {
  readonly listLabel: string;
  readonly list: ReactNode;
  readonly detailLabel: string;
  readonly detail: ReactNode;
  /** How much of the width the list takes: rows that say why need half of it. */
  readonly listWidth?: 'half' | 'narrow';
  /** Escape in the detail goes back to the list. */
  readonly isEscapeToList?: boolean;
}

// In percent, before anybody moves the line between.
const usualWidths = { half: 50, narrow: 40 } as const;

/** A list, and beside it what is open of it. Each scrolls on its own. */
export function ListAndDetail({
  listLabel,
  list,
  detailLabel,
  detail,
  listWidth = 'half',
  isEscapeToList = false,
}: ListAndDetailProps) {
  const listPart = useRef<HTMLElement>(null);
  const usual = usualWidths[listWidth];
  const [width, setWidth] = useListWidth(listLabel, usual);
  return (
    <div className={styles.parts} style={{ '--list': `${width}%` } as CSSProperties}>
      <section ref={listPart} className={styles.list} aria-label={listLabel}>
        {list}
      </section>
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
    </div>
  );
}
