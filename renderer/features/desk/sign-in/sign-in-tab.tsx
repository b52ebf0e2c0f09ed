import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import type { SigningInRecord } from '../../../../preload/contract/signing-in.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { UnlockButton } from '../acts/unlock-button.tsx';
import { BrowsersPanel } from './browsers-panel.tsx';
import { EmailPanel } from './email-panel.tsx';
import { LockLeft } from './lock-left.tsx';
import { PhonePanel } from './phone-panel.tsx';
import { SentPanel } from './sent-panel.tsx';
import styles from './sign-in.module.css';

// A lock ends by itself, without any event.
const lockMillis = 30_000;
const failuresUntilLock = 5;

/** How signing in stands: login email, lock, verification phone, trusted browsers, and what was sent lately. */
export function SignInTab({ account }: { readonly account: AccountRecord }) {
  const { data, error } = useDeskQuery('signingIn', { accountId: account.id }, { everyMillis: lockMillis });
  if (error !== null) return <InlineError error={error} />;
  if (data === undefined) return null;
  const isOver = account.status === 'deactivated' || account.practiceStatus === 'closed';
  const isVerified = account.claims.some((claim) => claim.role === 'current' && claim.state === 'verified');
  return (
    <div>
      <EmailPanel account={account} isOver={isOver} />
      <Panel title="Lock and password">
        <FieldRows>
          <FieldRow name="Signs in with">
            {data.legacyLogin ? (
              'Practice ID, user name and password (legacy login)'
            ) : isVerified ? (
              'login email and password'
            ) : (
              <span className={styles.quiet}>nothing yet: no login email is verified</span>
            )}
          </FieldRow>
          <FieldRow name="Password">
            {data.passwordSetAt === null ? (
              <span className={styles.quiet}>never set with us</span>
            ) : (
              <>
                set <RelativeTime at={data.passwordSetAt} isFocusable />
              </>
            )}
          </FieldRow>
          <FieldRow name="Wrong tries">
            <Failures record={data} />
          </FieldRow>
          <FieldRow name="Lock">
            {data.locked ? <LockLeft record={data} /> : <span className={styles.quiet}>not locked</span>}
          </FieldRow>
        </FieldRows>
        {data.locked ? <UnlockButton accountId={account.id} /> : null}
      </Panel>
      <PhonePanel account={account} record={data} isOver={isOver} />
      <BrowsersPanel accountId={account.id} browsers={data.browsers} />
      <SentPanel record={data} />
    </div>
  );
}

function Failures({ record }: { readonly record: SigningInRecord }) {
  if (record.failures === 0) return <span className={styles.quiet}>none since the last success</span>;
  return (
    <span>
      {record.failures} in a row
      {record.locked ? '' : `; ${failuresUntilLock} lock the account`}
    </span>
  );
}
