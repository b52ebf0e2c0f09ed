import type { SetupState } from '../../../preload/contract/shell.ts';
import { say } from '../../language.ts';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { SystemUserButton } from './system-user-button.tsx';
import { signInWords as words } from './words.ts';

interface SignInStageProps {
  readonly setup: Extract<SetupState, { readonly stage: 'sign-in' }>;
}

/** The desk is open and no one is signed in: who works here now? */
export function SignInStage({ setup }: SignInStageProps) {
  return (
    <div className={styles.signIn}>
      <h1 className={styles.title}>{say(words.signIn)}</h1>
      <p className={styles.quiet}>{say(words.whoSignsIn)}</p>
      {setup.systemUser === null ? (
        <SignInForm name={setup.lastOperator ?? ''} />
      ) : (
        <>
          <SystemUserButton name={setup.systemUser} />
          <p className={styles.quiet}>{say(words.orWithPassword)}</p>
          <SignInForm name="" isSecond />
        </>
      )}
    </div>
  );
}
