import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
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

const line = 40;

/** What is longer than the window moves by its keys, wherever in the dialog the focus is. */
function scrollByKey(event: KeyboardEvent, body: HTMLElement | null): void {
  const { target, key } = event;
  if (body === null || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  // A list of choices lies elsewhere, and in a text the keys move in the text.
  if (!(target instanceof Element) || target.matches(ownKeys)) return;
  const page = Math.max(line, body.clientHeight - line);
  const by: Readonly<Record<string, number>> = {
    ArrowDown: line,
    ArrowUp: -line,
    PageDown: page,
    PageUp: -page,
    Home: -body.scrollHeight,
    End: body.scrollHeight,
  };
  const top = by[key];
  if (top === undefined || body.scrollHeight <= body.clientHeight) return;
  event.preventDefault();
  body.scrollBy({ top });
}

const ownKeys =
  'input:not([type="checkbox"]), textarea, select, [role="option"], [role^="menuitem"], button[aria-haspopup="listbox"]';

/**
 * Escape closes the uppermost dialog also in the moment in which nothing has the focus: the one above it is gone, and where the
 * focus was before has not got it back yet.
 */
function useEscapeWithoutFocus(
  dialog: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onClose: () => void,
): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.target !== document.body || event.defaultPrevented) return;
      if ([...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1) !== dialog.current)
        return;
      // One key closes one dialog.
      event.preventDefault();
      onClose();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [dialog, isOpen, onClose]);
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
  const body = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLElement>(null);
  useEscapeWithoutFocus(dialog, isOpen, onClose);
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className={classes(styles.veil)}
    >
      <Modal className={classes(styles.modal, size === 'wide' && styles.wide)}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys work from anything inside. */}
        <div className={styles.frame} onKeyDown={(event) => scrollByKey(event, body.current)}>
          <AriaDialog ref={dialog} role={role} className={classes(styles.dialog)}>
            <header className={styles.header}>
              <Heading slot="title" className={classes(styles.title)}>
                {title}
              </Heading>
              {role === 'dialog' ? (
                <IconButton icon="cross" label={say(words.close)} hasTooltip={false} onPress={onClose} />
              ) : null}
            </header>
            <div ref={body} className={styles.body}>
              {children}
            </div>
            {footer === null ? null : <footer className={styles.footer}>{footer}</footer>}
          </AriaDialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}
