import { useEffect } from 'react';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { useDesk } from '../../shared/record/desk-store.ts';
import { isToBeDone, type Matter } from '../../shared/record/outcome-matter.ts';

/**
 * Dismisses an outcome when its matter is done, in this window or anywhere else. The record may be a moment older than the
 * outcome, so a matter can be done only after it was seen to be open.
 */
export function useMatter(matter: Matter | undefined, place: string, hasBegun: boolean): void {
  const accountId = matter?.accountId ?? 'none';
  const options = { enabled: matter !== undefined };
  const { data: account } = useDeskQuery('account', { id: accountId }, options);
  const { data: signingIn } = useDeskQuery('signingIn', { accountId }, options);
  const keepOutcome = useDesk((state) => state.keepOutcome);
  const beginMatter = useDesk((state) => state.beginMatter);
  const isOpen =
    matter === undefined || account === undefined || signingIn === undefined
      ? null
      : isToBeDone(matter.kind, account, signingIn);
  useEffect(() => {
    if (isOpen === true && !hasBegun) beginMatter(place);
    if (isOpen === false && hasBegun) keepOutcome(place, null);
  }, [isOpen, hasBegun, place, keepOutcome, beginMatter]);
}
