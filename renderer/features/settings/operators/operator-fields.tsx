import type { ReactNode } from 'react';
import { type OperatorRole, operatorRoles, reaches } from '../../../../preload/contract/roles.ts';
import type { Refusal } from '../../../../preload/contract/shared.ts';
import { say } from '../../../language.ts';
import { roleWords } from '../../../shared/operators/role-words.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Dialog } from '../../../ui/dialogs/dialog.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { partWords } from '../../../ui/words.ts';
import styles from './operators.module.css';

interface OperatorDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly busy: boolean;
  /** Sends the fields; what it lacks the fields say themselves. */
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with fields about an operator, and the button that saves them. Enter saves too. */
export function OperatorDialog({ title, confirm, busy, onSubmit, onClose, children }: OperatorDialogProps) {
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say(partWords.cancel)}</Button>
          <Button variant="primary" type="submit" form="operator" isPending={busy}>
            {confirm}
          </Button>
        </>
      }
    >
      <form
        id="operator"
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

interface RoleChoiceProps {
  readonly label: string;
  readonly value: OperatorRole;
  readonly onChange: (role: OperatorRole) => void;
  /** The highest that can be chosen. */
  readonly most?: OperatorRole;
  readonly description?: string;
}

/** A role, with what each of them may do. */
export function RoleChoice({ label, value, onChange, most = 'lead', description }: RoleChoiceProps) {
  return (
    <RadioGroup
      label={label}
      {...(description === undefined ? {} : { description })}
      value={value}
      onChange={onChange}
      options={operatorRoles
        .filter((role) => reaches(most, role))
        .toReversed()
        .map((role) => ({
          value: role,
          label: say(roleWords[role].name),
          note: say(roleWords[role].meaning),
        }))}
    />
  );
}

/** Which field a refusal about an operator speaks of; null where it speaks of all of them. */
export function operatorField(error: Refusal | null): 'name' | 'system-user' | 'password' | null {
  if (error === null) return null;
  if (error.code.startsWith('operator-name') || error.code === 'operator-invalid') return 'name';
  if (error.code.startsWith('system-user')) return 'system-user';
  return error.code.startsWith('password-') ? 'password' : null;
}
