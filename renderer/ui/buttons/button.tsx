import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import type { IconName } from '../../../preload/contract/icons.ts';
import { announce } from '../announcer.tsx';
import { classes } from '../classes.ts';
import { useOff } from '../off.tsx';
import styles from './button.module.css';
import { Icon } from './icon.tsx';
import { KeyHint } from './key-hint.tsx';

/** How much a button asks for: one primary in a place, danger for what can't be taken back. */
export type ButtonVariant = 'primary' | 'quiet' | 'danger' | 'plain';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  readonly variant?: ButtonVariant;
  readonly icon?: IconName;
  /** The key that does the same, as in `Mod+Enter`. */
  readonly keyHint?: string;
  /** What is missing before this can be done. It switches the button off and stands beside it. */
  readonly lacks?: string | null;
  /** The id of what says why it is off; null where it is on. */
  readonly offBy?: string | null;
  /** Takes the whole width and aligns its words to the start. */
  readonly isWide?: boolean;
}

// It keeps the focus and does nothing. The library's own way announces a picture whose name goes away with the button.
const pending = {
  'aria-disabled': true,
  'data-pending': true,
  onPress: () => undefined,
  type: 'button',
} as const;

/** A button with its words, and where it can't be pressed, with what it lacks: it takes the focus then too, or nobody hears why. */
export function Button({
  children,
  variant = 'quiet',
  icon,
  keyHint,
  lacks = null,
  offBy = null,
  isWide = false,
  isPending = false,
  autoFocus = false,
  ...rest
}: ButtonProps) {
  const lacksId = useId();
  const own = useRef<HTMLButtonElement>(null);
  // At once: after a form was sent by Enter the library waits for a picture, and meanwhile its dialog gives the focus to whatever
  // comes first in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears.
  useEffect(() => {
    if (autoFocus) own.current?.focus();
  }, []);
  const { offProps } = useOff();
  const off = lacks !== null ? lacksId : (offBy ?? offProps['aria-describedby'] ?? null);
  const button = (
    <AriaButton
      ref={own}
      {...rest}
      {...(isPending ? pending : {})}
      {...(off === null
        ? {}
        : {
            'aria-disabled': true,
            'aria-describedby': off,
            // One that is off sends no form either.
            type: 'button' as const,
            onPress: () => announce(document.getElementById(off)?.textContent ?? ''),
          })}
      className={classes(styles.button, styles[variant], isWide && styles.wide, off !== null && styles.isOff)}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span className={styles.words}>{children}</span>
      {keyHint === undefined ? null : <KeyHint keys={keyHint} />}
    </AriaButton>
  );
  if (lacks === null) return button;
  return (
    <span className={classes(styles.withReason, isWide && styles.wide)}>
      {button}
      <span id={lacksId} className={styles.lacks}>
        {lacks}
      </span>
    </span>
  );
}
