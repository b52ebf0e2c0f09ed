import type { ReactNode } from 'react';
import type { PlainMessage } from '../../../../language/catalogue.ts';
import type { CodeState, ResetRecord, SigningInRecord } from '../../../../preload/contract/signing-in.ts';
import { say, sayWith } from '../../../language.ts';
import { type KnownState, StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './sign-in.module.css';
import { signInWords as words } from './words.ts';

interface Look {
  readonly state: KnownState;
  readonly word: PlainMessage;
}

const resetLooks: Readonly<Record<ResetRecord['state'], Look>> = {
  waiting: { state: 'waiting', word: words.linkUnused },
  used: { state: 'solved', word: words.used },
  superseded: { state: 'cancelled', word: words.superseded },
  expired: { state: 'expired', word: words.expired },
};

const codeLooks: Readonly<Record<CodeState, Look>> = {
  queued: { state: 'queued', word: words.queued },
  sending: { state: 'sending', word: words.sending },
  accepted: { state: 'accepted', word: words.acceptedByGateway },
  failed: { state: 'failed', word: words.failed },
  uncertain: { state: 'uncertain', word: words.uncertain },
  expired: { state: 'expired', word: words.expired },
  cancelled: { state: 'cancelled', word: words.cancelled },
};
const usedLook: Look = { state: 'solved', word: words.used };

/** The latest reset links and security codes, and their state: "it never came" starts here. */
export function SentPanel({ record }: { readonly record: SigningInRecord }) {
  return (
    <Panel title={say(words.sentLately)}>
      {record.resets.length + record.codes.length === 0 ? (
        <p className={styles.quiet}>{say(words.noneSent)}</p>
      ) : (
        <ul>
          {record.resets.map((reset) => (
            <li key={`reset:${reset.requestedAt}`} className={styles.row}>
              <span className={styles.grow}>
                {sayWith(words.resetLink, { at: <RelativeTime at={reset.requestedAt} />, quiet })}
              </span>
              <LookBadge look={resetLooks[reset.state]} />
            </li>
          ))}
          {record.codes.map((code) => (
            <li key={`code:${code.sentAt}:${code.purpose}`} className={styles.row}>
              <span className={styles.grow}>{codeLine(code)}</span>
              <LookBadge look={code.used ? usedLook : codeLooks[code.state]} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

const quiet = (inside: ReactNode): ReactNode => <span className={styles.quiet}>{inside}</span>;

function codeLine({ way, masked, sentAt, response }: SigningInRecord['codes'][number]): ReactNode {
  const values = { phone: <bdi>{masked}</bdi>, at: <RelativeTime at={sentAt} />, quiet };
  return response === null
    ? sayWith(way === 'text' ? words.codeByText : words.codeByCall, values)
    : sayWith(way === 'text' ? words.codeByTextAnswered : words.codeByCallAnswered, {
        ...values,
        answer: response,
      });
}

/** What became of a reset link, and until when one works that was not used. */
export function ResetStand({ reset }: { readonly reset: ResetRecord }) {
  return (
    <>
      <LookBadge look={resetLooks[reset.state]} />
      {reset.state === 'waiting' ? (
        <span className={styles.quiet}>
          {sayWith(words.worksUntil, { at: <RelativeTime at={reset.expiresAt} isFocusable /> })}
        </span>
      ) : null}
    </>
  );
}

function LookBadge({ look: { state, word } }: { readonly look: Look }) {
  return <StateBadge state={state} word={say(word)} />;
}
