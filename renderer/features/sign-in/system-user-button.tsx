import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import styles from './sign-in.module.css';
import { signInWords as words } from './words.ts';

/** The way in for who is signed in to this computer already. */
export function SystemUserButton({ name }: { readonly name: string }) {
  const { run, busy, error } = useShell('signInAsSystemUser');
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{say(words.thisUser)}</p>
      <div className={styles.buttons}>
        <Button variant="primary" autoFocus isPending={busy} onPress={() => void run({})}>
          {say(words.signInAs, { name })}
        </Button>
      </div>
      <InlineError error={error} />
    </div>
  );
}
