import { useState } from 'react';
import { useShell } from '../../../data/use-action.ts';
import { say } from '../../../language.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import styles from '../settings-screen.module.css';
import { signingWords as words } from './signing-words.ts';

interface MakeKeyProps {
  readonly hasKey: boolean;
  /** What it needs first. */
  readonly lacks: string | null;
}

/** Makes a key to sign with. Where there is one, its record no longer works afterwards, so it asks first. */
export function MakeKey({ hasKey, lacks }: MakeKeyProps) {
  const make = useShell('makeDkimKey');
  const [asks, setAsks] = useState(false);
  const run = async (): Promise<void> => {
    const answer = await make.run({});
    if (answer.ok) setAsks(false);
  };
  return (
    <div className={styles.setting}>
      <p className={styles.quiet}>{say(words.keyStaysInside)}</p>
      <div className={styles.buttons}>
        <Button
          icon="key"
          isPending={make.busy}
          lacks={lacks}
          onPress={() => (hasKey ? setAsks(true) : void run())}
        >
          {say(hasKey ? words.makeAnotherKey : words.makeKey)}
        </Button>
      </div>
      {asks ? null : <InlineError error={make.error} />}
      <ConfirmDialog
        title={say(words.makeAnotherKeyQuestion)}
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => void run()}
        confirmLabel={say(words.makeAnotherKey)}
        isDanger
        isBusy={make.busy}
      >
        <p>{say(words.makeAnotherKeyMeaning)}</p>
        <InlineError error={make.error} />
      </ConfirmDialog>
    </div>
  );
}
