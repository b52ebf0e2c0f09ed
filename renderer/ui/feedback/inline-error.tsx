import type { ReactNode } from 'react';
import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { Callout } from './callout.tsx';

// What a person does next, where the sentence of the refusal doesn't say it already.
const nextSteps: Readonly<Partial<Record<RefusalCode, string>>> = {
  'proof-needed': 'Tick the proof that the caller has passed in the call panel, then try again.',
  'account-not-found': 'It may have gone with an import meanwhile. Search again.',
  'invalid-input': 'Correct it and try again; nothing was changed.',
  'internal-error': 'If it happens once more, note the time and tell whoever looks after the program.',
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
  return (
    <Callout tone="danger" title={error.message} actions={actions}>
      {next ?? nextSteps[error.code] ?? null}
    </Callout>
  );
}
