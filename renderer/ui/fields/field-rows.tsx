import type { ReactNode } from 'react';
import styles from './field-rows.module.css';

/** Names and values below each other; children are `FieldRow`. */
export function FieldRows({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.rows}>{children}</dl>;
}

/** One name and its value. */
export function FieldRow({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children}</dd>
    </div>
  );
}
