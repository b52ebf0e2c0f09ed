import { type OperatorRole, operatorRoles, reaches } from '../../../../preload/contract/roles.ts';
import type { Refusal } from '../../../../preload/contract/shared.ts';
import { say } from '../../../language.ts';
import { roleWords } from '../../../shared/operators/role-words.ts';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';

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
