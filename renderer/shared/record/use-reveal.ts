import { useCallback } from 'react';
import type { Actions } from '../../../preload/contract/contract.ts';
import type { InputOf } from '../../../preload/contract/define.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { announce } from '../../ui/announcer.tsx';
import { useCalls } from '../call/call-store.ts';
import { useCallFit } from '../call/use-call-fit.ts';
import { recordWords as words } from './words.ts';

type Revealed = InputOf<Actions['callers.reveal']>['of'];

/**
 * Reveals a number or address on file of somebody in a practice; the open call's case says who did where it is about that
 * practice, else the audit.
 */
export function useReveal(practiceId: string | undefined): {
  readonly reveal: (of: Revealed, id: string) => Promise<string | null>;
  readonly error: Refusal | null;
} {
  const { run, error } = useAction('callers.reveal');
  const open = useCalls((state) => state.openNumber);
  const number = useCallFit(practiceId) === 'other-practice' ? null : open;
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
