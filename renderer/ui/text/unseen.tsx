import type { ReactNode } from 'react';
import styles from './unseen.module.css';

/** Words for those who hear the window: they stand where they belong and take no room. */
export function Unseen({ children }: { readonly children: ReactNode }) {
  return <span className={styles.unseen}>{children}</span>;
}
