import { useState } from 'react';
import { useShell } from '../../data/use-action.ts';
import { useIsShown } from '../../data/use-is-shown.ts';
import { useRescueProgress } from '../../data/use-rescue-progress.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { useRescueOutcome } from './outcome.ts';
import { backupWords as words } from './words.ts';

/** The last way out of a damaged store: what can still be read of it. */
export function SalvageWay() {
  const salvage = useShell('salvageStore');
  const { setSalvaged, setRefusal } = useRescueOutcome();
  const isShown = useIsShown();
  const progress = useRescueProgress('salvageBackup');
  const [isAsking, setAsking] = useState(false);
  const begin = async (): Promise<void> => {
    setAsking(false);
    const answer = await salvage.run({});
    if (answer.ok) setSalvaged(answer.value);
    else if (!isShown()) setRefusal(answer.error);
  };
  return (
    <>
      {salvage.busy ? (
        <ProgressBar label={say(words.salvaging)} progress={progress} unit="steps" />
      ) : (
        <div>
          <Button icon="export" onPress={() => setAsking(true)}>
            {say(words.salvage)}
          </Button>
        </div>
      )}
      <InlineError error={salvage.error} />
      {isAsking ? (
        <ConfirmDialog
          isOpen
          title={say(words.salvageTitle)}
          confirmLabel={say(words.salvageThis)}
          onConfirm={() => void begin()}
          onClose={() => setAsking(false)}
        >
          {say(words.salvageMeaning)}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
