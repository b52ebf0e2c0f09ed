import { useMemo } from 'react';
import type { ActionCircumstances } from '../../../preload/contract/contract.ts';
import { useCalls } from './call-store.ts';

/**
 * What goes with an action while a call is open: its case, so that one request for help stays one case. Whether it belongs
 * there nobody has said yet: where it is about another practice, that is asked (`which-call.ts`).
 */
export function useCircumstances(): ActionCircumstances {
  const number = useCalls((state) => state.openNumber);
  return useMemo(
    () => (number === null ? { channel: 'phone' } : { channel: 'phone', case: number, unasked: true }),
    [number],
  );
}
