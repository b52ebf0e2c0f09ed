import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

export interface PanelProps {
  readonly title: string;
  /** Small buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A named part of a page, set apart by a hairline. */
export function Panel({ title, actions = null, children }: PanelProps) {
  const titleId = useId();
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <header className={styles.header}>
        <h3 id={titleId}>{title}</h3>
        {actions === null ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
