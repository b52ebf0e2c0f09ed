import type { Refusal } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { Callout } from '../../ui/feedback/callout.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { nextAttemptAt, type Waiting } from './use-waiting.ts';
import { operatorWords as words } from './words.ts';

interface SignInRefusedProps {
  readonly error: Refusal | null;
  readonly waiting: Waiting;
}

/** Why a name and password were refused, and how long is still to be waited. */
export function SignInRefused({ error, waiting }: SignInRefusedProps) {
  if (nextAttemptAt(error) === null) return <InlineError error={error} />;
  return (
    <Callout tone="danger" title={say(words.tooManyAttempts)}>
      {/* A screen reader would otherwise read every second of it. */}
      <span role="timer" aria-live="off">
        {waiting.seconds > 0 ? waiting.sentence : say(words.mayTryAgain)}
      </span>
    </Callout>
  );
}
