import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { Masked } from '../../../ui/text/masked.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './account-view.module.css';
import { useReveal } from './use-reveal.ts';

const phoneWords = { mobile: 'mobile', landline: 'landline', voip: 'internet phone' } as const;

/** What is on file for an account. The caller has to say it, so most of it is masked. */
export function AccountFacts({ account }: { readonly account: AccountRecord }) {
  const { reveal, error } = useReveal();
  const current = account.claims.find((claim) => claim.role === 'current');
  const pending = account.claims.find((claim) => claim.role === 'pending');
  const name = accountTitle(account);
  return (
    <div>
      <FieldRows>
        <FieldRow name="Login email">
          {current === undefined ? (
            <StateBadge state="none" />
          ) : (
            <>
              <Masked
                value={current.email}
                kind="email"
                label={`login email of ${name}`}
                onReveal={() => reveal('account-email', account.id)}
              />
              <StateBadge state={current.state} />
              <span className={styles.quiet}>
                since <RelativeTime at={current.verifiedAt ?? current.claimedAt} isFocusable />
              </span>
            </>
          )}
        </FieldRow>
        {pending === undefined ? null : (
          <FieldRow name="Changing to">
            <Masked value={pending.email} kind="email" label={`new login email of ${name}`} />
            <StateBadge state="pending" />
          </FieldRow>
        )}
        <FieldRow name="Phone">
          {account.phone === null ? (
            <span className={styles.quiet}>none on file</span>
          ) : (
            <>
              <Masked
                value={account.phone}
                kind="phone"
                label={`phone of ${name}`}
                onReveal={() => reveal('account-phone', account.id)}
              />
              {account.phoneType === null ? null : (
                <span className={styles.quiet}>{phoneWords[account.phoneType]}</span>
              )}
            </>
          )}
        </FieldRow>
        <FieldRow name="User name">
          <span className={styles.quiet}>
            {account.userName === null ? 'none' : 'on file; it goes out by mail and is never read out'}
          </span>
        </FieldRow>
        <FieldRow name="Last reset">
          {account.lastResetAt === null ? (
            <span className={styles.quiet}>never</span>
          ) : (
            <RelativeTime at={account.lastResetAt} isFocusable />
          )}
        </FieldRow>
      </FieldRows>
      <InlineError error={error} />
    </div>
  );
}
