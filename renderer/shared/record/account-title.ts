import type { AccountSummary, LookupHit } from '../../../preload/contract/directory.ts';
import { say } from '../../language.ts';
import { recordWords as words } from './words.ts';

/** What a clinic's shared sign-in is called here: its user name is only mailed, and the desk does not read it. */
const clinicTitle = (): string => say(words.clinicAccount);

/** What an account is called. */
export const accountTitle = (account: Pick<AccountSummary, 'kind' | 'name' | 'practiceName'>): string =>
  account.kind === 'clinic' ? clinicTitle() : account.name || account.practiceName;

/** What a result is called. A user name shows only where the caller has just said it. */
export const hitTitle = (hit: LookupHit): string =>
  hit.type === 'account' && hit.name === hit.userName && hit.matched !== 'user-name'
    ? clinicTitle()
    : hit.name || hit.practiceName;
