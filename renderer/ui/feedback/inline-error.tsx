import type { ReactNode } from 'react';
import type { PlainMessage } from '../../../language/catalogue.ts';
import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { Callout } from './callout.tsx';
import { nextStepWords as words } from './words.ts';

// What a person does next, where the sentence of the refusal doesn't say it already.
const nextSteps: Readonly<Partial<Record<RefusalCode, PlainMessage>>> = {
  'proof-needed': words.proofNeeded,
  'account-not-found': words.accountNotFound,
  'invalid-input': words.invalidInput,
  'internal-error': words.internalError,
};

export interface InlineErrorProps {
  readonly error: Refusal | null;
  /** What to do next, where the place knows better than the code. */
  readonly next?: ReactNode;
  readonly actions?: ReactNode;
}

/** A refusal where it happened: its sentence, and what to do next. Shows nothing for null. */
export function InlineError({ error, next, actions = null }: InlineErrorProps) {
  if (error === null) return null;
  const step = nextSteps[error.code];
  return (
    <Callout tone="danger" title={error.message} actions={actions}>
      {next ?? (step === undefined ? null : say(step))}
    </Callout>
  );
}
