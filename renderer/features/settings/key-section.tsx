import { useState } from 'react';
import type { KeyStatus } from '../../../preload/contract/keys.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { FieldRow, FieldRows } from '../../ui/fields/field-rows.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { ChangeKeyDialog } from '../keys/change-key-dialog.tsx';
import { useKeyState } from '../keys/key-state.ts';
import { KeyWarnings } from '../keys/key-warnings.tsx';
import { keyWords as words } from '../keys/words.ts';
import { WriteDown } from '../keys/write-down.tsx';
import styles from './settings-screen.module.css';

/** The store's key: which it is, where it is, its recovery key, and another one. */
export function KeySection() {
  const { data: key, refetch } = useShellQuery('keyStatus', {});
  const { changed, error } = useKeyState();
  const [isOpen, setOpen] = useState<'recovery' | 'change' | null>(null);
  if (key === undefined) return <Loading />;
  const close = (): void => {
    setOpen(null);
    refetch();
  };
  return (
    <>
      <FieldRows>
        <FieldRow name={say(words.place)}>
          {key.keyFile === null ? say(words.placeKeychain) : <bdi className={styles.code}>{key.keyFile}</bdi>}
        </FieldRow>
        <FieldRow name={say(words.fingerprint)}>
          <bdi className={styles.code}>{key.fingerprint}</bdi>
        </FieldRow>
        <FieldRow name={say(words.recoveryKey)}>
          <span>
            <RecoveryState status={key} />
          </span>
        </FieldRow>
      </FieldRows>
      <p className={styles.quiet}>{say(words.fingerprintMeaning)}</p>
      <KeyWarnings warnings={key.warnings} />
      {changed === null || changed.to !== key.fingerprint ? null : (
        <Callout tone="good" title={say(words.changed)}>
          {say(words.changedNext, { fingerprint: changed.to })}
        </Callout>
      )}
      <InlineError error={error} />
      <div className={styles.buttons}>
        <May offered="changeKey">
          <Button icon="key" onPress={() => setOpen('recovery')}>
            {say(words.showIt)}
          </Button>
          <Button icon="refresh" onPress={() => setOpen('change')}>
            {say(words.changeKey)}
          </Button>
        </May>
      </div>
      <Dialog title={say(words.recoveryKey)} isOpen={isOpen === 'recovery'} onClose={close} size="wide">
        <WriteDown endLabel={say(words.done)} onEnd={close} needsPassword={key.needsPassword} />
      </Dialog>
      {isOpen === 'change' ? (
        <ChangeKeyDialog keyFile={key.keyFile} needsPassword={key.needsPassword} onClose={close} />
      ) : null}
    </>
  );
}

function RecoveryState({ status }: { readonly status: KeyStatus }) {
  if (status.recoveryCheckedAt !== null)
    return sayWith(words.checkedAt, { at: <RelativeTime at={status.recoveryCheckedAt} isFocusable /> });
  if (status.recoveryWrittenAt !== null)
    return sayWith(words.writtenAt, { at: <RelativeTime at={status.recoveryWrittenAt} isFocusable /> });
  return say(words.notWritten);
}
