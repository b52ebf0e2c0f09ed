import type { SetupState } from '../../../preload/contract/shell.ts';
import { useShell } from '../../data/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { InlineError } from '../../ui/inline-error.tsx';
import styles from './setup.module.css';

/** What to do about a store that can't be opened, by the refusal's code. */
const wayOut: Readonly<Record<string, string>> = {
  'store-key-missing':
    'If the key was kept in a file, open the store with that file. If the keychain is locked, unlock it and start the program again.',
  'store-key-wrong': 'Open the store with the key file that it was made with. Nothing else opens it.',
  'store-too-new': 'Install the newer version on this computer too. This version leaves the store untouched.',
  'store-in-use': 'Go to the other window, or close it and start the program again.',
  'store-busy': 'Wait until the other program is done, then start this one again.',
  'store-not-writable':
    'Make the folder writable for you, then start the program again. Nothing in it was changed.',
  'key-file-missing':
    'Bring the drive that the key file is on and start the program again, or open the store with the file at another place.',
  'key-file-invalid': 'Choose the key file that this store was made with.',
  'keychain-unavailable':
    'Unlock the keychain and start the program again, or open the store with a key file.',
  'disk-full': 'Free some space on the disk, then start the program again.',
};

interface RefusedProps {
  readonly setup: Extract<SetupState, { readonly stage: 'refused' }>;
  readonly onOpened: () => void;
}

/** The store is there and can't be opened: why, and the ways on. It is never replaced. */
export function Refused({ setup, onOpened }: RefusedProps) {
  const choose = useShell('chooseFile');
  const open = useShell('openWithKeyFile');
  const tryKeyFile = async (): Promise<void> => {
    const chosen = await choose.run({ purpose: 'key-file' });
    if (!chosen.ok || chosen.value.path === null) return;
    const answer = await open.run({ keyFile: chosen.value.path });
    if (answer.ok) onOpened();
  };

  return (
    <>
      <h1 className={styles.title}>The store can't be opened.</h1>
      {open.error?.message === setup.message ? null : (
        <p className={styles.intro} role="alert">
          {setup.message}
        </p>
      )}
      <p className={styles.intro}>
        {wayOut[setup.code] ?? 'Start the program again; if it stays like this, tell whoever looks after it.'}
      </p>
      <p className={styles.folder}>
        Store: <bdi>{setup.folder}</bdi>
      </p>
      {setup.keyFileWouldHelp ? (
        <div className={styles.key}>
          <Button variant="primary" icon="key" isPending={open.busy} onPress={() => void tryKeyFile()}>
            Open with a key file
          </Button>
        </div>
      ) : null}
      <InlineError error={open.error ?? choose.error} />
    </>
  );
}
