import type { OperatorRecord } from '../../../../preload/contract/operators.ts';
import { useAction } from '../../../data/use-action.ts';
import { say } from '../../../language.ts';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { operatorsWords as words } from './words.ts';

interface OperatorActiveDialogProps {
  readonly operator: OperatorRecord;
  readonly onClose: () => void;
}

/** Ends an operator's work here, or lets them back. */
export function OperatorActiveDialog({ operator, onClose }: OperatorActiveDialogProps) {
  const { id, name, active } = operator;
  const { run, busy, error } = useAction('operators.change');
  return (
    <ConfirmDialog
      title={say(active ? words.deactivateTitle : words.reactivateTitle, { name })}
      isOpen
      isDanger={active}
      confirmLabel={say(active ? words.deactivate : words.reactivate)}
      isBusy={busy}
      onConfirm={() => void run({ id, active: !active }).then((answer) => answer.ok && onClose())}
      onClose={onClose}
    >
      <p>{say(active ? words.deactivateMeaning : words.reactivateMeaning)}</p>
      <InlineError error={error} />
    </ConfirmDialog>
  );
}
