import { useDeferredValue, useMemo } from 'react';
import type { LinkRow as Link } from '../../../preload/contract/links.ts';
import { usePagedQuery } from '../../data/use-paged-query.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { ColumnList } from '../../ui/lists/column-list.tsx';
import { useOpenFirst } from '../../ui/use-open-first.ts';
import { linkColumns } from './link-columns.tsx';
import { LinkRow } from './link-row.tsx';
import { filtersOf, isNarrowed, noFields, useLinksState } from './links-state.ts';
import { linkWords as words } from './words.ts';

const rowKey = (row: Link): string => row.id;

/** The links that the filters leave, newest first. */
export function LinkList() {
  const fields = useDeferredValue(useLinksState((state) => state.fields));
  const { narrow, openId, openLink } = useLinksState();
  // With the fields: what was opened together with other filters is not looked for in the list of before.
  const openKey = useDeferredValue(openId);
  const input = useMemo(() => filtersOf(fields), [fields]);
  const { rows, error, isPending, isPrevious, isFetchingMore, fetchMore } = usePagedQuery('links', input);
  useOpenFirst(
    {
      list: 'links',
      narrowed: JSON.stringify(input),
      keys: isPending || isPrevious ? null : rows.map(rowKey),
      openKey,
    },
    openLink,
  );

  if (error !== null && rows.length === 0) return <PageError error={error} />;
  if (isPending) return <Loading of="rows" />;
  if (rows.length === 0)
    return isNarrowed(fields) ? (
      <EmptyState
        icon="search"
        title={say(words.noneMatches)}
        action={<Button onPress={() => narrow(noFields)}>{say(words.showAll)}</Button>}
      />
    ) : (
      <EmptyState icon="link" title={say(words.noneYet)}>
        <p>{say(words.whatIsHere)}</p>
      </EmptyState>
    );
  return (
    <ColumnList
      name="links"
      columns={linkColumns()}
      columnsFrom={680}
      label={say(words.links)}
      rows={rows}
      rowKey={rowKey}
      rowHeight={80}
      selectedKey={openId}
      activeKey={openId}
      onActiveChange={openLink}
      onActivate={(row) => openLink(row.id)}
      onNearEnd={fetchMore}
      isLoadingMore={isFetchingMore}
      renderRow={(row) => <LinkRow link={row} />}
    />
  );
}
