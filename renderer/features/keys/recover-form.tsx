import { useState } from 'react';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { TextArea } from '../../ui/fields/text-area.tsx';
import { hasKeyPlace, KeyPlace, type KeyPlaceChoice } from './key-place.tsx';
import styles from './keys.module.css';
import { keyWords as words } from './words.ts';

/** Opens a store whose key can't be had with its recovery key, typed from the paper, and keeps the key where the next start finds it. */
export function RecoverForm({ onOpened }: { readonly onOpened: () => void }) {
  const recover = useShell('openWithRecoveryKey');
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState<KeyPlaceChoice>({ kind: 'keychain', file: null });
  const submit = async (): Promise<void> => {
    const answer = await recover.run({ typed, keyFile: place.kind === 'file' ? place.file : null });
    if (answer.ok) onOpened();
  };
  const isMistyped = recover.error?.code === 'recovery-key-invalid';
  return (
    <form
      className={styles.column}
      aria-label={say(words.typeIt)}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label={say(words.typed)}
        description={say(words.typedHow)}
        rows={3}
        maxLength={1000}
        spellCheck="false"
        autoFocus
        value={typed}
        onChange={(text) => {
          recover.clearError();
          setTyped(text);
        }}
        errorMessage={isMistyped ? (recover.error?.message ?? null) : null}
      />
      <KeyPlace choice={place} onChange={setPlace} />
      <div className={styles.ways}>
        <Button
          type="submit"
          variant="primary"
          icon="key"
          isPending={recover.busy}
          isDisabled={typed.trim() === '' || !hasKeyPlace(place)}
        >
          {say(words.openWithIt)}
        </Button>
      </div>
      {isMistyped ? null : <InlineError error={recover.error} />}
    </form>
  );
}
