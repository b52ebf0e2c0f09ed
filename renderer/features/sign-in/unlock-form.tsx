import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { SetupState } from '../../../preload/contract/shell.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { SignInRefused } from '../../shared/operators/sign-in-refused.tsx';
import { nextAttemptAt, useWaiting } from '../../shared/operators/use-waiting.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { PasswordField } from '../../ui/fields/password-field.tsx';
import styles from './sign-in.module.css';
import { signInWords as words } from './words.ts';

interface UnlockFormProps {
  readonly setup: Extract<SetupState, { readonly stage: 'locked' }>;
  /** What else can be done, beside the button. */
  readonly also: ReactNode;
}

/** The password of who locked the desk, or the press of who is signed in to this computer. */
export function UnlockForm({ setup, also }: UnlockFormProps) {
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const { run, busy, error } = useShell('unlock');
  const waiting = useWaiting(nextAttemptAt(error));
  const box = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (busy || waiting.seconds > 0) return;
    if (setup.needsPassword && password === '') return box.current?.focus();
    const answer = await run({ password: setup.needsPassword ? password : null });
    if (answer.ok) return;
    setPassword('');
    setChecked(false);
    box.current?.focus();
  };

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {setup.needsPassword ? (
        <PasswordField
          inputRef={box}
          label={say(words.passwordOf, { name: setup.operator })}
          value={password}
          onChange={setPassword}
          autoFocus
          errorMessage={checked && password === '' ? say(words.typePassword) : null}
        />
      ) : (
        <p>{say(words.thisUser)}</p>
      )}
      <SignInRefused
        error={error?.code === 'sign-in-failed' ? { ...error, message: say(words.wrongPassword) } : error}
        waiting={waiting}
      />
      <div className={styles.buttons}>
        <Button
          type="submit"
          variant="primary"
          autoFocus={!setup.needsPassword}
          isPending={busy}
          isDisabled={waiting.seconds > 0}
        >
          {say(words.unlock)}
        </Button>
        {also}
      </div>
    </form>
  );
}
