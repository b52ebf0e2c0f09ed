import { useState } from 'react';
import { isOneOf } from '../../../preload/contract/refusals.ts';
import { useShell } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { hasKeyPlace, KeyPlace, type KeyPlaceChoice } from './key-place.tsx';
import { useKeyState } from './key-state.ts';
import styles from './keys.module.css';
import { OwnPassword } from './own-password.tsx';
import { keyWords as words } from './words.ts';

interface ChangeKeyDialogProps {
  /** Where the key is now: the new one goes to the same kind of place unless told. */
  readonly keyFile: string | null;
  readonly needsPassword: boolean;
  readonly onClose: () => void;
}

/** Asks where the new key goes, and changes it. */
export function ChangeKeyDialog({ keyFile, needsPassword, onClose }: ChangeKeyDialogProps) {
  const change = useShell('changeKey');
  const keep = useKeyState((state) => state.keep);
  const [place, setPlace] = useState<KeyPlaceChoice>({
    kind: keyFile === null ? 'keychain' : 'file',
    file: null,
  });
  const [forgetEarlier, setForgetEarlier] = useState(false);
  const [password, setPassword] = useState('');
  const begin = async (): Promise<void> => {
    keep({ changed: null, error: null });
    const answer = await change.run({
      keyFile: place.kind === 'file' ? place.file : null,
      forgetEarlier,
      password: needsPassword ? password : null,
    });
    setPassword('');
    // What was typed wrongly is typed again here; anything else is said beside the key.
    if (!answer.ok && isOneOf(answer.error.code, 'sign-in-failed', 'sign-in-too-soon')) return;
    keep(answer.ok ? { changed: answer.value, error: null } : { changed: null, error: answer.error });
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      title={say(words.changeKey)}
      confirmLabel={say(words.changeKey)}
      isIncomplete={!hasKeyPlace(place) || (needsPassword && password === '')}
      isBusy={change.busy}
      onConfirm={() => void begin()}
      onClose={onClose}
    >
      <div className={styles.column}>
        <p>{say(words.changeKeyMeaning)}</p>
        <KeyPlace choice={place} onChange={setPlace} />
        <p>{say(words.backupsKeepEarlier)}</p>
        <Checkbox
          isSelected={forgetEarlier}
          onChange={setForgetEarlier}
          note={say(words.forgetEarlierMeaning)}
        >
          {say(words.forgetEarlier)}
        </Checkbox>
        {needsPassword ? <OwnPassword value={password} onChange={setPassword} /> : null}
        <InlineError error={change.error} />
      </div>
    </ConfirmDialog>
  );
}
