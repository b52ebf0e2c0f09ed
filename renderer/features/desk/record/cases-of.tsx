import { reasonWords } from '../../../../preload/contract/case-words.ts';
import type { Queries } from '../../../../preload/contract/contract.ts';
import type { InputOf } from '../../../../preload/contract/define.ts';
import { usePagedQuery } from '../../../data/use-paged-query.ts';
import { say, sayWith } from '../../../language.ts';
import { useNavigation } from '../../../shared/window/navigation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { Unanswered } from '../../../ui/feedback/unanswered.tsx';
import { RelativeTime } from '../../../ui/text/relative-time.tsx';
import styles from './account-view.module.css';
import { recordWords as words } from './words.ts';

/** The cases of an account or a practice, newest first. */
export function CasesOf({ filters }: { readonly filters: InputOf<Queries['cases']> }) {
  const cases = usePagedQuery('cases', { ...filters, limit: 20 });
  const open = useNavigation((state) => state.open);
  if (cases.error !== null) return <Unanswered error={cases.error} onRetry={cases.refetch} />;
  if (cases.isPending) return <Loading />;
  if (cases.rows.length === 0)
    return (
      <EmptyState title={say(words.noCaseYet)}>
        <p>{say(words.howCasesOpen)}</p>
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.rows}>
        {cases.rows.map((row) => (
          <li key={row.number} className={styles.line}>
            <Button variant="plain" onPress={() => open('cases', { case: row.number })}>
              {row.number}
            </Button>
            <span className={styles.lineWords}>
              {sayWith(words.caseLine, {
                reason: say(reasonWords[row.reason]),
                caller: <bdi>{row.caller}</bdi>,
              })}
            </span>
            <StateBadge state={row.state} />
            <span className={styles.quiet}>
              <RelativeTime at={row.openedAt} />
            </span>
          </li>
        ))}
      </ul>
      {cases.hasMore ? (
        <Button isPending={cases.isFetchingMore} onPress={cases.fetchMore}>
          {say(words.showMore)}
        </Button>
      ) : null}
    </>
  );
}
