import { say } from '../../language.ts';
import { PasswordField } from '../../ui/fields/password-field.tsx';
import styles from './team.module.css';
import { teamWords as words } from './words.ts';

interface OwnersPasswordProps {
  readonly owner: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** It was sent too early: what is missing is said. */
  readonly isChecked: boolean;
  readonly autoFocus?: boolean;
}

/** The password of the owner of the team's tables. No desk keeps it. */
export function OwnersPassword({
  owner,
  value,
  onChange,
  isChecked,
  autoFocus = false,
}: OwnersPasswordProps) {
  return (
    <>
      <PasswordField
        label={say(words.passwordOf, { user: owner })}
        value={value}
        onChange={onChange}
        autoFocus={autoFocus}
        errorMessage={isChecked && value === '' ? say(words.typePassword) : null}
      />
      <p className={styles.note}>{say(words.notKept)}</p>
    </>
  );
}
