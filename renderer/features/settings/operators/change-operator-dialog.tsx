import type { OperatorRecord } from '../../../../preload/contract/operators.ts';
import type { OperatorRole } from '../../../../preload/contract/roles.ts';
import { useDraft } from '../../../data/drafts.ts';
import { useAction } from '../../../data/use-action.ts';
import { say } from '../../../language.ts';
import { FormDialog } from '../../../ui/dialogs/form-dialog.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { operatorField, RoleChoice } from './operator-fields.tsx';
import { operatorsWords as words } from './words.ts';

interface ChangeOperatorDialogProps {
  readonly operator: OperatorRecord;
  readonly onClose: () => void;
}

/** What was changed in the fields: what was not is the operator's, also when that becomes another. */
interface TypedChange {
  readonly name?: string;
  readonly role?: OperatorRole;
  readonly systemUser?: string;
}

const nothingTyped: TypedChange = {};

/** An operator's name, role and user of this computer. */
export function ChangeOperatorDialog({ operator, onClose }: ChangeOperatorDialogProps) {
  const draft = useDraft<TypedChange>(`operator:${operator.id}`, nothingTyped);
  const { name = operator.name, role = operator.role } = draft.values;
  const { systemUser = operator.systemUser ?? '' } = draft.values;
  const { run, busy, error, clearError } = useAction('operators.change');
  const field = operatorField(error);

  const submit = async (): Promise<void> => {
    if (name.trim() === '' || busy) return;
    const user = systemUser.trim() === '' ? null : systemUser.trim();
    // Only what is another: what somebody else changed meanwhile stays.
    const change = {
      ...(name.trim() === operator.name ? {} : { name }),
      ...(role === operator.role ? {} : { role }),
      ...(user === operator.systemUser ? {} : { systemUser: user }),
    };
    if (Object.keys(change).length > 0 && !(await run({ id: operator.id, ...change })).ok) return;
    draft.clear();
    onClose();
  };

  return (
    <FormDialog
      title={say(words.changeTitle, { name: operator.name })}
      confirm={say(words.save)}
      busy={busy}
      onSubmit={() => void submit()}
      onCancel={draft.clear}
      onClose={onClose}
    >
      <TextField
        label={say(words.name)}
        description={say(words.nameMeaning)}
        value={name}
        onChange={(next) => {
          draft.change({ name: next });
          clearError();
        }}
        autoFocus
        errorMessage={
          field === 'name' ? (error?.message ?? null) : name.trim() === '' ? say(words.typeName) : null
        }
      />
      <RoleChoice label={say(words.role)} value={role} onChange={(next) => draft.change({ role: next })} />
      <TextField
        label={say(words.systemUserTied)}
        description={say(words.systemUserTiedMeaning)}
        value={systemUser}
        onChange={(next) => {
          draft.change({ systemUser: next });
          clearError();
        }}
        errorMessage={field === 'system-user' ? (error?.message ?? null) : null}
      />
      <InlineError error={field === 'name' || field === 'system-user' ? null : error} />
    </FormDialog>
  );
}
