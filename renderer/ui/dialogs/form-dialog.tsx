import { type ReactNode, useId } from 'react';
import { say } from '../../language.ts';
import { Button } from '../buttons/button.tsx';
import { partWords } from '../words.ts';
import styles from './dialog.module.css';
import { Dialog } from './dialog.tsx';

export interface FormDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly busy: boolean;
  /** Sends the fields; what it lacks the fields say themselves. */
  readonly onSubmit: () => void;
  /** Cancel was pressed: what was typed is given up. Escape only closes. */
  readonly onCancel?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with fields, and the button that sends them. Enter sends them too. */
export function FormDialog({ title, confirm, busy, onSubmit, onCancel, onClose, children }: FormDialogProps) {
  const id = useId();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() => {
              onCancel?.();
              onClose();
            }}
          >
            {say(partWords.cancel)}
          </Button>
          <Button variant="primary" type="submit" form={id} isPending={busy}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        id={id}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          onSubmit();
          // Sent too early: once the refusals are drawn, the first of them has the focus.
          requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
