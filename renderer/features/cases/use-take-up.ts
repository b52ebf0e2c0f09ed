import { useCallback } from 'react';
import { useAction } from '../../data/use-action.ts';
import { useCalls } from '../../shared/call/call-store.ts';
import { useDesk } from '../../shared/record/desk-store.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { useOverlays } from '../../shared/window/shortcuts.ts';

/** Takes a case up as a call: it is this operator's, in hand, and beside the record that it is about. */
export function useTakeUp() {
  const { run, busy, error } = useAction('cases.take-up');
  const take = useCalls((state) => state.take);
  const showCall = useOverlays((state) => state.showCall);
  const openRecord = useDesk((state) => state.openRecord);
  const open = useNavigation((navigation) => navigation.open);
  const takeUp = useCallback(
    async (number: string): Promise<void> => {
      const answer = await run({ number });
      if (!answer.ok) return;
      const { accountId, practiceId } = answer.value;
      take(number);
      showCall(true);
      if (accountId !== null) openRecord({ type: 'account', id: accountId });
      else if (practiceId !== null) openRecord({ type: 'practice', id: practiceId });
      // What nobody knows yet whom it is about stays beside its case.
      if (accountId !== null || practiceId !== null) open('desk');
    },
    [run, take, showCall, openRecord, open],
  );
  return { takeUp, busy, error };
}
