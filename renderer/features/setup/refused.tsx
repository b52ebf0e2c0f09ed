import { useState } from 'react';
import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import type { SetupState } from '../../../preload/contract/shell.ts';
import { useShell } from '../../data/use-action.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import styles from './setup.module.css';

/** What to do about a store that can't be opened, by the refusal's code. */
const wayOut: Readonly<Partial<Record<RefusalCode, string>>> = {
  'store-key-missing':
    'If the key was kept in a file, open the store with that file. If the keychain is locked, unlock it and try again.',
  'store-key-wrong': 'Open the store with the key file that it was made with. Nothing else opens it.',
  'store-damaged':
    'Put a copy of the store back in its place and try again. Or set the damaged one aside: it is moved into a folder beside, nothing of it is deleted, and you can begin with a new store.',
  'store-too-new': 'Install the newer version on this computer too. This version leaves the store untouched.',
  'store-in-use': 'Go to the other window, or close it and try again.',
  'store-busy': 'Wait until the other program is done, then try again.',
  'store-not-writable': 'Make the folder writable for you, then try again. Nothing in it was changed.',
  'key-file-missing':
    'Bring the drive that the key file is on and try again, or open the store with the file at another place.',
  'key-file-invalid': 'Choose the key file that this store was made with.',
  'keychain-unavailable': 'Unlock the keychain and try again, or open the store with a key file.',
  'disk-full': 'Free some space on the disk, then try again.',
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

  return (
    <>
      <h1 className={styles.title}>The store can't be opened.</h1>
      {error?.message === setup.message ? null : (
        <p className={styles.intro} role="alert">
          {setup.message}
        </p>
      )}
      <p className={styles.intro}>
        {wayOut[setup.code] ?? 'Try again; if it stays like this, tell whoever looks after the program.'}
      </p>
      <p className={styles.folder}>
        Store: <bdi>{setup.folder}</bdi>
      </p>
      <div className={styles.ways}>
        <Button
          variant={setup.keyFileWouldHelp ? 'quiet' : 'primary'}
          icon="refresh"
          isPending={again.busy}
          onPress={() => void tryAgain()}
        >
          Try again
        </Button>
        {setup.code === 'store-damaged' ? (
          <Button icon="folder" isPending={aside.busy} onPress={() => setAsking(true)}>
            Set it aside
          </Button>
        ) : null}
        {setup.keyFileWouldHelp ? (
          <Button variant="primary" icon="key" isPending={open.busy} onPress={() => void tryKeyFile()}>
            Open with a key file
          </Button>
        ) : null}
      </div>
      {isAsking ? (
        <ConfirmDialog
          isOpen
          title="Set the damaged store aside?"
          confirmLabel="Set it aside"
          isBusy={aside.busy}
          onConfirm={() => void aside.run({})}
          onClose={() => setAsking(false)}
        >
          Its files are moved into a folder of their own beside it. Nothing is deleted. Until you put a copy
          back, this desk has no practices, cases or messages.
        </ConfirmDialog>
      ) : null}
      <InlineError error={error ?? choose.error ?? aside.error} />
    </>
  );
}
