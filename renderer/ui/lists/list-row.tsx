import type { ReactNode } from 'react';
import styles from './list-row.module.css';

/** One line in a row of a list. */
export function RowLine({ children }: { readonly children: ReactNode }) {
  return <div className={styles.line}>{children}</div>;
}

/** What of a line gets the room that the rest leaves, and is cut where that is too little. */
export function RowWords({ title, children }: { readonly title?: string; readonly children: ReactNode }) {
  return (
    <span className={styles.words} title={title}>
      {children}
    </span>
  );
}

/** One of the columns of a row: its lines one below the other, each cut where it is too long. */
export function RowCell({ children }: { readonly children: ReactNode }) {
  return <div className={styles.cell}>{children}</div>;
}
