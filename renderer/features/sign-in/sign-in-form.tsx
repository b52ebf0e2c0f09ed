import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { SignInRefused } from '../../shared/operators/sign-in-refused.tsx';
import { nextAttemptAt, useWaiting } from '../../shared/operators/use-waiting.ts';
import { operatorWords } from '../../shared/operators/words.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { PasswordField } from '../../ui/fields/password-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import styles from './sign-in.module.css';
import { signInWords as words } from './words.ts';

interface SignInFormProps {
  /** Who signed in last; empty where nobody did. */
  readonly name: string;
  /** There is a nearer way in, which has the focus. */
  readonly isSecond?: boolean;
  /** What else can be done, beside the button. */
  readonly also?: ReactNode;
}

/** A name and a password. What came of it the window hears from the program. */
export function SignInForm({ name: known, isSecond = false, also = null }: SignInFormProps) {
  const [name, setName] = useState(known);
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const { run, busy, error, clearError } = useShell('signIn');
  const nextAt = nextAttemptAt(error);
  const waiting = useWaiting(nextAt);
  const nameBox = useRef<HTMLInputElement>(null);
  const passwordBox = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (busy || waiting.seconds > 0) return;
    if (name.trim() === '') return nameBox.current?.focus();
    if (password === '') return passwordBox.current?.focus();
    const answer = await run({ name, password });
    if (answer.ok) return;
    setPassword('');
    setChecked(false);
    passwordBox.current?.focus();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        inputRef={nameBox}
        label={say(operatorWords.name)}
        value={name}
        onChange={(typed) => {
          setName(typed);
          clearError();
        }}
        autoFocus={!isSecond && known === ''}
        errorMessage={checked && name.trim() === '' ? say(words.typeName) : null}
      />
      <PasswordField
        inputRef={passwordBox}
        label={say(operatorWords.password)}
        value={password}
        onChange={setPassword}
        autoFocus={!isSecond && known !== ''}
        errorMessage={checked && password === '' && name.trim() !== '' ? say(words.typePassword) : null}
      />
      <SignInRefused error={error} waiting={waiting} />
      <div className={styles.buttons}>
        <Button
          type="submit"
          variant={isSecond ? 'quiet' : 'primary'}
          isPending={busy}
          isDisabled={waiting.seconds > 0}
        >
          {say(words.signIn)}
        </Button>
        {also}
      </div>
    </form>
  );
}
