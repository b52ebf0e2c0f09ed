import { useCallback } from 'react';
import type { Actions } from '../../../preload/contract/contract.ts';
import type { InputOf } from '../../../preload/contract/define.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { announce } from '../../ui/announcer.tsx';
import { useCalls } from '../call/call-store.ts';
import { recordWords as words } from './words.ts';

type Revealed = InputOf<Actions['callers.reveal']>['of'];

/** Reveals a number or address on file; the open call's case, or else the audit, says who did. */
export function useReveal(): {
  readonly reveal: (of: Revealed, id: string) => Promise<string | null>;
  readonly error: Refusal | null;
} {
  const { run, error } = useAction('callers.reveal');
  const number = useCalls((state) => state.openNumber);
  const reveal = useCallback(
    async (of: Revealed, id: string) => {
      const answer = await run({ of, id, ...(number === null ? {} : { number }) });
      if (answer.ok) announce(say(words.revealed));
      return answer.ok ? answer.value.value : null;
    },
    [run, number],
  );
  return { reveal, error };
}
