import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import styles from './keys.module.css';
import { keyWords as words } from './words.ts';

/** Where a key goes: the keychain, or a file, which may be not chosen yet. */
export interface KeyPlaceChoice {
  readonly kind: 'keychain' | 'file';
  readonly file: string | null;
}

export const hasKeyPlace = ({ kind, file }: KeyPlaceChoice): boolean => kind === 'keychain' || file !== null;

interface KeyPlaceProps {
  readonly choice: KeyPlaceChoice;
  readonly onChange: (choice: KeyPlaceChoice) => void;
}

/** Asks where a key is kept from now on. */
export function KeyPlace({ choice, onChange }: KeyPlaceProps) {
  const choose = useShell('chooseFile');
  const pick = async (): Promise<void> => {
    const answer = await choose.run({ purpose: 'new-key-file', suggestedName: 'login-desk.key' });
    if (answer.ok && answer.value.path !== null) onChange({ kind: 'file', file: answer.value.path });
  };
  return (
    <div className={styles.column}>
      <RadioGroup
        label={say(words.keepWhere)}
        value={choice.kind}
        onChange={(kind) => onChange({ ...choice, kind })}
        options={[
          { value: 'keychain', label: say(words.inKeychain) },
          { value: 'file', label: say(words.inFile) },
        ]}
      />
      {choice.kind === 'file' ? (
        <div className={styles.ways}>
          <Button onPress={() => void pick()}>{say(words.chooseFile)}</Button>
          {choice.file === null ? null : <bdi className={styles.code}>{choice.file}</bdi>}
        </div>
      ) : null}
      <InlineError error={choose.error} />
    </div>
  );
}
