import { useState } from 'react';
import { useShell } from '../../../data/use-action.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import styles from '../settings-screen.module.css';

interface MakeKeyProps {
  readonly hasKey: boolean;
  /** What it needs first. */
  readonly lacks: string | null;
}

/** Makes a key to sign with. Where one is there, its record is of no use afterwards, so that is asked once more. */
export function MakeKey({ hasKey, lacks }: MakeKeyProps) {
  const make = useShell('makeDkimKey');
  const [asks, setAsks] = useState(false);
  const run = async (): Promise<void> => {
    const answer = await make.run({});
    if (answer.ok) setAsks(false);
  };
  return (
    <div className={styles.setting}>
      <p className={styles.quiet}>
        A key that is made here never leaves the store: nobody sees its private half, not even you.
      </p>
      <div className={styles.buttons}>
        <Button
          icon="key"
          isPending={make.busy}
          lacks={lacks}
          onPress={() => (hasKey ? setAsks(true) : void run())}
        >
          {hasKey ? 'Make another key' : 'Make a key for me'}
        </Button>
      </div>
      {asks ? null : <InlineError error={make.error} />}
      <ConfirmDialog
        title="Make another key?"
        isOpen={asks}
        onClose={() => setAsks(false)}
        onConfirm={() => void run()}
        confirmLabel="Make another key"
        isDanger
        isBusy={make.busy}
      >
        <p>
          The key that is there is lost. Receivers can't check what the desk signs until the record of the new
          key is published, and under the same selector they can't check what it signed before either. So save
          another selector first, and leave the old record where it is for some days.
        </p>
        <InlineError error={make.error} />
      </ConfirmDialog>
    </div>
  );
}
