import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import type { SigningInRecord } from '../../../../preload/contract/signing-in.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say, sayWith } from '../../../language.ts';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { Unanswered } from '../../../ui/feedback/unanswered.tsx';
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
import { signInWords as words } from './words.ts';

// A lock ends automatically, without any event.
const lockMillis = 30_000;
const failuresUntilLock = 5;

/** How an account signs in: login email, lock, verification phone, trusted browsers, and what was sent recently. */
export function SignInTab({ account }: { readonly account: AccountRecord }) {
  const { data, error, refetch } = useDeskQuery(
    'signingIn',
    { accountId: account.id },
    { everyMillis: lockMillis },
  );
  if (error !== null) return <Unanswered error={error} onRetry={refetch} />;
  if (data === undefined) return <Loading />;
  const isOver = account.status === 'deactivated' || account.practiceStatus === 'closed';
  const isVerified = account.claims.some((claim) => claim.role === 'current' && claim.state === 'verified');
  return (
    <div>
      <EmailPanel account={account} isOver={isOver} />
      <Panel title={say(words.lockAndPassword)}>
        <FieldRows>
          <FieldRow name={say(words.signsInWith)}>
            {data.legacyLogin ? (
              say(words.legacyLogin)
            ) : isVerified ? (
              say(words.emailAndPassword)
            ) : (
              <span className={styles.quiet}>{say(words.nothingVerified)}</span>
            )}
          </FieldRow>
          <FieldRow name={say(words.password)}>
            {data.passwordSetAt === null ? (
              <span className={styles.quiet}>{say(words.neverSet)}</span>
            ) : (
              sayWith(words.passwordSet, { at: <RelativeTime at={data.passwordSetAt} isFocusable /> })
            )}
          </FieldRow>
          <FieldRow name={say(words.failedAttempts)}>
            <Failures record={data} />
          </FieldRow>
          <FieldRow name={say(words.lock)}>
            {data.locked ? (
              <LockLeft record={data} />
            ) : (
              <span className={styles.quiet}>{say(words.notLocked)}</span>
            )}
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
  if (record.failures === 0) return <span className={styles.quiet}>{say(words.noFailures)}</span>;
  return (
    <span>
      {record.locked
        ? say(words.failures, { count: record.failures })
        : say(words.failuresOfLimit, { count: record.failures, limit: failuresUntilLock })}
    </span>
  );
}
