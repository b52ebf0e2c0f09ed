import type { PhoneType } from '../../../preload/contract/shared.ts';
import type { SigningInRecord } from '../../../preload/contract/signing-in.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { checkCode, voidCodes } from '../codes/security-codes.ts';
import { sendCode } from '../codes/send-code.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf } from '../ground/basics/definitions.ts';
import { aboutAccount, activeAccount } from '../ground/people/active-account.ts';
import { accountFactsOf, displayName } from '../ground/people/people.ts';
import { aboutPerson } from '../ground/people/who-asks.ts';
import { phoneDigits, phoneTail } from '../ground/words/folding.ts';
import { maskPhone } from '../ground/words/masking.ts';
import { readCodePhone } from '../ground/words/phone-rules.ts';
import { revokeBrowsers } from './browsers.ts';
import { tellPhoneChanged } from './phone-mail.ts';
import { pendingPhoneOf, signingInRecord } from './signing-in-record.ts';
import { signingInWords as words } from './words.ts';

/** How signing in stands after an action. */
export function recordAfter(
  reader: Reader,
  accountId: string,
  context: ActionContext,
): Answer<SigningInRecord> {
  context.changed('directory', `account:${accountId}`);
  const gateway = context.settings['codes.gateway'] !== null;
  return signingInRecord(reader, accountId, { now: context.now, gateway });
}

function keepPhone(
  transaction: Writer,
  accountId: string,
  phone: { readonly phone: string; readonly type: PhoneType | null } | null,
  context: ActionContext,
): void {
  const digits = phoneDigits(phone?.phone ?? '');
  transaction.one(
    sql`UPDATE accounts SET phone = ${phone?.phone ?? null}, phone_digits = ${digits || null},
          phone_tail = ${phoneTail(digits)}, phone_type = ${phone?.type ?? null}, updated_at = ${context.now}
        WHERE id = ${accountId}`,
  );
}

export const setting: ActionOf<'signing-in.set-phone'> = {
  subject: aboutAccount('signing-in.set-phone'),
  // A number is masked until it is revealed, in the audit chain too.
  audit: ({ phone, ...rest }) => ({ ...rest, phone: maskPhone(phone) }),
  handle: (transaction, { accountId, phone, type, by }, context) => {
    const account = activeAccount(transaction, accountId);
    if (!account.ok) return account;
    // Replacing a number takes away what it proved, which is an action of its own with a line of its own.
    if (account.value.phone !== null) return failures.phoneOnFile(displayName(account.value));
    const read = readCodePhone(phone, type ?? null, by);
    if (!read.ok) return read;
    const kept = read.value.type;
    transaction.one(
      sql`INSERT INTO pending_phones (account_id, phone, phone_type, since)
          VALUES (${accountId}, ${phone}, ${kept}, ${context.now})
          ON CONFLICT (account_id) DO UPDATE SET phone = excluded.phone, phone_type = excluded.phone_type,
            since = excluded.since`,
    );
    // A code that went to a number which is no longer the one to confirm confirms nothing.
    voidCodes(transaction, accountId, 'confirm-phone', context.now);
    const caseNumber = context.case?.number ?? '';
    const sent = sendCode(
      transaction,
      { accountId, purpose: 'confirm-phone', phone, type: kept, by, caseId: context.case?.id ?? null },
      context,
    );
    if (!sent.ok && sent.error.code !== 'codes-no-gateway') return sent;
    context.changed('directory', `account:${accountId}`);
    const masked = maskPhone(phone);
    if (!sent.ok) {
      context.line(() => say(words.phoneNotedToCall, { phone: masked }));
      return done({
        caseNumber,
        by: 'callback' as const,
        masked,
        expiresAt: null,
        warning: read.value.warning,
      });
    }
    const { line, ...outcome } = sent.value;
    context.line(() => say(words.phoneNoted, { phone: masked, sent: line() }));
    return done({ caseNumber, ...outcome });
  },
};

export const completing: ActionOf<'signing-in.complete-phone'> = {
  subject: aboutAccount('signing-in.complete-phone'),
  audit: (input) => ({
    accountId: input.accountId,
    by: 'code' in input ? ('code' as const) : ('callback' as const),
  }),
  handle: (transaction, input, context) => {
    const { accountId } = input;
    const account = activeAccount(transaction, accountId);
    if (!account.ok) return account;
    const pending = pendingPhoneOf(transaction, accountId);
    if (!pending) return failures.phoneNotPending(displayName(account.value));
    const masked = maskPhone(pending.phone);
    if ('code' in input) {
      const check = checkCode(transaction, { accountId, purpose: 'confirm-phone' }, input.code, context.now);
      if (!check.ok) return check;
      const { passed, triesLeft } = check.value;
      if (!passed) {
        context.line(() => say(words.phoneCodeWrong, { phone: masked, count: triesLeft }));
        const record = recordAfter(transaction, accountId, context);
        return record.ok ? done({ ...check.value, signingIn: record.value }) : record;
      }
    } else {
      const gateway = context.settings['codes.gateway'];
      const read = readCodePhone(pending.phone, pending.phone_type);
      const reaches = gateway && read.ok && (read.value.way === 'text' || gateway.voice !== null);
      if (reaches) return failures.callbackNotInstead();
    }
    keepPhone(transaction, accountId, { phone: pending.phone, type: pending.phone_type }, context);
    transaction.one(sql`DELETE FROM pending_phones WHERE account_id = ${accountId}`);
    const messages = tellPhoneChanged(transaction, accountId, { masked, gone: false }, context);
    context.line(() => say(words.phoneConfirmed, { phone: masked, by: 'code' in input ? 'code' : 'call' }), {
      messageIds: messages.map(({ id }) => id),
    });
    const record = recordAfter(transaction, accountId, context);
    return record.ok ? done({ passed: true, triesLeft: 0, signingIn: record.value }) : record;
  },
};

export const resetting: ActionOf<'signing-in.reset-phone'> = {
  // The person who asks for somebody else has to be an administrator of the practice; the case is then theirs.
  subject: aboutPerson('signing-in.reset-phone'),
  handle: (transaction, { accountId, revokeBrowsers: revoke }, context) => {
    const account = accountFactsOf(transaction, accountId);
    if (!account) return failures.accountNotFound(accountId);
    const pending = pendingPhoneOf(transaction, accountId);
    const phone = account.phone ?? pending?.phone;
    if (phone === undefined) return failures.phoneMissing(displayName(account));
    const masked = maskPhone(phone);
    keepPhone(transaction, accountId, null, context);
    transaction.run(sql`DELETE FROM pending_phones WHERE account_id = ${accountId}`);
    voidCodes(transaction, accountId, null, context.now);
    const revoked = revoke ? revokeBrowsers(transaction, accountId, null, context.now) : 0;
    const messages = tellPhoneChanged(transaction, accountId, { masked, gone: true }, context);
    context.line(() => say(words.phoneRemoved, { phone: masked, browsers: revoked }), {
      messageIds: messages.map(({ id }) => id),
    });
    const record = recordAfter(transaction, accountId, context);
    return record.ok ? done({ caseNumber: context.case?.number ?? '', signingIn: record.value }) : record;
  },
};
