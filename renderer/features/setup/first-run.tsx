import { useState } from 'react';
import type { SetupState } from '../../../preload/contract/shell.ts';
import { useShell } from '../../data/use-action.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import styles from './setup.module.css';

type Beginning = 'sample' | 'import' | 'empty';

const beginnings: readonly {
  readonly id: Beginning;
  readonly title: string;
  readonly words: string;
  readonly button: string;
}[] = [
  {
    id: 'sample',
    title: 'Look around with the sample directory',
    words: 'Made-up practices and people to try everything on. Mail stays inside the program.',
    button: 'Look around',
  },
  {
    id: 'import',
    title: 'Import your directory',
    words: 'From two CSV files, practices and people. You see what would come in before anything does.',
    button: 'Import',
  },
  {
    id: 'empty',
    title: 'Start with an empty store',
    words: 'The directory can come later. Cases and notes work without one.',
    button: 'Start empty',
  },
];

interface FirstRunProps {
  readonly setup: Extract<SetupState, { readonly stage: 'first-run' }>;
  readonly onCreated: () => void;
}

/** The first start: where the key goes, and what the desk begins with. */
export function FirstRun({ setup, onCreated }: FirstRunProps) {
  const [keyFile, setKeyFile] = useState<string | null>(setup.keyFile);
  const [chosen, setChosen] = useState<Beginning | null>(null);
  const open = useNavigation((navigation) => navigation.open);
  const create = useShell('createStore');
  const lacks = !setup.keychain && keyFile === null;

  const begin = async (beginning: Beginning): Promise<void> => {
    setChosen(beginning);
    const answer = await create.run({ keyFile, sample: beginning === 'sample' });
    if (!answer.ok) return;
    if (beginning === 'import') open('directory', { section: 'import' });
    onCreated();
  };

  return (
    <>
      <h1 className={styles.title}>Welcome. There is no store here yet.</h1>
      <p className={styles.intro}>
        Login Desk keeps its directory, cases and mail in one encrypted file in{' '}
        <bdi className={styles.folder}>{setup.folder}</bdi>
      </p>
      <KeyPlace setup={setup} keyFile={keyFile} onChoose={setKeyFile} isDisabled={create.busy} />
      <ul className={styles.choices} aria-label="What to begin with">
        {beginnings.map(({ id, title, words, button }) => (
          <li key={id} className={styles.choice}>
            <div>
              <h2>{title}</h2>
              <p>{words}</p>
            </div>
            <Button
              variant={id === 'sample' ? 'primary' : 'quiet'}
              isPending={create.busy && chosen === id}
              isDisabled={lacks || (create.busy && chosen !== id)}
              aria-label={button === 'Import' ? 'Import your directory' : button}
              onPress={() => void begin(id)}
            >
              {button}
            </Button>
          </li>
        ))}
      </ul>
      {lacks ? (
        <p role="status">Choose where the key file goes first; then any of the three can begin.</p>
      ) : null}
      {create.busy && chosen === 'sample' ? (
        <p role="status">Making the store and loading the sample …</p>
      ) : null}
      <InlineError error={create.error} />
    </>
  );
}

interface KeyPlaceProps {
  readonly setup: FirstRunProps['setup'];
  readonly keyFile: string | null;
  readonly onChoose: (path: string | null) => void;
  readonly isDisabled: boolean;
}

/** Where the key goes. In the keychain where there is one; in a file only where a person said which. */
function KeyPlace({ setup, keyFile, onChoose, isDisabled }: KeyPlaceProps) {
  const choose = useShell('chooseFile');
  const pick = async (): Promise<void> => {
    const answer = await choose.run({ purpose: 'new-key-file', suggestedName: 'login-desk.key' });
    if (answer.ok && answer.value.path !== null) onChoose(answer.value.path);
  };

  if (keyFile !== null) {
    return (
      <Callout
        tone="warn"
        title="The key goes into a file that anybody who can read it can use."
        actions={
          <>
            <Button isDisabled={isDisabled} onPress={() => void pick()}>
              Choose another place
            </Button>
            {setup.keychain ? (
              <Button isDisabled={isDisabled} onPress={() => onChoose(null)}>
                Use the keychain after all
              </Button>
            ) : null}
          </>
        }
      >
        <p>
          Keep it away from the store, on a drive that only you have, and keep a copy: without it the store
          can't be opened by anybody.
        </p>
        <p className={styles.detail}>{keyFile}</p>
      </Callout>
    );
  }
  if (setup.keychain) {
    return (
      <p className={styles.key}>
        <span>The key that opens it goes into this computer's keychain.</span>
        <Button variant="plain" isDisabled={isDisabled} onPress={() => void pick()}>
          Keep it in a file instead
        </Button>
        <InlineError error={choose.error} />
      </p>
    );
  }
  return (
    <Callout
      tone="warn"
      title="This computer's keychain does not answer, so the key can't be kept there."
      actions={
        <Button icon="key" isDisabled={isDisabled} onPress={() => void pick()}>
          Choose where the key file goes
        </Button>
      }
    >
      <p>
        The store is encrypted all the same. Its key can go into a file that you choose; nothing is written
        until you do. Or unlock the keychain and start the program again.
      </p>
      {setup.keychainProblem === null ? null : <p className={styles.detail}>{setup.keychainProblem}</p>}
      <InlineError error={choose.error} />
    </Callout>
  );
}
