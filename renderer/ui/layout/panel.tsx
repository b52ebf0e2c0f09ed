import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

export interface PanelProps {
  readonly title: string;
  /** How deep its heading stands: 2 where no record or row above has a heading of its own. */
  readonly level?: 2 | 3;
  /** Small buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A named part of a page, set apart by a hairline. */
export function Panel({ title, level = 3, actions = null, children }: PanelProps) {
  const titleId = useId();
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <header className={styles.header}>
        <Title id={titleId}>{title}</Title>
        {actions === null ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
