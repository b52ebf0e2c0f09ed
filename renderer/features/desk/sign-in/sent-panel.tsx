import type { CodeState, ResetRecord, SigningInRecord } from '../../../../preload/contract/signing-in.ts';
import { type KnownState, StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './sign-in.module.css';

const resetLooks: Readonly<
  Record<ResetRecord['state'], { readonly state: KnownState; readonly word: string }>
> = {
  waiting: { state: 'waiting', word: 'link not used yet' },
  used: { state: 'solved', word: 'used' },
  superseded: { state: 'cancelled', word: 'void: a newer one was sent' },
  expired: { state: 'expired', word: 'expired' },
};

const codeLooks: Readonly<Record<CodeState, { readonly state: KnownState; readonly word: string }>> = {
  queued: { state: 'queued', word: 'queued' },
  sending: { state: 'sending', word: 'sending' },
  accepted: { state: 'accepted', word: 'taken by the gateway' },
  failed: { state: 'failed', word: 'failed' },
  uncertain: { state: 'uncertain', word: 'uncertain' },
  expired: { state: 'expired', word: 'expired' },
  cancelled: { state: 'cancelled', word: 'cancelled' },
};

/** The latest reset links and security codes, and what became of them: "it never came" starts here. */
export function SentPanel({ record }: { readonly record: SigningInRecord }) {
  return (
    <Panel title="Resets and codes sent lately">
      {record.resets.length + record.codes.length === 0 ? (
        <p className={styles.quiet}>None yet.</p>
      ) : (
        <ul>
          {record.resets.map((reset) => (
            <li key={`reset:${reset.requestedAt}`} className={styles.row}>
              <span className={styles.grow}>
                Reset link{' '}
                <span className={styles.quiet}>
                  <RelativeTime at={reset.requestedAt} />
                </span>
              </span>
              <StateBadge {...resetLooks[reset.state]} />
            </li>
          ))}
          {record.codes.map((code) => (
            <li key={`code:${code.sentAt}:${code.purpose}`} className={styles.row}>
              <span className={styles.grow}>
                Code by {code.way === 'text' ? 'text' : 'call'} to <bdi>{code.masked}</bdi>{' '}
                <span className={styles.quiet}>
                  <RelativeTime at={code.sentAt} />
                  {code.response === null ? null : `; ${code.response}`}
                </span>
              </span>
              <StateBadge
                {...(code.used ? { state: 'solved' as const, word: 'used' } : codeLooks[code.state])}
              />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
