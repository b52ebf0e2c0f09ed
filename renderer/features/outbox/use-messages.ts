import { useMemo } from 'react';
import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import type { OutboxFilter } from './outbox-state.ts';

interface MessagesView {
  readonly rows: readonly OutboxRow[];
  readonly error: Refusal | null;
  readonly isPending: boolean;
  readonly isFetchingMore: boolean;
  readonly fetchMore: () => void;
}

/** The messages that a filter leaves. What needs a person is of three states, so it is three lists in one. */
export function useMessages(filter: OutboxFilter): MessagesView {
  const isAttention = filter === 'attention';
  const some = usePagedQuery('outbox', filter === 'any' || isAttention ? {} : { state: filter }, {
    enabled: !isAttention,
  });
  const failed = usePagedQuery('outbox', { state: 'failed' }, { enabled: isAttention });
  const uncertain = usePagedQuery('outbox', { state: 'uncertain' }, { enabled: isAttention });
  const bounced = usePagedQuery('outbox', { state: 'bounced' }, { enabled: isAttention });

  const attention = useMemo(
    () => [...failed.rows, ...uncertain.rows, ...bounced.rows].toSorted((a, b) => b.createdAt - a.createdAt),
    [failed.rows, uncertain.rows, bounced.rows],
  );
  if (!isAttention) return some;
  const parts = [failed, uncertain, bounced];
  return {
    rows: attention,
    error: parts.find((part) => part.error !== null)?.error ?? null,
    isPending: parts.some((part) => part.isPending),
    isFetchingMore: parts.some((part) => part.isFetchingMore),
    fetchMore: () => {
      for (const part of parts) part.fetchMore();
    },
  };
}
