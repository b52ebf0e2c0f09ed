import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import type { ResetRecord } from '../../../../preload/contract/signing-in.ts';
import { say, sayWith } from '../../../language.ts';
import { May } from '../../../shared/operators/may.tsx';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { useReveal } from '../../../shared/record/use-reveal.ts';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { Masked } from '../../../ui/text/masked.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { ResetStand } from '../signing-in/sent-panel.tsx';
import styles from './account-view.module.css';
import { recordWords as words } from './words.ts';

const phoneWords = { mobile: words.mobile, landline: words.landline, voip: words.internetPhone } as const;

/** What is on file for an account. The caller has to say it, so most of it is masked. */
export function AccountFacts({
  account,
  lastReset,
}: {
  readonly account: AccountRecord;
  readonly lastReset: ResetRecord | undefined;
}) {
  const { reveal, error } = useReveal(account.practiceId);
  const current = account.claims.find((claim) => claim.role === 'current');
  const pending = account.claims.find((claim) => claim.role === 'pending');
  const name = accountTitle(account);
  return (
    <div>
      <May offered="callers.reveal">
        <FieldRows>
          <FieldRow name={say(words.loginEmail)}>
            {current === undefined ? (
              <StateBadge state="none" />
            ) : (
              <>
                <Masked
                  value={current.email}
                  kind="email"
                  label={say(words.loginEmailOf, { name })}
                  onReveal={() => reveal('account-email', account.id)}
                />
                <StateBadge state={current.state} />
                <span className={styles.quiet}>
                  {sayWith(words.since, {
                    at: <RelativeTime at={current.verifiedAt ?? current.claimedAt} isFocusable />,
                  })}
                </span>
              </>
            )}
          </FieldRow>
          {pending === undefined ? null : (
            <FieldRow name={say(words.changingTo)}>
              <Masked value={pending.email} kind="email" label={say(words.newLoginEmailOf, { name })} />
              <StateBadge state="pending" />
            </FieldRow>
          )}
          <FieldRow name={say(words.phone)}>
            {account.phone === null ? (
              <span className={styles.quiet}>{say(words.noneOnFile)}</span>
            ) : (
              <>
                <Masked
                  value={account.phone}
                  kind="phone"
                  label={say(words.phoneOf, { name })}
                  onReveal={() => reveal('account-phone', account.id)}
                />
                {account.phoneType === null ? null : (
                  <span className={styles.quiet}>{say(phoneWords[account.phoneType])}</span>
                )}
              </>
            )}
          </FieldRow>
          <FieldRow name={say(words.userName)}>
            <span className={styles.quiet}>
              {say(account.userName === null ? words.noUserName : words.userNameOnFile)}
            </span>
          </FieldRow>
          <FieldRow name={say(words.lastReset)}>
            {account.lastResetAt === null ? (
              <span className={styles.quiet}>{say(words.never)}</span>
            ) : (
              <>
                <RelativeTime at={account.lastResetAt} isFocusable />
                {lastReset === undefined ? null : <ResetStand reset={lastReset} />}
              </>
            )}
          </FieldRow>
        </FieldRows>
      </May>
      <InlineError error={error} />
    </div>
  );
}
