import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import { useNavigation } from '../../app/navigation.ts';
import { Panel } from '../../ui/panel.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import styles from './case-detail.module.css';

/** The mail of a case, with what became of each. */
export function CaseMessages({ messages }: { readonly messages: readonly OutboxRow[] }) {
  const open = useNavigation((navigation) => navigation.open);
  return (
    <Panel title="Mail">
      {messages.length === 0 ? (
        <p className={styles.quiet}>Nothing was sent in this case.</p>
      ) : (
        <ul className={styles.mails}>
          {messages.map((message) => (
            <li key={message.id}>
              <button
                type="button"
                className={styles.mail}
                onClick={() => open('outbox', { message: message.id })}
              >
                <span className={styles.mailLine}>{message.subject}</span>
                <span className={styles.mailLine}>
                  <StateBadge state={message.state} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
