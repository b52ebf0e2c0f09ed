import type { SigningInRecord } from '../../../../preload/contract/signing-in.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say, sayWith } from '../../../language.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { useNow } from '../../../ui/text/use-now.ts';
import styles from './sign-in.module.css';
import { timeLeft } from './time-left.ts';
import { signInWords as words } from './words.ts';

/** At the top of a record: it is locked, for how long, and what ends the lock. */
export function LockCallout({ accountId }: { readonly accountId: string }) {
  const { data } = useDeskQuery('signingIn', { accountId });
  return (
    <Callout tone="warn" title={say(words.lockedTitle)}>
      {data?.lockedUntil == null
        ? say(words.lockedForGood)
        : sayWith(words.lockedFor, { left: <Countdown until={data.lockedUntil} /> })}
    </Callout>
  );
}

/** The lock with the time that is left. */
export function LockLeft({ record }: { readonly record: SigningInRecord }) {
  return (
    <>
      <StateBadge state="locked" />
      {record.lockedUntil === null ? (
        say(words.untilUnlocked)
      ) : (
        <span>
          {sayWith(words.unlocksIn, {
            left: <Countdown until={record.lockedUntil} />,
            at: <RelativeTime at={record.lockedUntil} isFocusable />,
            quiet: (inside) => <span className={styles.quiet}>{inside}</span>,
          })}
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
