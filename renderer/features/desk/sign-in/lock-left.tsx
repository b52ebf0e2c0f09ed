import type { SigningInRecord } from '../../../../preload/contract/signing-in.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { useNow } from '../../../ui/text/use-now.ts';
import styles from './sign-in.module.css';
import { timeLeft } from './time-left.ts';

/** At the head of a record: it is locked, for how long, and what ends it. */
export function LockCallout({ accountId }: { readonly accountId: string }) {
  const { data } = useDeskQuery('signingIn', { accountId });
  return (
    <Callout tone="warn" title="Locked after too many wrong passwords">
      {data?.lockedUntil == null ? (
        'It stays locked until somebody unlocks it below, or a reset ends it too.'
      ) : (
        <>
          It opens by itself in <Countdown until={data.lockedUntil} />. Unlocking it below ends it at once; a
          reset can end it too, if you choose so.
        </>
      )}
    </Callout>
  );
}

/** The lock with the time that it still takes. */
export function LockLeft({ record }: { readonly record: SigningInRecord }) {
  return (
    <>
      <StateBadge state="locked" />
      {record.lockedUntil === null ? (
        'until somebody unlocks it, or a reset does'
      ) : (
        <span>
          opens by itself in <Countdown until={record.lockedUntil} />{' '}
          <span className={styles.quiet}>
            (<RelativeTime at={record.lockedUntil} isFocusable />)
          </span>
        </span>
      )}
    </>
  );
}

function Countdown({ until }: { readonly until: number }) {
  const now = useNow('second');
  // A screen reader would read every second of it.
  return (
    <span className={styles.counting} aria-live="off">
      {timeLeft(until, now)}
    </span>
  );
}
