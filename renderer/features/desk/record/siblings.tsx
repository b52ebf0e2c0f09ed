import type { AccountRecord } from '../../../../preload/contract/directory.ts';
import { say } from '../../../language.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { NameText } from '../../../ui/text/name-text.tsx';
import styles from './account-view.module.css';
import { recordWords as words } from './words.ts';

/** Other accounts that seem to belong to the same person, with the reason. */
export function Siblings({ rows }: { readonly rows: AccountRecord['siblings'] }) {
  const openRecord = useDesk((state) => state.openRecord);
  if (rows.length === 0)
    return (
      <EmptyState title={say(words.noSibling)}>
        <p>{say(words.aboutSiblings)}</p>
      </EmptyState>
    );
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.id} className={styles.named}>
          <Button variant="plain" onPress={() => openRecord({ type: 'account', id: row.id })}>
            <NameText>{row.name}</NameText>
          </Button>
          <span className={styles.reasons}>
            <bdi>{row.practiceName}</bdi> <span className={styles.quiet}>{row.practiceId}</span>
            <br />
            <span className={styles.quiet}>{row.reasons.join(', ')}</span>
          </span>
          <StateBadge state={row.status === 'active' ? row.emailState : row.status} />
        </li>
      ))}
    </ul>
  );
}
