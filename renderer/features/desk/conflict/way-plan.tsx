import { useState } from 'react';
import type { WayPlan as Plan, PlannedMail } from '../../../../preload/contract/conflicts.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say, sayWith } from '../../../language.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Icon } from '../../../ui/buttons/icon.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { Unanswered } from '../../../ui/feedback/unanswered.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import { aroundWords as words } from './around-words.ts';
import { type AskedWay, PlannedMailDialog } from './planned-mail-dialog.tsx';
import styles from './way-plan.module.css';

/** Ways that only tell somebody what to do. */
const advice: ReadonlySet<string> = new Set(['wait', 'try-again', 'upgrade.attempt']);

/** What a way does to whom, which mails it sends, and whether it can be undone: worked out when it is opened. */
export function WayPlan(asked: AskedWay) {
  const [isOpen, setIsOpen] = useState(false);
  if (advice.has(asked.way)) return null;
  return (
    <details className={styles.plan} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{say(words.whatItDoes)}</summary>
      {isOpen ? <Planned asked={asked} /> : null}
    </details>
  );
}

function Planned({ asked }: { readonly asked: AskedWay }) {
  const { data: plan, error, refetch } = useDeskQuery('wayPlan', asked);
  if (error !== null) return <Unanswered error={error} onRetry={refetch} />;
  if (plan === undefined) return <Loading />;
  if (plan === null) return null;
  return (
    <div className={styles.words}>
      {plan.refused === null ? (
        <>
          <Changes plan={plan} />
          <Mails plan={plan} asked={asked} />
          <p className={styles.quiet}>{plan.undo.words}</p>
        </>
      ) : (
        <p>{plan.refused.message}</p>
      )}
    </div>
  );
}

function Changes({ plan }: { readonly plan: Plan }) {
  if (plan.accounts.length === 0) return <p>{say(words.changesNothing)}</p>;
  return (
    <dl className={styles.accounts}>
      {plan.accounts.map(({ accountId, name, practiceName, changes }) => (
        <div key={accountId}>
          <dt>
            <bdi>{name}</bdi>{' '}
            <span className={styles.quiet}>
              <bdi>{practiceName}</bdi>
            </span>
          </dt>
          {changes.map((change) => (
            <dd key={change}>{change}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

function Mails({ plan, asked }: { readonly plan: Plan; readonly asked: AskedWay }) {
  const [shown, setShown] = useState<number | null>(null);
  if (plan.mails.length === 0) return <p>{say(words.sendsNothing)}</p>;
  return (
    <>
      <ul className={styles.mails}>
        {plan.mails.map((mail, index) => (
          <li key={`${mail.purpose} ${mail.to}`} className={styles.mail}>
            <Icon name="mail" />
            <span className={styles.grow}>
              <MailLine mail={mail} />
            </span>
            <Button
              variant="plain"
              aria-label={say(words.seeMailNamed, { subject: mail.subject })}
              onPress={() => setShown(index)}
            >
              {say(words.seeMail)}
            </Button>
          </li>
        ))}
      </ul>
      {shown === null ? null : (
        <PlannedMailDialog asked={asked} index={shown} onClose={() => setShown(null)} />
      )}
    </>
  );
}

function MailLine({ mail }: { readonly mail: PlannedMail }) {
  const { subject, whose, linkUntil } = mail;
  const to = <bdi>{mail.to}</bdi>;
  return (
    <>
      {whose === null
        ? sayWith(words.mailToClinic, { subject, to })
        : sayWith(words.mailToOf, { subject, to, whose: <bdi>{whose}</bdi> })}
      {linkUntil === null ? null : (
        <span className={styles.quiet}>
          {' '}
          · {sayWith(words.linkUntil, { at: <RelativeTime at={linkUntil} isFocusable /> })}
        </span>
      )}
    </>
  );
}
