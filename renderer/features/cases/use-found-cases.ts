import { useEffect, useMemo, useState } from 'react';
import type { CaseCount, ListedCase } from '../../../preload/contract/cases.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { type PagedView, usePagedQuery } from '../../data/use-paged-query.ts';
import { type CaseFilterFields, listOf } from './case-filters.ts';

export interface FoundCases
  extends Pick<PagedView<'cases'>, 'error' | 'isPending' | 'isFetchingMore' | 'fetchMore'> {
  readonly rows: readonly ListedCase[];
  /** The rows belong to what the filters were before; theirs are on their way. */
  readonly isStale: boolean;
  /** None was found yet, and older cases are being looked through. */
  readonly isLookingOn: boolean;
  /** How many there are; null until it is known. */
  readonly count: CaseCount | null;
}

/**
 * Finds cases as filters change. One question is under way at a time: what is typed meanwhile waits for its answer, and then
 * the newest filters are asked for, so that a slow answer is never followed by a queue of others.
 */
export function useFoundCases(fields: CaseFilterFields): FoundCases {
  const filters = useMemo(() => listOf(fields), [fields]);
  const [asked, ask] = useState(filters);
  const { rows, first, error, isPending, isPrevious, hasMore, isFetchingMore, fetchMore } = usePagedQuery(
    'cases',
    { ...asked, count: false },
  );
  const isUnderWay = isPending || isPrevious;
  // Set while drawing, so that the question leaves with this key and not after the next frame.
  if (asked !== filters && !isUnderWay) ask(filters);
  const counted = useDeskQuery('caseCount', asked, {
    enabled: !isUnderWay && first?.totalFollows === true,
  });

  const isLookingOn = !isUnderWay && rows.length === 0 && hasMore;
  useEffect(() => {
    if (isLookingOn && !isFetchingMore) fetchMore();
  }, [isLookingOn, isFetchingMore, fetchMore]);

  return {
    rows,
    error,
    isPending,
    isStale: asked !== filters || isUnderWay,
    isLookingOn,
    isFetchingMore,
    fetchMore,
    count: isUnderWay || first === undefined ? null : first.totalFollows ? (counted.data ?? null) : first,
  };
}
