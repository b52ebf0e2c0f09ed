import { useLayoutEffect, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { SetupState } from '../../../preload/contract/shell.ts';
import { say, sayWith } from '../../language.ts';
import { roleWords } from '../../shared/operators/role-words.ts';
import { markLocked } from '../../shared/window/locked.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Icon } from '../../ui/buttons/icon.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { SystemUserButton } from './system-user-button.tsx';
import { UnlockForm } from './unlock-form.tsx';
import { signInWords as words } from './words.ts';

export interface LockScreenProps {
  readonly setup: Extract<SetupState, { readonly stage: 'locked' }>;
}

/**
 * Covers the window while it is locked. What lies below stays as it is and is neither seen nor reached: not by the eye, the
 * Tab key or a screen reader. A dialog that is open there is put back below it.
 */
export function LockScreen({ setup }: LockScreenProps) {
  const [isOther, setOther] = useState(false);
  const { operator: name, role } = setup;

  useLayoutEffect(markLocked, []);

  const change = (
    <Button variant="plain" onPress={() => setOther(!isOther)}>
      {isOther ? say(words.backToUnlock, { name }) : say(words.anotherPerson)}
    </Button>
  );

  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className={classes(styles.lock)} data-lock="">
      <Modal className={classes(styles.modal)}>
        <Dialog className={classes(styles.card)} aria-label={say(words.locked)}>
          <Heading slot="title" level={1} className={classes(styles.title)}>
            <Icon name="lock" /> {say(isOther ? words.signIn : words.locked)}
          </Heading>
          <p className={styles.quiet}>
            {sayWith(isOther ? words.putAway : words.lockedBy, {
              name: <bdi>{name}</bdi>,
              role: say(roleWords[role].name),
            })}
          </p>
          {isOther ? (
            <>
              {setup.systemUser === null || setup.systemUser === name ? null : (
                <SystemUserButton name={setup.systemUser} />
              )}
              <SignInForm name="" also={change} />
            </>
          ) : (
            <UnlockForm setup={setup} also={change} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
