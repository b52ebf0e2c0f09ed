import { say } from '../../language.ts';
import { PasswordField } from '../../ui/fields/password-field.tsx';
import { PasswordStrength } from '../../ui/fields/password-strength.tsx';
import styles from './operators.module.css';
import { operatorWords as words } from './words.ts';

/** A new password as it is typed, twice. */
export interface TypedPassword {
  readonly password: string;
  readonly again: string;
}

export const noPassword: TypedPassword = { password: '', again: '' };

/** What is wrong with a new password before the desk is asked; null where nothing is. */
export function passwordLack({ password, again }: TypedPassword, least: number): 'short' | 'differs' | null {
  if ([...password].length < least) return 'short';
  return password === again ? null : 'differs';
}

interface NewPasswordFieldsProps {
  /** What it is called; a new password where nothing is said. */
  readonly label?: string;
  readonly value: TypedPassword;
  readonly onChange: (value: TypedPassword) => void;
  /** How many characters it has to have, and what else is asked of it. */
  readonly least: number;
  readonly rules: readonly string[];
  /** Whose it is: a password of one's own name is easy to guess. */
  readonly ownWords: string;
  /** It was sent too early: what is missing is said. */
  readonly isChecked: boolean;
  /** What the desk said against it. */
  readonly refused?: string | null;
  /** Whether the first of them takes the keyboard. */
  readonly autoFocus?: boolean;
}

/** A new password, twice, with what is asked of it and how good it is. */
export function NewPasswordFields({
  label = say(words.newPassword),
  value,
  onChange,
  least,
  rules,
  ownWords,
  isChecked,
  refused = null,
  autoFocus = false,
}: NewPasswordFieldsProps) {
  const lack = passwordLack(value, least);
  return (
    <>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <PasswordField
        label={label}
        value={value.password}
        onChange={(password) => onChange({ ...value, password })}
        autoFocus={autoFocus}
        errorMessage={
          refused ??
          (isChecked && lack === 'short'
            ? say(value.password === '' ? words.typePassword : words.passwordTooShort)
            : null)
        }
      />
      <PasswordStrength password={value.password} least={least} ownWords={ownWords} />
      <PasswordField
        label={say(words.passwordAgain, { password: label })}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        errorMessage={isChecked && lack === 'differs' ? say(words.passwordsDiffer) : null}
      />
    </>
  );
}
