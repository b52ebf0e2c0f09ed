import { useState } from 'react';
import type { NewOperator, SignInWay } from '../../../../preload/contract/operators.ts';
import type { OperatorRole } from '../../../../preload/contract/roles.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import { useDraft } from '../../../data/drafts.ts';
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
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { operatorField, RoleChoice } from './operator-fields.tsx';
import { operatorsWords as words } from './words.ts';

interface AddOperatorDialogProps {
  readonly settings: Settings;
  readonly onClose: () => void;
}

/** What may be kept of it: never its first password. */
const blank = {
  name: '',
  role: 'agent' as OperatorRole,
  signIn: 'password' as SignInWay,
  systemUser: '',
};

/** A new operator: who they are, what they may do, and how they sign in. */
export function AddOperatorDialog({ settings, onClose }: AddOperatorDialogProps) {
  const draft = useDraft('new-operator', blank);
  const { name, role, signIn, systemUser } = draft.values;
  const [typed, setTyped] = useState(noPassword);
  const [checked, setChecked] = useState(false);
  const { run, busy, error, clearError } = useShell('addOperator');
  const { data: asked } = useShellQuery('operatorPasswordRules', {});
  const least = asked?.least ?? 0;
  const field = operatorField(error);
  const refusedAt = (at: typeof field): string | null => (field === at ? (error?.message ?? null) : null);
  const change = (part: Partial<typeof blank>): void => {
    draft.change(part);
    clearError();
  };

  const submit = async (): Promise<void> => {
    setChecked(true);
    const lacks =
      name.trim() === '' ||
      (signIn === 'system-user' && systemUser.trim() === '') ||
      (signIn === 'password' && passwordLack(typed, least) !== null);
    if (lacks || busy) return;
    const operator: NewOperator = {
      name,
      role,
      signIn,
      ...(signIn === 'system-user' ? { systemUser } : {}),
      ...(signIn === 'password' ? { password: typed.password } : {}),
    };
    if (!(await run(operator)).ok) return;
    draft.clear();
    onClose();
  };

  return (
    <FormDialog
      title={say(words.addTitle)}
      confirm={say(words.addNow)}
      busy={busy}
      onSubmit={() => void submit()}
      onCancel={draft.clear}
      onClose={onClose}
    >
      <TextField
        label={say(words.name)}
        description={say(words.nameMeaning)}
        value={name}
        onChange={(next) => change({ name: next })}
        autoFocus
        errorMessage={refusedAt('name') ?? (checked && name.trim() === '' ? say(words.typeName) : null)}
      />
      <RoleChoice label={say(words.role)} value={role} onChange={(next) => change({ role: next })} />
      <RadioGroup
        label={say(words.signIn)}
        value={signIn}
        onChange={(next) => change({ signIn: next })}
        options={[
          { value: 'password', label: say(words.withPassword), note: say(words.passwordMeaning) },
          {
            value: 'system-user',
            label: say(words.systemUser),
            note: say(settings['operators.systemUser'] ? words.systemUserMeaning : words.systemUserIsOff),
          },
          { value: 'key-file', label: say(words.byKeyFile), note: say(words.keyFileMeaning) },
        ]}
      />
      {signIn === 'system-user' ? (
        <TextField
          label={say(words.systemUserName)}
          value={systemUser}
          onChange={(next) => change({ systemUser: next })}
          errorMessage={
            refusedAt('system-user') ??
            (checked && systemUser.trim() === '' ? say(words.typeSystemUser) : null)
          }
        />
      ) : null}
      {signIn === 'password' && asked !== undefined ? (
        <NewPasswordFields
          label={say(words.firstPassword)}
          value={typed}
          onChange={(next) => {
            setTyped(next);
            clearError();
          }}
          least={least}
          rules={asked.rules}
          ownWords={name}
          isChecked={checked}
          refused={refusedAt('password')}
        />
      ) : null}
      <InlineError error={field === null ? error : null} />
    </FormDialog>
  );
}
