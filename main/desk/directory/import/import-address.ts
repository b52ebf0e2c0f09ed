import { type Answer, done, failures } from '../../../failures.ts';
import type { Writer } from '../../../store/handles.ts';
import { type AddressConflict, importClaim, keepOwn, respell } from '../../ground/claims/import-claim.ts';
import type { VoidCircumstances } from '../../ground/mail/tokens.ts';
import { emailKey, type KeyedEmail } from '../../ground/words/email-key.ts';
import { addressKey } from './cell-keys.ts';
import type { NewDifference } from './difference-rows.ts';
import { type AddressState, decideAddress, type SaidAddress } from './merge-cells.ts';
import type { AccountRow } from './rows.ts';
import type { AccountCell, SourceCells } from './source-cells.ts';
import type { StoredAccount } from './stored-rows.ts';

/** What a row says of the account's login email. */
export interface RowAddress {
  readonly email: string;
  readonly keyed: KeyedEmail | null;
  readonly state: AddressState;
  readonly stateSaid: boolean;
}

/**
 * Reads what a row says of the login email; null where its file has no column of it. A state that no one said is that of
 * the same address before. Codes `email-missing`, `email-invalid`.
 */
export function rowAddress(
  row: AccountRow,
  absent: ReadonlySet<string>,
  before: SourceCells<AccountCell> | null,
  stored: StoredAccount | undefined,
): Answer<RowAddress | null> {
  const stateSaid = row.stateSaid !== false && !absent.has('email_state');
  const emailSaid = !absent.has('login_email');
  if (!stateSaid && !emailSaid) return done(null);
  const email = emailSaid ? row.loginEmail : before?.login_email || (stored?.row.loginEmail ?? '');
  const state = stateSaid ? row.emailState : stateUnsaid(email, before);
  if (email === '')
    return state === 'none' ? done({ email, keyed: null, state, stateSaid }) : failures.emailMissing(state);
  const keyed = emailKey(email);
  return keyed.ok ? done({ email, keyed: keyed.value, state, stateSaid }) : keyed;
}

function stateUnsaid(email: string, before: SourceCells<AccountCell> | null): AddressState {
  const known = before?.login_email ?? '';
  if (known !== '' && before?.email_state && addressKey(known) === addressKey(email))
    return before.email_state as AddressState;
  return email === '' ? 'none' : 'unverified';
}

/** What became of a row's address. */
export interface MergedAddress {
  /** The account's address or its state is another one now. */
  readonly written: boolean;
  /** The account signs in with the address from now on. */
  readonly verified: boolean;
  readonly conflict: AddressConflict | null;
  readonly difference: NewDifference | null;
}

const nothing: MergedAddress = { written: false, verified: false, conflict: null, difference: null };

/** Takes the rule over an account's address, and writes what is to be written of it. */
export function mergeAddress(
  transaction: Writer,
  stored: StoredAccount,
  before: SourceCells<AccountCell>,
  now: RowAddress,
  context: VoidCircumstances,
): MergedAddress {
  const { held } = stored.address;
  const { keyed } = now;
  const decision = decideAddress(
    saidBefore(before),
    { key: keyed?.key ?? null, state: now.state, stateSaid: now.stateSaid },
    stored.address,
  );
  switch (decision) {
    case 'leave': {
      const spelled = keyed && held?.key === keyed.key && stored.row.loginEmail === before.login_email;
      if (!spelled || now.email === before.login_email) return nothing;
      respell(transaction, keyed.key, keyed.email);
      return { ...nothing, written: true };
    }
    case 'verify':
      if (keyed) keepOwn(transaction, keyed.key, keyed, now.state, context.now);
      return { ...nothing, written: true, verified: now.state === 'verified' };
    case 'write': {
      const imported = keyed && { address: keyed, state: now.state };
      const conflict = importClaim(transaction, stored.row.id, imported, false, context);
      return { ...nothing, written: true, verified: now.state === 'verified' && conflict === null, conflict };
    }
    case 'difference-in-address':
      return { ...nothing, difference: { column: 'login_email', value: now.email, key: keyed?.key ?? '' } };
    case 'difference-in-state': {
      const key = `${now.state} ${keyed?.key}`;
      return { ...nothing, difference: { column: 'email_state', value: now.state, key } };
    }
  }
}

function saidBefore({
  login_email: email,
  email_state: state,
}: SourceCells<AccountCell>): SaidAddress | null {
  if (email === null || state === null) return null;
  return { key: email === '' ? null : addressKey(email), state: state as AddressState, stateSaid: true };
}
