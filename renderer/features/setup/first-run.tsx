import { useEffect, useRef, useState } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import type { SetupState } from '../../../preload/contract/shell.ts';
import { refusedField } from '../../data/answers.ts';
import { useShell } from '../../data/use-action.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say, sayWith, windowLanguage } from '../../language.ts';
import { noPassword } from '../../shared/operators/new-password-fields.tsx';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { JoinDialog } from '../team/join-dialog.tsx';
import { teamWords } from '../team/words.ts';
import { FirstLeadFields, leadOf } from './first-lead.tsx';
import styles from './setup.module.css';
import { useSetupChoices } from './setup-state.ts';
import { setupWords as words } from './words.ts';

type Beginning = 'sample' | 'import' | 'empty';

const beginnings: readonly {
  readonly id: Beginning;
  readonly title: PlainMessage;
  readonly meaning: PlainMessage;
  readonly button: PlainMessage;
  /** What the button is called by itself, where that says more. */
  readonly alone?: PlainMessage;
}[] = [
  {
    id: 'sample',
    title: words.sampleTitle,
    meaning: words.sampleMeaning,
    button: words.lookAround,
  },
  {
    id: 'import',
    title: words.importTitle,
    meaning: words.importMeaning,
    button: words.import,
    alone: words.importTitle,
  },
  {
    id: 'empty',
    title: words.emptyTitle,
    meaning: words.emptyMeaning,
    button: words.startEmpty,
  },
];

interface FirstRunProps {
  readonly setup: Extract<SetupState, { readonly stage: 'first-run' }>;
  readonly onCreated: () => void;
}

/** The first start: where the key goes, and what the desk begins with. */
export function FirstRun({ setup, onCreated }: FirstRunProps) {
  const choices = useSetupChoices();
  const keyFile = choices.keyFile === undefined ? setup.keyFile : choices.keyFile;
  const [chosen, setChosen] = useState<Beginning | null>(null);
  const open = useNavigation((navigation) => navigation.open);
  const create = useShell('createStore');
  const lacks = !setup.keychain && keyFile === null;
  const [typed, setTyped] = useState(noPassword);
  const [refusals, setRefusals] = useState(0);
  const [isJoining, setJoining] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const { data: asked } = useShellQuery('operatorPasswordRules', {});
  // Pressed too early: the focus goes to the first field that misses something.
  useEffect(() => {
    if (refusals > 0) page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusals]);

  const begin = async (beginning: Beginning): Promise<void> => {
    const lead = leadOf(choices.lead, setup.likelyName, typed, asked?.least ?? 0);
    if (lead === null) return setRefusals((count) => count + 1);
    setChosen(beginning);
    const answer = await create.run({
      keyFile,
      sample: beginning === 'sample',
      language: windowLanguage(),
      lead,
    });
    if (!answer.ok) setRefusals((count) => count + 1);
    if (!answer.ok) return;
    if (beginning === 'import') open('directory', { section: 'import' });
    onCreated();
  };

  return (
    <>
      <h1 className={styles.title}>{say(words.welcome)}</h1>
      <p className={styles.intro}>
        {sayWith(words.whereItIs, { folder: <bdi className={styles.folder}>{setup.folder}</bdi> })}
      </p>
      <KeyPlace setup={setup} keyFile={keyFile} onChoose={choices.chooseKeyFile} isDisabled={create.busy} />
      <div ref={page}>
        <FirstLeadFields
          systemUser={setup.systemUser}
          likelyName={setup.likelyName}
          typed={typed}
          onType={setTyped}
          isChecked={refusals > 0}
          refused={refusedParts(create.error)}
          isDisabled={create.busy}
        />
      </div>
      <h2>{say(words.howToBegin)}</h2>
      <ul className={styles.choices} aria-label={say(words.howToBegin)}>
        {beginnings.map(({ id, title, meaning, button, alone }) => (
          <li key={id} className={styles.choice}>
            <div>
              <h2>{say(title)}</h2>
              <p>{say(meaning)}</p>
            </div>
            <Button
              variant={id === 'sample' ? 'primary' : 'quiet'}
              isPending={create.busy && chosen === id}
              isDisabled={lacks || (create.busy && chosen !== id)}
              aria-label={say(alone ?? button)}
              onPress={() => void begin(id)}
            >
              {say(button)}
            </Button>
          </li>
        ))}
        <li className={styles.choice}>
          <div>
            <h2>{say(teamWords.joinTitle)}</h2>
            <p>{say(teamWords.joinMeaning)}</p>
          </div>
          <Button
            isDisabled={lacks || create.busy}
            aria-label={say(teamWords.joinTitle)}
            onPress={() => setJoining(true)}
          >
            {say(teamWords.joinFirst)}
          </Button>
        </li>
      </ul>
      {isJoining ? <JoinDialog keyFile={keyFile} hasStore={false} onClose={() => setJoining(false)} /> : null}
      {lacks ? <p role="status">{say(words.chooseKeyFirst)}</p> : null}
      {create.busy && chosen === 'sample' ? <p role="status">{say(words.loadingSample)}</p> : null}
      <InlineError error={partOf(create.error) === null ? create.error : null} />
    </>
  );
}

/** Which of the first lead's fields a refusal speaks of, or null. */
function partOf(error: Refusal | null): 'name' | 'password' | null {
  if (error === null) return null;
  if (error.code.startsWith('password-')) return 'password';
  if (error.code.startsWith('operator-name') || error.code === 'operator-invalid') return 'name';
  return refusedField(error) === 'lead.name' ? 'name' : null;
}

function refusedParts(error: Refusal | null): {
  readonly name: string | null;
  readonly password: string | null;
} {
  const part = partOf(error);
  return {
    name: part === 'name' ? (error?.message ?? null) : null,
    password: part === 'password' ? (error?.message ?? null) : null,
  };
}

interface KeyPlaceProps {
  readonly setup: FirstRunProps['setup'];
  readonly keyFile: string | null;
  readonly onChoose: (path: string | null) => void;
  readonly isDisabled: boolean;
}

/** Where the key goes. In the keychain where there is one; in a file only if a person chose one. */
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
        title={say(words.keyInFile)}
        actions={
          <>
            <Button isDisabled={isDisabled} onPress={() => void pick()}>
              {say(words.chooseAnotherPlace)}
            </Button>
            {setup.keychain ? (
              <Button isDisabled={isDisabled} onPress={() => onChoose(null)}>
                {say(words.useKeychain)}
              </Button>
            ) : null}
          </>
        }
      >
        <p>{say(words.keyInFileMeaning)}</p>
        <p className={styles.detail}>{keyFile}</p>
      </Callout>
    );
  }
  if (setup.keychain) {
    return (
      <p className={styles.key}>
        <span>{say(words.keyInKeychain)}</span>
        <Button variant="plain" isDisabled={isDisabled} onPress={() => void pick()}>
          {say(words.keepInFile)}
        </Button>
        <InlineError error={choose.error} />
      </p>
    );
  }
  return (
    <Callout
      tone="warn"
      title={say(words.noKeychain)}
      actions={
        <Button icon="key" isDisabled={isDisabled} onPress={() => void pick()}>
          {say(words.chooseKeyPlace)}
        </Button>
      }
    >
      <p>{say(words.noKeychainMeaning)}</p>
      {setup.keychainProblem === null ? null : <p className={styles.detail}>{setup.keychainProblem}</p>}
      <InlineError error={choose.error} />
    </Callout>
  );
}
