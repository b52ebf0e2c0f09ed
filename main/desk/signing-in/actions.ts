import type { SigningInOutcome } from '../../../preload/contract/signing-in.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Writer } from '../../store/handles.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf, ActionsOf, QueriesOf } from '../ground/basics/definitions.ts';
import { aboutAccount } from '../ground/people/active-account.ts';
import { countFailure, endLock, lockLasts, lockState } from '../ground/people/lock.ts';
import { accountFactsOf, displayName } from '../ground/people/people.ts';
import { revokeBrowsers } from './browsers.ts';
import { recordAfter } from './phone-actions.ts';
import { signingInRecord } from './signing-in-record.ts';
import { signingInWords as words } from './words.ts';

export const recordingFailure: ActionOf<'signing-in.record-failure'> = {
  handle: (transaction, { accountId }, context) => {
    const before = lockState(transaction, accountId, context.now);
    if (!before.ok) return before;
    const after = countFailure(transaction, accountId, context.now);
    if (!after.ok) return after;
    const { failures: count } = after.value;
    if (after.value.locked && !before.value.locked)
      context.line(() => say(words.locked, { minutes: lockLasts / 60_000, count }));
    context.changed('directory', `account:${accountId}`);
    return done({ failures: after.value.failures, lockedUntil: after.value.lockedUntil });
  },
};

export const unlocking: ActionOf<'signing-in.unlock'> = {
  subject: aboutAccount('signing-in.unlock'),
  handle: (transaction, { accountId }, context) => {
    const account = accountFactsOf(transaction, accountId);
    const lock = lockState(transaction, accountId, context.now);
    if (!lock.ok || !account) return lock.ok ? failures.accountNotFound(accountId) : lock;
    if (!lock.value.locked && lock.value.failures === 0) return failures.notLocked(displayName(account));
    endLock(transaction, accountId, context.now);
    const { locked, failures: count } = lock.value;
    context.line(() => (locked ? say(words.unlocked) : say(words.failuresForgotten, { count })));
    const record = recordAfter(transaction, accountId, context);
    return record.ok ? done({ caseNumber: context.case?.number ?? '', signingIn: record.value }) : record;
  },
};

function revoke(
  transaction: Writer,
  accountId: string,
  browserId: string | null,
  context: ActionContext,
): Answer<SigningInOutcome> {
  const count = revokeBrowsers(transaction, accountId, browserId, context.now);
  if (browserId !== null && count === 0) return failures.browserNotFound(browserId);
  context.line(() => say(words.trustEnded, { count }));
  const record = recordAfter(transaction, accountId, context);
  return record.ok ? done({ caseNumber: context.case?.number ?? '', signingIn: record.value }) : record;
}

/** A browser may be on any device: only the caller's word makes it a lost phone, which proves nothing any more. */
export const revokingBrowsers: ActionsOf<'signing-in.revoke-browser' | 'signing-in.revoke-browsers'> = {
  'signing-in.revoke-browser': {
    subject: aboutAccount('signing-in.revoke-browser'),
    handle: (transaction, { accountId, browserId }, context) =>
      revoke(transaction, accountId, browserId, context),
  },
  'signing-in.revoke-browsers': {
    subject: aboutAccount('signing-in.revoke-browsers'),
    handle: (transaction, { accountId }, context) => revoke(transaction, accountId, null, context),
  },
};

export const signingInQueries: QueriesOf<'signingIn'> = {
  signingIn: (reader, { accountId }, { now, settings }) =>
    signingInRecord(reader, accountId, { now, gateway: settings['codes.gateway'] !== null }),
};
