import type { AccountSummary, LookupHit } from '../../../preload/contract/directory.ts';

/** What a clinic's shared sign-in is called here: its user name goes out by mail and is for nobody at the desk to read. */
const clinicTitle = 'Clinic portal account';

/** What an account is called. */
export const accountTitle = (account: Pick<AccountSummary, 'kind' | 'name' | 'practiceName'>): string =>
  account.kind === 'clinic' ? clinicTitle : account.name || account.practiceName;

/** What a result is called. A user name shows only where the caller has just said it. */
export const hitTitle = (hit: LookupHit): string =>
  hit.type === 'account' && hit.name === hit.userName && hit.matched !== 'user-name'
    ? clinicTitle
    : hit.name || hit.practiceName;
