import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Queries, QueryName } from '../../preload/contract/contract.ts';
import type { InputOf, OutputOf } from '../../preload/contract/define.ts';
import type { Answer, Page, Refusal } from '../../preload/contract/shared.ts';
import { bridge } from '../bridge.ts';
import { askThroughGate } from './gate.ts';

/** The queries that answer with pages by key. */
export type PagedQueryName = {
  [Name in QueryName]: OutputOf<Queries[Name]> extends Page<unknown> ? Name : never;
}[QueryName];

/** What a row of a paged query is. */
export type RowOf<Name extends PagedQueryName> =
  OutputOf<Queries[Name]> extends Page<infer Row> ? Row : never;

export interface PagedView<Name extends PagedQueryName> {
  readonly rows: readonly RowOf<Name>[];
  /** The first page, with what it says of the whole list (a total, counts). */
  readonly first: OutputOf<Queries[Name]> | undefined;
  readonly error: Refusal | null;
  readonly isPending: boolean;
  readonly isPrevious: boolean;
  readonly hasMore: boolean;
  readonly isFetchingMore: boolean;
  readonly fetchMore: () => void;
  readonly refetch: () => void;
}

/** Reads a list page after page by key; `fetchMore` as the end comes into view. */
export function usePagedQuery<Name extends PagedQueryName>(
  name: Name,
  input: Omit<InputOf<Queries[Name]>, 'after'>,
  options: { readonly enabled?: boolean } = {},
): PagedView<Name> {
  type PageAnswer = Answer<OutputOf<Queries[Name]>>;
  const enabled = options.enabled ?? true;
  const result = useInfiniteQuery<
    PageAnswer,
    Error,
    InfiniteData<PageAnswer, string | null>,
    readonly unknown[],
    string | null
  >({
    queryKey: ['query', name, input, 'paged'],
    queryFn: (context) => {
      const { pageParam } = context;
      const page = (pageParam === null ? input : { ...input, after: pageParam }) as InputOf<Queries[Name]>;
      return askThroughGate(
        () => bridge().query[name](page),
        () => context.signal,
      );
    },
    initialPageParam: null,
    getNextPageParam: (last) => (last.ok ? (last.value as Page<unknown>).next : null),
    placeholderData: keepPreviousData,
    enabled,
  });

  const pages = result.data?.pages ?? [];
  const first = pages[0];
  const refused = pages.find((page) => !page.ok);
  return {
    rows: pages.flatMap((page) => (page.ok ? (page.value as Page<RowOf<Name>>).rows : [])),
    first: first?.ok ? first.value : undefined,
    error: refused === undefined || refused.ok ? null : refused.error,
    isPending: enabled && first === undefined,
    isPrevious: result.isPlaceholderData,
    hasMore: result.hasNextPage,
    isFetchingMore: result.isFetchingNextPage,
    fetchMore: () => {
      if (result.hasNextPage && !result.isFetching) void result.fetchNextPage();
    },
    refetch: () => void result.refetch(),
  };
}
