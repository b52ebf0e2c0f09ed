import type { ReactNode } from 'react';
import type { Refusal } from '../../preload/contract/shared.ts';
import { Callout } from './callout.tsx';

// What a person does next, by the code of the refusal. A refusal whose sentence says it already needs none.
const nextSteps: Readonly<Record<string, string>> = {
  'proof-required': 'Tick the proof that the caller has passed in the call panel, then try again.',
  'not-enough-proof': 'Tick the proof that the caller has passed in the call panel, then try again.',
  'not-found': 'It may have been changed meanwhile. Search for it again.',
  'invalid-input': 'Correct what is named and try again.',
  'disk-full': 'Free some space on this disk, then try again. Nothing was changed.',
  'read-only': 'Make the folder writable, then try again. Nothing was changed.',
  'store-busy': 'Another program is writing to the store. Try again in a moment.',
  internal: 'Try again. If it happens once more, note the time and tell whoever looks after the program.',
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
