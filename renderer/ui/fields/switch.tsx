import type { ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import { useOff } from '../off.tsx';
import styles from './choice.module.css';

export interface SwitchProps extends Omit<AriaSwitchProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  readonly note?: ReactNode;
}

/** Something that is on or off and takes effect at once. */
export function Switch({ children, note = null, ...rest }: SwitchProps) {
  const { offProps } = useOff();
  return (
    <AriaSwitch {...rest} {...offProps} className={classes(styles.choice)}>
      <span className={styles.track}>
        <span className={styles.knob} />
      </span>
      <span className={styles.words}>
        {children}
        {note === null ? null : <span className={styles.note}>{note}</span>}
      </span>
    </AriaSwitch>
  );
}
