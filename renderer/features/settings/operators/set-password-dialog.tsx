import { useState } from 'react';
import type { OperatorRecord } from '../../../../preload/contract/operators.ts';
import { useShell } from '../../../data/use-action.ts';
import { useShellQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import {
  NewPasswordFields,
  noPassword,
  passwordLack,
} from '../../../shared/operators/new-password-fields.tsx';
import { FormDialog } from '../../../ui/dialogs/form-dialog.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { operatorField } from './operator-fields.tsx';
import { operatorsWords as words } from './words.ts';

interface SetPasswordDialogProps {
  readonly operator: OperatorRecord;
  readonly onClose: () => void;
}

/** A password that a lead sets for someone who has none or forgot it. */
export function SetPasswordDialog({ operator, onClose }: SetPasswordDialogProps) {
  const [typed, setTyped] = useState(noPassword);
  const [checked, setChecked] = useState(false);
  const { run, busy, error, clearError } = useShell('setOperatorPassword');
  const { data: asked } = useShellQuery('operatorPasswordRules', {});
  const isBad = operatorField(error) === 'password';

  const submit = async (): Promise<void> => {
    setChecked(true);
    if (asked === undefined || busy || passwordLack(typed, asked.least) !== null) return;
    if ((await run({ id: operator.id, password: typed.password })).ok) onClose();
  };

  return (
    <FormDialog
      title={say(words.passwordTitle, { name: operator.name })}
      confirm={say(words.setPassword)}
      busy={busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{say(words.passwordNext)}</p>
      {asked === undefined ? null : (
        <NewPasswordFields
          autoFocus
          value={typed}
          onChange={(next) => {
            setTyped(next);
            clearError();
          }}
          least={asked.least}
          rules={asked.rules}
          ownWords={operator.name}
          isChecked={checked}
          refused={isBad ? (error?.message ?? null) : null}
        />
      )}
      <InlineError error={isBad ? null : error} />
    </FormDialog>
  );
}
