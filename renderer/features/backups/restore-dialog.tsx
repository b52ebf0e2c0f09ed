import { useEffect, useState } from 'react';
import type { BackupCheck, Compared } from '../../../preload/contract/backup.ts';
import { bytesText } from '../../data/numbers.ts';
import { useShell } from '../../data/use-action.ts';
import { useIsShown } from '../../data/use-is-shown.ts';
import { useRescueProgress } from '../../data/use-rescue-progress.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ProgressBar } from '../../ui/feedback/progress-bar.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { partWords } from '../../ui/words.ts';
import { useRescueOutcome } from './outcome.ts';
import { backupWords as words } from './words.ts';

interface RestoreDialogProps {
  readonly file: string;
  readonly onClose: () => void;
}

/** A backup on its way to be the store: first it is checked whole, then it is said what would be lost, then asked. */
export function RestoreDialog({ file, onClose }: RestoreDialogProps) {
  const verify = useShell('verifyBackup');
  const restore = useShell('restoreBackup');
  const cancel = useShell('cancelBackupWork');
  const { setRestored, setRefusal } = useRescueOutcome();
  const isShown = useIsShown();
  const [check, setCheck] = useState<(BackupCheck & { readonly compared: Compared }) | null>(null);
  const verifying = useRescueProgress('verifyBackup');
  const restoring = useRescueProgress('restoreBackup');
  const { run } = verify;
  useEffect(() => {
    void run({ file }).then((answer) => {
      if (answer.ok) setCheck(answer.value);
    });
  }, [run, file]);

  const begin = async (): Promise<void> => {
    const answer = await restore.run({ file });
    if (answer.ok) {
      setRestored(answer.value);
      onClose();
    } else if (!isShown()) setRefusal(answer.error);
  };
  const close = (): void => {
    if (verify.busy || restore.busy) void cancel.run({});
    onClose();
  };

  return (
    <Dialog
      title={say(words.restoreTitle)}
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{say(partWords.cancel)}</Button>
          <Button
            variant="primary"
            isPending={restore.busy}
            isDisabled={check?.ok !== true}
            onPress={() => void begin()}
          >
            {say(words.restoreThis)}
          </Button>
        </>
      }
    >
      {check === null && verify.error === null ? (
        <ProgressBar label={say(words.lookingThrough)} progress={verifying} unit="steps" />
      ) : null}
      {restore.busy ? <ProgressBar label={say(words.restoring)} progress={restoring} unit="steps" /> : null}
      <InlineError error={verify.error ?? restore.error ?? check?.problem ?? null} />
      {check === null || restore.busy ? null : <Facts check={check} />}
    </Dialog>
  );
}

function Facts({ check }: { readonly check: BackupCheck & { readonly compared: Compared } }) {
  return (
    <>
      {check.ok ? <Callout tone="good" title={say(words.isGood)} /> : null}
      <FieldRows>
        <FieldRow name={say(words.madeAt)}>
          <RelativeTime at={check.madeAt} isFocusable />
        </FieldRow>
        <FieldRow name={say(words.file)}>
          <bdi>{check.file}</bdi>
        </FieldRow>
        <FieldRow name={say(words.size)}>{bytesText(check.bytes)}</FieldRow>
        <FieldRow name={say(words.entries)}>
          {say(words.entriesCount, { count: check.auditHead.entries })}
        </FieldRow>
      </FieldRows>
      {check.ok ? <Loss compared={check.compared} /> : null}
    </>
  );
}

/** What the present store has besides, or that nobody knows. */
function Loss({ compared: { present, newer } }: { readonly compared: Compared }) {
  if (present === 'none') return null;
  const isNothing = newer !== null && newer.entries + newer.cases + newer.messages === 0;
  return (
    <>
      {present === 'other' ? (
        <Callout tone="danger" title={say(words.isOther)}>
          {say(words.isOtherMeaning)}
        </Callout>
      ) : null}
      {isNothing ? (
        <p>{say(words.noLoss)}</p>
      ) : (
        <Callout tone="warn" title={say(words.lossTitle)}>
          {newer === null ? say(words.lossUnknown) : say(words.loss, newer)}
        </Callout>
      )}
      <p>{say(words.mailMeaning)}</p>
    </>
  );
}
