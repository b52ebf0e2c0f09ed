import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { type AskedApproval, useApproval } from '../../data/approval.ts';
import { useDeskOpen } from '../../data/use-setup.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { PasswordField } from '../../ui/fields/password-field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { partWords } from '../../ui/words.ts';
import styles from './operators.module.css';
import { SignInRefused } from './sign-in-refused.tsx';
import { nextAttemptAt, useWaiting } from './use-waiting.ts';
import { operatorWords as words } from './words.ts';

/** Asks a second lead in place, whatever it is that waits for them. The frame mounts it once. */
export function ApprovalDialog() {
  const asked = useApproval((state) => state.asked);
  return asked === null ? null : <Asking asked={asked} />;
}

function Asking({ asked }: { readonly asked: AskedApproval }) {
  const form = useId();
  const [operator, setOperator] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const waiting = useWaiting(nextAttemptAt(error));
  const nameBox = useRef<HTMLInputElement>(null);
  const passwordBox = useRef<HTMLInputElement>(null);
  const isOpen = useDeskOpen();

  // It is another person's: it does not lie below the lock for who unlocks.
  useEffect(() => {
    if (!isOpen) setPassword('');
  }, [isOpen]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (busy || waiting.seconds > 0) return;
    if (operator.trim() === '') return nameBox.current?.focus();
    if (password === '') return passwordBox.current?.focus();
    setBusy(true);
    setError(null);
    const answer = await asked.attempt({ operator, password });
    if (answer.ok) return;
    setBusy(false);
    setError(answer.error);
    setPassword('');
    setChecked(false);
    // A name that was refused for itself is corrected first.
    const isName =
      answer.error.code === 'approval-not-another' || answer.error.code === 'approval-not-a-lead';
    (isName ? nameBox : passwordBox).current?.focus();
  };

  return (
    <Dialog
      title={say(words.approvalTitle)}
      isOpen
      onClose={asked.giveUp}
      footer={
        <>
          <Button onPress={asked.giveUp}>{say(partWords.cancel)}</Button>
          <Button
            variant="primary"
            type="submit"
            form={form}
            isPending={busy}
            isDisabled={waiting.seconds > 0}
          >
            {say(words.approve)}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <p>{say(words.approvalMeaning, { action: asked.what() })}</p>
        <TextField
          inputRef={nameBox}
          label={say(words.approvalName)}
          value={operator}
          onChange={setOperator}
          autoFocus
          errorMessage={checked && operator.trim() === '' ? say(words.typeName) : null}
        />
        <PasswordField
          inputRef={passwordBox}
          label={say(words.approvalPassword)}
          value={password}
          onChange={setPassword}
          errorMessage={checked && operator.trim() !== '' && password === '' ? say(words.typePassword) : null}
        />
        <SignInRefused error={error} waiting={waiting} />
      </form>
    </Dialog>
  );
}
