import { type ReactNode, useState } from 'react';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import styles from './keys.module.css';
import { keyWords as words } from './words.ts';

interface TypeBackProps {
  /** Numbers of the groups, from 1. */
  readonly asked: readonly [number, number];
  readonly onChecked: () => void;
  readonly otherwise: ReactNode;
}

/** Two groups of the recovery key, typed back from the paper: a mistake stands at its group. */
export function TypeBack({ asked, onChecked, otherwise }: TypeBackProps) {
  const check = useShell('checkRecoveryKey');
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const wrong = check.error?.code === 'recovery-key-invalid' ? (check.error.groups as readonly number[]) : [];
  const submit = async (): Promise<void> => {
    const groups = asked.map((number, at) => ({ number, typed: typed[at as 0 | 1] }));
    const answer = await check.run({ groups });
    if (answer.ok) onChecked();
  };
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p>{say(words.typeBack)}</p>
      <div className={styles.pair}>
        {asked.map((number, at) => (
          <TextField
            key={number}
            label={say(words.group, { number })}
            autoFocus={at === 0}
            maxLength={12}
            value={typed[at as 0 | 1]}
            onChange={(text) => {
              check.clearError();
              setTyped(at === 0 ? [text, typed[1]] : [typed[0], text]);
            }}
            errorMessage={wrong.includes(number) ? say(words.groupWrong, { number }) : null}
          />
        ))}
      </div>
      <div className={styles.ways}>
        <Button
          type="submit"
          variant="primary"
          isPending={check.busy}
          isDisabled={typed.some((text) => text.trim() === '')}
        >
          {say(words.check)}
        </Button>
        {otherwise}
      </div>
      {wrong.length > 0 ? null : <InlineError error={check.error} />}
    </form>
  );
}
