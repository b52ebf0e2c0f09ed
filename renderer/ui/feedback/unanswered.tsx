import type { Refusal } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { Button } from '../buttons/button.tsx';
import { partWords as words } from '../words.ts';
import { InlineError } from './inline-error.tsx';

/** A question that was refused, in the place of its answer, with the way to ask it again. */
export function Unanswered({ error, onRetry }: { readonly error: Refusal; readonly onRetry: () => void }) {
  return (
    <InlineError
      error={error}
      actions={
        <Button icon="refresh" onPress={onRetry}>
          {say(words.tryAgain)}
        </Button>
      }
    />
  );
}
