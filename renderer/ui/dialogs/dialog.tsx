import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { say } from '../../language.ts';
import { IconButton } from '../buttons/icon-button.tsx';
import { classes } from '../classes.ts';
import { partWords as words } from '../words.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the one that does it last. */
  readonly footer?: ReactNode;
  readonly size?: 'normal' | 'wide';
  /** `alertdialog` for what interrupts: a question or a refusal. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** A window in the window: the rest waits, Escape closes it, focus returns to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer = null,
  size = 'normal',
  role = 'dialog',
}: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={classes(styles.veil)}
    >
      <Modal className={classes(styles.modal, size === 'wide' && styles.wide)}>
        <AriaDialog role={role} className={classes(styles.dialog)}>
          <header className={styles.header}>
            <Heading slot="title" className={classes(styles.title)}>
              {title}
            </Heading>
            {role === 'dialog' ? (
              <IconButton icon="cross" label={say(words.close)} hasTooltip={false} onPress={onClose} />
            ) : null}
          </header>
          <div className={styles.body}>{children}</div>
          {footer === null ? null : <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
