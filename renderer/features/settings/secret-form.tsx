import { useState } from 'react';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { ByOrganization } from './by-organization.tsx';
import { secretWords, type TypedSecret } from './secret-words.ts';
import styles from './settings-screen.module.css';
import { settingsWords as words } from './words.ts';

interface SecretFormProps {
  readonly name: TypedSecret;
  readonly isSet: boolean;
  /** It has several lines, as a key in PEM has. */
  readonly isLong?: boolean;
}

/** A password or the like: written, replaced or forgotten, but never shown again. */
export function SecretForm({ name, isSet, isLong = false }: SecretFormProps) {
  const [typed, setTyped] = useState('');
  const { run, busy, error, clearError } = useAction('settings.set-secret');
  const save = async (value: string | null): Promise<void> => {
    const answer = await run({ name, value });
    if (answer.ok) setTyped('');
  };
  const { label, save: saveIt, replace, forget } = secretWords[name];
  const typeAnother = isLong ? words.pasteAnotherSecret : words.typeAnotherSecret;
  const field = {
    label: say(label),
    description: say(isSet ? typeAnother : words.noSecretTyped),
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
      <ByOrganization of={name}>
        {isLong ? (
          <div className={styles.hidden}>
            <TextArea {...field} rows={4} spellCheck="false" />
          </div>
        ) : (
          <TextField {...field} type="password" />
        )}
        <div className={styles.buttons}>
          <Button type="submit" isPending={busy} isDisabled={typed === ''}>
            {say(isSet ? replace : saveIt)}
          </Button>
          {isSet ? (
            <Button isDisabled={busy} onPress={() => void save(null)}>
              {say(forget)}
            </Button>
          ) : null}
        </div>
      </ByOrganization>
    </form>
  );
}
