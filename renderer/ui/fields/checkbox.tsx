import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { Icon } from '../buttons/icon.tsx';
import { classes } from '../classes.ts';
import { useOff } from '../off.tsx';
import styles from './choice.module.css';

export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  /** A second line: what ticking it means. */
  readonly note?: ReactNode;
}

/** Something that is so or not so, and takes effect with the rest of its form. */
export function Checkbox({ children, note = null, ...rest }: CheckboxProps) {
  const { offProps } = useOff();
  return (
    <AriaCheckbox {...rest} {...offProps} className={classes(styles.choice)}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.mark}>
            {isIndeterminate ? <span className={styles.dash} /> : isSelected ? <Icon name="check" /> : null}
          </span>
          <span className={styles.words}>
            {children}
            {note === null ? null : <span className={styles.note}>{note}</span>}
          </span>
        </>
      )}
    </AriaCheckbox>
  );
}
