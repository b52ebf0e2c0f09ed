import type { ReactNode } from 'react';
import type { IconName } from '../../../preload/contract/icons.ts';
import { Icon } from '../buttons/icon.tsx';
import { classes } from '../classes.ts';
import styles from './callout.module.css';

/** How serious a callout is. */
export type CalloutTone = 'info' | 'good' | 'warn' | 'danger';

const icons: Readonly<Record<CalloutTone, IconName>> = {
  info: 'info',
  good: 'check',
  warn: 'warning',
  danger: 'danger',
};

export interface CalloutProps {
  readonly tone?: CalloutTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** What can be done about it. */
  readonly actions?: ReactNode;
}

/** Something that must not be overlooked in a page. */
export function Callout({ tone = 'info', title = null, children = null, actions = null }: CalloutProps) {
  return (
    <div className={classes(styles.callout, styles[tone])} role={tone === 'danger' ? 'alert' : 'note'}>
      <span className={styles.icon}>
        <Icon name={icons[tone]} />
      </span>
      <div className={styles.words}>
        {title === null ? null : <p className={styles.title}>{title}</p>}
        {children === null ? null : <div>{children}</div>}
        {actions === null ? null : <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
