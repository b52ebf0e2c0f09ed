import { useState } from 'react';
import type { SecretName } from '../../../preload/contract/settings.ts';
import { useAction } from '../../data/use-action.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import styles from './settings-screen.module.css';

interface SecretFormProps {
  readonly name: SecretName;
  readonly label: string;
  /** What it is called inside a sentence. */
  readonly noun: string;
  readonly isSet: boolean;
  /** It has several lines, as a key in PEM has. */
  readonly isLong?: boolean;
}

/** A password or the like: written, replaced or forgotten, but never shown again. */
export function SecretForm({ name, label, noun, isSet, isLong = false }: SecretFormProps) {
  const [typed, setTyped] = useState('');
  const { run, busy, error, clearError } = useAction('settings.set-secret');
  const save = async (value: string | null): Promise<void> => {
    const answer = await run({ name, value });
    if (answer.ok) setTyped('');
  };
  const verb = isLong ? 'paste' : 'type';
  const field = {
    label,
    description: isSet
      ? `One is saved. It is never shown; ${verb} another to replace it.`
      : 'None is saved. It is kept encrypted and never shown again.',
    value: typed,
    onChange: (text: string) => {
      setTyped(text);
      clearError();
    },
    errorMessage: error?.message ?? null,
  };
  return (
    <form
      className={styles.setting}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') void save(typed);
      }}
    >
      {isLong ? (
        <div className={styles.hidden}>
          <TextArea {...field} rows={4} spellCheck="false" />
        </div>
      ) : (
        <TextField {...field} type="password" />
      )}
      <div className={styles.buttons}>
        <Button type="submit" isPending={busy} isDisabled={typed === ''}>
          {isSet ? `Replace ${noun}` : `Save ${noun}`}
        </Button>
        {isSet ? (
          <Button isDisabled={busy} onPress={() => void save(null)}>
            {`Forget ${noun}`}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
