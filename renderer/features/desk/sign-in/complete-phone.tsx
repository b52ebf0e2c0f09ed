import { type FormEvent, useState } from 'react';
import { countOf } from '../../../data/numbers.ts';
import { useAction } from '../../../data/use-action.ts';
import { useCircumstances } from '../../../shared/call/use-circumstances.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import styles from './sign-in.module.css';

/** Makes a new number the account's: with the code that went there, or where no gateway sends codes, by calling it. */
export function CompletePhone({
  accountId,
  gateway,
}: {
  readonly accountId: string;
  readonly gateway: boolean;
}) {
  const [code, setCode] = useState('');
  const [left, setLeft] = useState<number | null>(null);
  const complete = useAction('signing-in.complete-phone');
  const circumstances = useCircumstances();

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (code.trim() === '') return;
    const answer = await complete.run({ accountId, code }, circumstances);
    if (!answer.ok) return;
    setCode('');
    setLeft(answer.value.passed ? null : answer.value.triesLeft);
    if (answer.value.passed) announce('The phone is the account’s verification phone now');
  };
  const called = async (): Promise<void> => {
    const answer = await complete.run({ accountId, calledBack: true }, circumstances);
    if (answer.ok) announce('The phone is the account’s verification phone now');
  };

  if (!gateway)
    return (
      <div className={styles.form}>
        <p>No gateway sends codes from this desk. Call the number; whoever answers has to be the caller.</p>
        <div className={styles.actions}>
          <Button icon="phone" isPending={complete.busy} onPress={() => void called()}>
            I called, and the caller answered
          </Button>
        </div>
        <InlineError error={complete.error} />
      </div>
    );
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <div className={styles.code}>
        <TextField
          label="Code that the caller reads out"
          value={code}
          onChange={setCode}
          inputMode="numeric"
          maxLength={20}
          errorMessage={left === null ? null : `Not the code; ${countOf(left, 'try', 'tries')} left.`}
        />
        <Button type="submit" isPending={complete.busy} isDisabled={code.trim() === ''}>
          Confirm the phone
        </Button>
      </div>
      <InlineError error={complete.error} />
    </form>
  );
}
