import { useCallback } from 'react';
import { useCalls } from '../call/call-store.ts';

/** An action that opened a case while no call was open makes that case the open call: the caller is still there. */
export function useAdopt(): (caseNumber: string) => void {
  const take = useCalls((state) => state.take);
  return useCallback(
    (caseNumber) => {
      if (useCalls.getState().openNumber === null) take(caseNumber);
    },
    [take],
  );
}
