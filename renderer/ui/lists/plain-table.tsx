import type { ReactNode } from 'react';
import styles from './plain-table.module.css';

/** A table to read and to copy from; its cells wrap. */
export function PlainTable({ children }: { readonly children: ReactNode }) {
  return <table className={styles.table}>{children}</table>;
}
