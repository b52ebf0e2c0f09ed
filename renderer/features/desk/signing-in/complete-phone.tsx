import { type FormEvent, useState } from 'react';
import { useAction } from '../../../data/use-action.ts';
import { say } from '../../../language.ts';
import { useCircumstances } from '../../../shared/call/use-circumstances.ts';
import { May } from '../../../shared/operators/may.tsx';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { TextField } from '../../../ui/fields/text-field.tsx';
import { phoneWords as words } from './phone-words.ts';
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
    if (answer.value.passed) announce(say(words.confirmed));
  };
  const called = async (): Promise<void> => {
    const answer = await complete.run({ accountId, calledBack: true }, circumstances);
    if (answer.ok) announce(say(words.confirmed));
  };

  if (!gateway)
    return (
      <div className={styles.form}>
        <p>{say(words.callNumber)}</p>
        <div className={styles.actions}>
          <May offered="signing-in.complete-phone">
            <Button icon="phone" isPending={complete.busy} onPress={() => void called()}>
              {say(words.callerAnswered)}
            </Button>
          </May>
        </div>
        <InlineError error={complete.error} />
      </div>
    );
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <May offered="signing-in.complete-phone">
        <div className={styles.code}>
          <TextField
            label={say(words.codeReadOut)}
            value={code}
            onChange={setCode}
            inputMode="numeric"
            maxLength={20}
            errorMessage={left === null ? null : say(words.wrongCode, { count: left })}
          />
          <Button type="submit" isPending={complete.busy} isDisabled={code.trim() === ''}>
            {say(words.confirmPhone)}
          </Button>
        </div>
      </May>
      <InlineError error={complete.error} />
    </form>
  );
}
