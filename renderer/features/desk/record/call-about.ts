import type { CaseReason } from '../../../../preload/contract/cases.ts';
import type { AccountRecord, PracticeRecord } from '../../../../preload/contract/directory.ts';
import type { NewCall } from '../../../shared/call/call-store.ts';
import { accountTitle } from '../../../shared/record/account-title.ts';

/** Why somebody probably calls about an account, as far as its record tells. */
const likelyReason = ({ wanted }: AccountRecord, isLocked: boolean): CaseReason | undefined =>
  wanted !== null ? 'email-in-use' : isLocked ? 'locked' : undefined;

/** What a new call takes over from the record of an account. */
export function callAbout(account: AccountRecord, isLocked: boolean): NewCall {
  const reason = likelyReason(account, isLocked);
  return {
    ...(account.kind === 'person' ? { caller: account.name } : {}),
    accountId: account.id,
    accountName: accountTitle(account),
    practiceId: account.practiceId,
    practiceName: account.practiceName,
    phone: account.phone,
    ...(reason === undefined ? {} : { reason }),
  };
}

/** What a new call takes over from the record of a practice. */
export const callAboutPractice = ({
  id,
  name,
  phone,
}: Pick<PracticeRecord, 'id' | 'name' | 'phone'>): NewCall => ({
  practiceId: id,
  practiceName: name,
  phone,
});
