import { useState } from 'react';
import { useAction } from '../../data/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings-screen.module.css';

/** The mail server's password: written, replaced or forgotten, but never shown again. */
export function SmtpPassword({ isSet }: { readonly isSet: boolean }) {
  const [typed, setTyped] = useState('');
  const { run, busy, error } = useAction('settings.set-secret');
  const save = async (value: string | null): Promise<void> => {
    const answer = await run({ name: 'mail.smtp.password', value });
    if (answer.ok) setTyped('');
  };
  return (
    <form
      className={styles.setting}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') void save(typed);
      }}
    >
      <TextField
        label="Password"
        type="password"
        description={
          isSet
            ? 'One is saved. It is never shown; type another to replace it.'
            : 'None is saved. It is kept encrypted and never shown again.'
        }
        value={typed}
        onChange={setTyped}
        errorMessage={error?.message ?? null}
      />
      <div className={styles.buttons}>
        <Button type="submit" isPending={busy} isDisabled={typed === ''}>
          {isSet ? 'Replace password' : 'Save password'}
        </Button>
        {isSet ? (
          <Button isDisabled={busy} onPress={() => void save(null)}>
            Forget password
          </Button>
        ) : null}
      </div>
    </form>
  );
}
