import type { ReactNode } from 'react';
import type { IconName } from '../../../preload/contract/icons.ts';
import { Icon } from '../buttons/icon.tsx';
import styles from './empty-state.module.css';

export interface EmptyStateProps {
  readonly icon?: IconName;
  /** What would be here. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The first step, as a button. */
  readonly action?: ReactNode;
}

/** An empty place: it says what would be here and offers the first step. */
export function EmptyState({ icon, title, children = null, action = null }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon === undefined ? null : <Icon name={icon} />}
      <p className={styles.title}>{title}</p>
      {children === null ? null : <div className={styles.words}>{children}</div>}
      {action === null ? null : <div className={styles.action}>{action}</div>}
    </div>
  );
}
