import type { SecondFactor } from '../../../../preload/contract/claims.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';

/** What a change of this account's login email needs beside its link; `none` until it is known. */
export function useSecondFactor(accountId: string): SecondFactor {
  const { data } = useDeskQuery('secondFactor', { accountId });
  return data?.factor ?? 'none';
}
