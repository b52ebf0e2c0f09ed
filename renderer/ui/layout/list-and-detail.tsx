import { type ReactNode, useRef } from 'react';
import { classes } from '../classes.ts';
import styles from './list-and-detail.module.css';

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
  return (
    <div className={classes(styles.parts, styles[listWidth])}>
      <section ref={listPart} className={styles.list} aria-label={listLabel}>
        {list}
      </section>
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
