import type { ReactNode } from 'react';
import { say } from '../../language.ts';
import { Button } from '../buttons/button.tsx';
import { partWords as words } from '../words.ts';
import { Dialog } from './dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  /** What the button does, as a verb: never just "OK". */
  readonly confirmLabel: string;
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  /** Something in the dialog is still to be answered. */
  readonly isIncomplete?: boolean;
  readonly children: ReactNode;
}

/** Asks once more before something that can't be taken back. */
export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  onConfirm,
  confirmLabel,
  isDanger = false,
  isBusy = false,
  isIncomplete = false,
  children,
}: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      role="alertdialog"
      footer={
        <>
          <Button autoFocus={isDanger} onPress={onClose}>
            {say(words.cancel)}
          </Button>
          <Button
            variant={isDanger ? 'danger' : 'primary'}
            autoFocus={!isDanger}
            isPending={isBusy}
            isDisabled={isIncomplete}
            onPress={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
