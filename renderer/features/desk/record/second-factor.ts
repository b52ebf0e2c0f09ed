import type { SecondFactor } from '../../../../preload/contract/claims.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';

/** What confirms a change of the login email, as the end of a sentence. */
const confirmedBy: Readonly<Record<SecondFactor, string>> = {
  code: 'by its link and a code to the verification phone',
  callback: 'by its link and a callback to the number on file, which you record in the call',
  none: 'by its link',
};

/** What a change of this account's login email really asks for here, in words. */
export function useConfirmedBy(accountId: string): string {
  const { data } = useDeskQuery('secondFactor', { accountId });
  return confirmedBy[data?.factor ?? 'none'];
}
