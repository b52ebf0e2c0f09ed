import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { Unanswered } from '../../ui/feedback/unanswered.tsx';
import { DifferenceDetail } from './difference-detail.tsx';
import { differenceKey } from './difference-words.ts';
import { differenceWords as words } from './words.ts';

const atOnce = 10;

/** Whose differences: an account's, or a practice's and its people's. */
export type DifferencesWhose = { readonly account: string } | { readonly practice: string };

/** How many differences a record has; null until that is known, and where it has none. */
export function useDifferenceCount(whose: DifferencesWhose): number | null {
  const { first } = usePagedQuery('differences', { ...whose, limit: atOnce });
  return first?.total || null;
}

/** What imports say otherwise of a record, each with the ways to settle it. */
export function DifferencesOf({ whose }: { readonly whose: DifferencesWhose }) {
  const { rows, error, isPending, hasMore, isFetchingMore, fetchMore, refetch } = usePagedQuery(
    'differences',
    {
      ...whose,
      limit: atOnce,
    },
  );
  if (error !== null && rows.length === 0) return <Unanswered error={error} onRetry={refetch} />;
  if (isPending) return <Loading />;
  if (rows.length === 0)
    return (
      <EmptyState title={say(words.allAgree)}>
        <p>{say(words.allAgreeMeaning)}</p>
      </EmptyState>
    );
  return (
    <>
      {rows.map((row) => (
        <DifferenceDetail key={differenceKey(row)} difference={row} />
      ))}
      {hasMore ? (
        <div>
          <Button isPending={isFetchingMore} onPress={fetchMore}>
            {say(words.showMore)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
