import { useEffect, useState } from 'react';
import type { Refusal } from '../../../preload/contract/shared.ts';
import type { SetupState } from '../../../preload/contract/shell.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { keyWords } from '../keys/words.ts';
import { SignInStage } from '../sign-in/sign-in-stage.tsx';
import { FirstRun } from './first-run.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { RecoveryStage } from './recovery-stage.tsx';
import { Refused } from './refused.tsx';
import styles from './setup.module.css';
import { TeamWorkStage } from './team-work.tsx';
import { setupWords as words } from './words.ts';
import { WorkStage } from './work-stage.tsx';

export interface SetupScreenProps {
  readonly setup: SetupState | null;
  readonly error: Refusal | null;
  readonly onRetry: () => void;
}

/** What the window shows while there is no desk to talk to: the way to one. */
export function SetupScreen({ setup, error, onRetry }: SetupScreenProps) {
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.head}>
          <p className={styles.product}>{say(words.product)}</p>
          {setup?.stage === 'first-run' || setup?.stage === 'refused' ? <LanguageChoice /> : null}
        </div>
        {error !== null ? (
          <InlineError
            error={error}
            actions={
              <Button icon="refresh" onPress={onRetry}>
                {say(words.tryAgain)}
              </Button>
            }
          />
        ) : (
          <Stage setup={setup} onRetry={onRetry} />
        )}
      </div>
    </main>
  );
}

function Stage({ setup, onRetry }: { readonly setup: SetupState | null; readonly onRetry: () => void }) {
  switch (setup?.stage) {
    case 'first-run':
      return <FirstRun setup={setup} onCreated={onRetry} />;
    case 'recovery-key':
      return <RecoveryStage onEnd={onRetry} />;
    case 'updating':
      return <WorkStage title={words.updating} meaning={words.updatingMeaning} />;
    case 'changing-key':
      return <WorkStage title={keyWords.changing} meaning={keyWords.changingMeaning} />;
    case 'team':
      return <TeamWorkStage work={setup.work} />;
    case 'refused':
      return <Refused setup={setup} onOpened={onRetry} />;
    case 'sign-in':
      return <SignInStage setup={setup} />;
    default:
      return <Opening />;
  }
}

// Opening takes a moment at most, so words about it would only flicker; they come where it takes longer.
const patienceMillis = 800;

function Opening() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMillis);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{late ? say(words.opening) : ''}</p>;
}
