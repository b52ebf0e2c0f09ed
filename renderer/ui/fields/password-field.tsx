import { type KeyboardEvent, type Ref, useState } from 'react';
import { Input } from 'react-aria-components';
import { say } from '../../language.ts';
import { IconButton } from '../buttons/icon-button.tsx';
import { classes } from '../classes.ts';
import { partWords as words } from '../words.ts';
import styles from './field.module.css';
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx';

export interface PasswordFieldProps extends Omit<FieldFrameProps, 'type' | 'description'> {
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A password: hidden until it is asked for, and with a word about Caps Lock, which can't be seen in it. */
export function PasswordField({ inputRef = null, label, ...frame }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);
  const notice = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside.
    <div className={styles.field} onKeyDown={notice} onKeyUp={notice}>
      <FieldFrame
        {...frame}
        label={label}
        type={isShown ? 'text' : 'password'}
        onBlur={() => setCapsLock(false)}
      >
        <div className={styles.secret}>
          <Input
            ref={inputRef}
            className={classes(styles.input)}
            dir="auto"
            spellCheck={false}
            autoComplete="off"
            autoCapitalize="none"
          />
          <IconButton
            icon={isShown ? 'eye-off' : 'eye'}
            label={say(isShown ? words.hideOf : words.revealOf, { what: label })}
            aria-pressed={isShown}
            onPress={() => setShown(!isShown)}
          />
        </div>
      </FieldFrame>
      <p className={styles.description} role="status">
        {isCapsLock ? say(words.capsLock) : ''}
      </p>
    </div>
  );
}
