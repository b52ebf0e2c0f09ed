import type { AuditRow } from '../../../preload/contract/audit-log.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say, sayWith } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { partWords } from '../../ui/words.ts';
import styles from './team.module.css';
import { troubleWords as words } from './trouble-words.ts';

/** What this store has and the team's log has lost, so that it can be made again. */
export function LostDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: loss, error } = useShellQuery('teamLost', {});
  return (
    <Dialog
      title={say(words.lostTitle)}
      isOpen
      onClose={onClose}
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {say(partWords.done)}
        </Button>
      }
    >
      <div className={styles.column}>
        <InlineError error={error} />
        {loss === undefined ? (
          <p role="status">{error === null ? say(words.looking) : null}</p>
        ) : (
          <>
            <p role="status">{say(words.lostCount, { count: loss.count })}</p>
            {loss.count === 0 ? null : <LostList after={loss.after} count={loss.count} onClose={onClose} />}
          </>
        )}
      </div>
    </Dialog>
  );
}

interface LostListProps {
  /** Everything of the audit log after this entry. */
  readonly after: number;
  readonly count: number;
  readonly onClose: () => void;
}

function LostList({ after, count, onClose }: LostListProps) {
  const { rows, error, hasMore, isFetchingMore, fetchMore } = usePagedQuery('auditEntries', {});
  const lost = rows.filter(({ sequence }) => sequence > after);
  return (
    <>
      <ul className={styles.list} aria-label={say(words.lostList)}>
        {lost.map((row) => (
          <LostRow key={row.sequence} row={row} onClose={onClose} />
        ))}
      </ul>
      <InlineError error={error} />
      {hasMore && lost.length < count ? (
        <div>
          <Button isPending={isFetchingMore} onPress={fetchMore}>
            {say(words.showMore)}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function LostRow({ row, onClose }: { readonly row: AuditRow; readonly onClose: () => void }) {
  const open = useNavigation((navigation) => navigation.open);
  const whom = [
    row.accountName ?? row.accountId,
    row.practiceName ?? row.practiceId,
    row.caseNumber === null ? null : say(words.inCase, { number: row.caseNumber }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.who}>
          <span className={styles.name}>{row.what}</span>
          {whom === '' ? null : <bdi>{whom}</bdi>}
        </p>
        <p className={styles.quiet}>
          {sayWith(words.by, {
            operator: <bdi>{row.operator}</bdi>,
            at: <RelativeTime at={row.at} isFocusable />,
          })}
        </p>
      </div>
      <Button
        variant="plain"
        aria-label={say(words.openEntryOf, { what: row.what, number: row.sequence })}
        onPress={() => {
          onClose();
          open('audit', { entry: String(row.sequence) });
        }}
      >
        {say(words.openEntry)}
      </Button>
    </li>
  );
}
