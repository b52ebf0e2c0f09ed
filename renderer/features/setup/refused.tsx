import { useState } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import type { SetupState } from '../../../preload/contract/shell.ts';
import { useShell } from '../../data/use-action.ts';
import { say, sayWith } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RecoverForm } from '../keys/recover-form.tsx';
import { keyWords } from '../keys/words.ts';
import { NewerVersionHere } from '../updates/newer-version.tsx';
import { DamagedWays } from './damaged-ways.tsx';
import styles from './setup.module.css';
import { setupWords as words } from './words.ts';

/** What to do about a store that can't be opened, by the refusal's code. */
const nextSteps: Readonly<Partial<Record<RefusalCode, PlainMessage>>> = {
  'store-key-missing': words.keyMissingNext,
  'store-key-wrong': words.keyWrongNext,
  'store-damaged': words.damagedNext,
  'store-too-new': words.tooNewNext,
  'store-in-use': words.inUseNext,
  'store-busy': words.busyNext,
  'store-not-writable': words.notWritableNext,
  'key-file-missing': words.keyFileMissingNext,
  'key-file-invalid': words.keyFileInvalidNext,
  'keychain-missing': words.keychainMissingNext,
  'keychain-locked': words.keychainNext,
  'keychain-denied': words.keychainDeniedNext,
  'keychain-forgets': words.keychainMissingNext,
  'keychain-unavailable': words.keychainNext,
  'disk-full': words.diskFullNext,
};

interface RefusedProps {
  readonly setup: Extract<SetupState, { readonly stage: 'refused' }>;
  readonly onOpened: () => void;
}

/** The store is there and can't be opened: why, and the ways on. It is never replaced. */
export function Refused({ setup, onOpened }: RefusedProps) {
  const choose = useShell('chooseFile');
  const open = useShell('openWithKeyFile');
  const again = useShell('openAgain');
  const aside = useShell('setStoreAside');
  const [isAsking, setAsking] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const tryKeyFile = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'key-file' });
    if (!chosen.ok || chosen.value.path === null) return;
    const answer = await open.run({ keyFile: chosen.value.path });
    if (answer.ok) onOpened();
  };

  const tryAgain = async (): Promise<void> => {
    const answer = await again.run({});
    if (answer.ok) onOpened();
  };
  const error = open.error ?? again.error;
  const isPolicy = setup.code.startsWith('policy-');
  const isTooNew = setup.code === 'store-too-new';

  return (
    <>
      <h1 className={styles.title}>{say(isPolicy ? words.cannotStart : words.cannotOpen)}</h1>
      {error?.message === setup.message ? null : (
        <p className={styles.intro} role="alert">
          {setup.message}
        </p>
      )}
      {/* What is wrong with a policy says itself who mends it, and no store was looked at. */}
      {isPolicy ? null : (
        <>
          <p className={styles.intro}>{say(nextSteps[setup.code] ?? words.otherNext)}</p>
          <p className={styles.folder}>{sayWith(words.storeIn, { folder: <bdi>{setup.folder}</bdi> })}</p>
        </>
      )}
      {isTooNew ? <NewerVersionHere /> : null}
      <div className={styles.ways}>
        <Button
          variant={setup.keyFileWouldHelp || isTooNew ? 'quiet' : 'primary'}
          icon="refresh"
          isPending={again.busy}
          onPress={() => void tryAgain()}
        >
          {say(words.tryAgain)}
        </Button>
        {setup.code === 'store-damaged' ? (
          <Button icon="folder" isPending={aside.busy} onPress={() => setAsking(true)}>
            {say(words.setAside)}
          </Button>
        ) : null}
        {setup.keyFileWouldHelp ? (
          <Button variant="primary" icon="key" isPending={open.busy} onPress={() => void tryKeyFile()}>
            {say(words.openWithKeyFile)}
          </Button>
        ) : null}
        {setup.keyFileWouldHelp && !isTyping ? (
          <Button icon="pencil" onPress={() => setTyping(true)}>
            {say(keyWords.typeIt)}
          </Button>
        ) : null}
      </div>
      {setup.keyFileWouldHelp && isTyping ? <RecoverForm onOpened={onOpened} /> : null}
      {setup.code === 'store-damaged' ? <DamagedWays /> : null}
      {isAsking ? (
        <ConfirmDialog
          isOpen
          title={say(words.setAsideQuestion)}
          confirmLabel={say(words.setAside)}
          isBusy={aside.busy}
          onConfirm={() => void aside.run({})}
          onClose={() => setAsking(false)}
        >
          {say(words.setAsideMeaning)}
        </ConfirmDialog>
      ) : null}
      <InlineError error={error ?? choose.error ?? aside.error} />
    </>
  );
}
